/** The page's card of a sheet, made fit for Teams: the same content, in elements that its clients draw. */
import type { Sheet } from '../../../../dialogs/reply.ts';
import { languageOf, type Variety } from '../../../../knowledge/locales.ts';
import { card } from '../../cards.ts';
import { sheetText } from '../../render.ts';
import type { Words } from '../../words.ts';
import { actionSet, adaptiveCard, heading, submit, textLines, type Element } from './elements.ts';

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const elements = (value: unknown): Element[] => (Array.isArray(value) ? value.filter(isElement) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function action(drawn: Element): Element {
  if (drawn.type !== 'Action.Submit' || !isElement(drawn.data)) return drawn;
  return submit({ title: text(drawn.title), text: text(drawn.data.text) });
}

/** The first row is the head unless told otherwise; the caption is what the section's heading says already. */
function table({ title: _caption, rows, firstRowAsHeader: _head, ...drawn }: Element): Element[] {
  const row = ({ cells, ...rest }: Element): Element => ({
    ...rest,
    cells: elements(cells).map((cell) => ({ ...cell, items: elements(cell.items).flatMap(fit) })),
  });
  return [{ ...drawn, rows: elements(rows).map(row) }];
}

function fit(drawn: Element): Element[] {
  switch (drawn.type) {
    case 'TextBlock': {
      // Teams' green and yellow are too pale to read on white; the words say the verdict.
      const { type: _type, wrap: _wrap, color: _color, text: said, style, ...look } = drawn;
      return style === 'heading' ? [heading(text(said), look)] : textLines(text(said), look);
    }
    case 'Container':
      return [{ ...drawn, items: elements(drawn.items).flatMap(fit) }];
    case 'ActionSet':
      return [actionSet(elements(drawn.actions).map(action))];
    case 'Table':
      return table(drawn);
    default:
      return [drawn];
  }
}

export function sheetCard(sheet: Sheet, say: Words, locale: Variety): Element {
  const content: unknown = card(sheet, say, locale).content;
  const body = isElement(content) ? elements(content.body).flatMap(fit) : [];
  const fallbackText = sheetText(say, sheet);
  return {
    ...adaptiveCard({ body, fallbackText, speak: say(sheet.title), lang: languageOf(locale) }),
    msteams: { width: 'Full' },
  };
}

/** The card without what unfolds: the words to type for it stand at the foot of its text. */
export function withoutFolds({ body, ...rest }: Element): Element {
  const flat = (drawn: Element): Element[] => {
    if (drawn.isVisible === false) return [];
    if (drawn.type === 'Container') return [{ ...drawn, items: elements(drawn.items).flatMap(flat) }];
    const folds = elements(drawn.actions).some(({ type }) => type === 'Action.ToggleVisibility');
    return drawn.type === 'ActionSet' && folds ? [] : [drawn];
  };
  return { ...rest, body: elements(body).flatMap(flat) };
}
