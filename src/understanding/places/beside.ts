/** Reads the words beside a postal code as one of its communes, however they are spelt. */
import type { PlaceMention } from '../mention.ts';
import type { Span, Text } from '../text.ts';
import { among } from './among.ts';
import type { Choice } from './choice.ts';
import { isSmall, skeleton } from './names.ts';
import { mention, type Reader } from './reading.ts';
import { wordsOf } from './scan.ts';
import { isCommon } from './words.ts';

const mostBeside = 6;

/** "58000 nvers", "nvers 58000": a name that only its postal code makes out. */
export function besidePostcode(
  { gazetteer }: Reader,
  text: Text,
  { from, to }: Span,
  postcode: string,
): PlaceMention | null {
  const { tokens } = text;
  const words = wordsOf(tokens);
  const { clause } = tokens[from] ?? {};
  const near = (at: number): boolean => {
    const bracket = /^\s*[(,]\s*$/.test(tokens[Math.max(at, from)]?.gap ?? '');
    return (tokens[at]?.clause === clause || bracket) && !/\d/.test(words[at] ?? '0');
  };
  let best: { choice: Choice; span: Span; gain: number } | null = null;
  const tryOut = (span: Span, name: readonly string[]): void => {
    const choice = name.every((word) => isSmall(word) || isCommon(word))
      ? null
      : among(gazetteer, name, { postcode });
    // A longer name must bring letters that fit.
    const gain = choice ? skeleton(name).length * (choice.score - 0.6) : 0;
    if (choice && gain > (best?.gain ?? 0)) best = { choice, span, gain };
  };
  for (let end = to; end < to + mostBeside && near(end); end += 1)
    tryOut({ from, to: end + 1 }, words.slice(to, end + 1));
  for (let start = from - 1; start >= from - mostBeside && near(start); start -= 1)
    tryOut({ from: start, to }, words.slice(start, from));
  const found = best as { choice: Choice; span: Span } | null; // set inside a function, which the compiler does not follow
  return found && mention(found.span, found.choice, null, true);
}
