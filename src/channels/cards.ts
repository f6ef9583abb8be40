/** Draws a sheet as an Adaptive Card 1.5 (Teams' ceiling); the same content is always in the activity's text. */
import { CardFactory, type Attachment } from 'botbuilder';
import type { Choice, Section, Sheet, Table } from '../../dialogs/reply.ts';
import type { Locale } from '../../knowledge/locales.ts';
import type { Line } from '../../locales/line.ts';
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

/** Several points are one list; a single one is a sentence. */
const points = (say: Words, lines: readonly Line[]): Element[] =>
  lines.length > 1
    ? [paragraph(lines.map((item) => `• ${say(item)}`).join('\n'))]
    : lines.map((item) => paragraph(say(item)));

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

function section(
  say: Words,
  { title, lines, more, table: grid, choices = [] }: Section,
  index: number,
): Element[] {
  const id = `more-${index}`;
  const fold: Element[] = more
    ? [
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.ToggleVisibility', title: say(more.title), targetElements: [id] }],
        },
        { type: 'Container', id, isVisible: false, items: points(say, more.lines) },
      ]
    : [];
  return [
    {
      type: 'Container',
      separator: true,
      items: [
        heading(say(title), 'medium'),
        ...points(say, lines),
        ...(grid ? [table(say, grid)] : []),
        ...fold,
        ...actionSet(say, choices),
      ],
    },
  ];
}

/** The activity's text says it all for clients without cards; the card's own fall-back only names it. */
export function card(sheet: Sheet, say: Words, locale: Locale): Attachment {
  const title = say(sheet.title);
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
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
