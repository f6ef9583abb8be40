/** Draws a sheet as an Adaptive Card 1.5 (Teams' ceiling); the same content is always in the activity's text. */
import { CardFactory, type Attachment } from 'botbuilder';
import type { Choice, Section, Sheet, Table } from '../../dialogs/reply.ts';
import { languageOf, type Variety } from '../../knowledge/locales.ts';
import type { Line } from '../../locales/line.ts';
import { shownOf, type Look, type Shown } from './looks.ts';
import type { Words } from './words.ts';

type Element = Record<string, unknown>;

const heading = (text: string, size: 'large' | 'medium'): Element => ({
  type: 'TextBlock',
  style: 'heading',
  size,
  weight: 'bolder',
  wrap: true,
  text,
});

const paragraph = (text: string): Element => ({ type: 'TextBlock', wrap: true, text });

const note = (text: string): Element => ({ ...paragraph(text), size: 'small', isSubtle: true });

const coloured =
  (color: string) =>
  (text: string): Element => ({ ...paragraph(text), weight: 'bolder', color });

/** Several points are one list; a single one is a sentence. */
const points = (say: Words, lines: readonly Line[]): Element[] =>
  lines.length > 1
    ? [paragraph(lines.map((item) => `• ${say(item)}`).join('\n'))]
    : lines.map((item) => paragraph(say(item)));

/** Steps in their order; the first one has been said before. */
const numbered = (say: Words, lines: readonly Line[], from: number): string =>
  lines.map((item, index) => `${index + from}. ${say(item)}`).join('\n');

const each =
  (draw: (text: string) => Element) =>
  (say: Words, lines: readonly Line[]): Element[] =>
    lines.map((item) => draw(say(item)));

/** How the lines of each look are drawn. */
const drawn: Record<Look, (say: Words, lines: readonly Line[]) => Element[]> = {
  plain: points,
  note: each(note),
  yes: each(coloured('good')),
  no: each(coloured('attention')),
  unknown: each(coloured('warning')),
  care: (say, lines) => [{ type: 'Container', style: 'emphasis', items: each(paragraph)(say, lines) }],
};

const submit = (say: Words, { title, says = title }: Choice): Element => ({
  type: 'Action.Submit',
  title: say(title),
  data: { text: say(says) },
});

const actionSet = (say: Words, choices: readonly Choice[]): Element[] =>
  choices.length > 0 ? [{ type: 'ActionSet', actions: choices.map((choice) => submit(say, choice)) }] : [];

function table(say: Words, { caption, head, rows }: Table): Element {
  const row = (cells: Line[]): Element => ({
    type: 'TableRow',
    cells: cells.map((cell) => ({ type: 'TableCell', items: [paragraph(say(cell))] })),
  });
  return {
    type: 'Table',
    title: say(caption),
    firstRowAsHeader: true,
    columns: head.map(() => ({ width: 1 })),
    rows: [row(head), ...rows.map(row)],
  };
}

/** What unfolds; the steps that follow the first one are a list in their order. */
function folded(say: Words, { more }: Section, kind: Shown['kind'], index: number): Element[] {
  if (!more) return [];
  const id = `more-${index}`;
  const items = [
    ...(kind === 'first' ? [paragraph(numbered(say, more.lines, 2))] : points(say, more.lines)),
    ...(more.from ?? []).map((item) => note(say(item))),
  ];
  return [
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: say(more.title), targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, items },
  ];
}

function section(say: Words, part: Section, index: number): Element[] {
  const shown = shownOf(part);
  const { title, table: grid, choices = [], from = [] } = part;
  return [
    {
      type: 'Container',
      separator: true,
      ...(shown.kind && { id: `${shown.kind}-${index}` }),
      ...(shown.kind === 'first' && { style: 'accent' }),
      items: [
        heading(say(title), 'medium'),
        ...shown.groups.flatMap(({ look, lines }) => drawn[look](say, lines)),
        ...(grid ? [table(say, grid)] : []),
        ...from.map((item) => note(say(item))),
        ...folded(say, part, shown.kind, index),
        ...actionSet(say, choices),
      ],
    },
  ];
}

/** The activity's text says it all for clients without cards; the card's own fall-back only names it. */
export function card(sheet: Sheet, say: Words, locale: Variety): Attachment {
  const title = say(sheet.title);
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: languageOf(locale),
    fallbackText: title,
    speak: title,
    body: [
      heading(title, 'large'),
      ...(sheet.sections.length > 0
        ? sheet.lines.map((item) => paragraph(say(item)))
        : points(say, sheet.lines)),
      ...sheet.sections.flatMap((part, index) => section(say, part, index)),
      ...actionSet(say, sheet.choices),
    ],
  });
}
