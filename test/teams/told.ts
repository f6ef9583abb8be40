/** What somebody reads in a channel's message: its text, then its cards, told apart by what they are. */
import { sentences } from '../../locales/index.ts';

// Tests look into it freely: a wrong shape fails them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

export interface Told {
  /** Every line that is said, in order, without the answers to choose from. */
  lines: string[];
  /** Titles of the last answers. */
  buttons: string[];
  cards: Loose[];
}

const kind = (card: Loose): 'sheet' | 'feedback' | 'contact' | 'question' => {
  const asks = Object.values(sentences).flatMap(({ page }) => [page.rating.ask, page.helpful.ask]);
  const drawn = JSON.stringify(card.body).replaceAll('\u00a0', ' ');
  if (card.msteams?.width) return 'sheet';
  if (asks.some((ask) => drawn.includes(JSON.stringify(ask).slice(1, -1)))) return 'feedback';
  return drawn.includes('Action.OpenUrl') ? 'contact' : 'question';
};

function answers(card: Loose): string[] {
  const set = card.body.find(({ type }: Loose) => type === 'Input.ChoiceSet');
  if (set) return set.choices.map(({ title }: Loose) => title);
  const buttons = card.body.find(({ type }: Loose) => type === 'ActionSet');
  return buttons?.actions.map(({ title }: Loose) => title) ?? [];
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

export function toldBy({ text, attachments = [] }: Loose): Told {
  const cards: Loose[] = attachments.map(({ content }: Loose) => content);
  const sheet = cards.find((card) => kind(card) === 'sheet');
  // Where nothing is said before a sheet, the message is its title.
  const title = sheet && linesOf(sheet.fallbackText)[0] === text;
  const questions = cards.filter((card) => kind(card) === 'question');
  return {
    lines: [
      ...(title ? [] : linesOf(text)),
      ...cards.flatMap((card) => {
        if (kind(card) === 'sheet') return linesOf(card.fallbackText);
        if (kind(card) !== 'question') return [];
        return linesOf(card.fallbackText).slice(0, linesOf(card.fallbackText).length - answers(card).length);
      }),
    ],
    buttons: questions.flatMap(answers),
    cards,
  };
}
