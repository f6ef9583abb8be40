/** A known name followed by words that no dictionary explains is a longer name with a slip: "Montreuil en Oge". */
import type { PlaceMention } from '../mention.ts';
import type { Text } from '../text.ts';
import { leadTo, withArticle } from './leads.ts';
import { isSmall, skeleton } from './names.ts';
import { mention, type Reader } from './reading.ts';
import { wordsOf } from './scan.ts';
import { isOrdinary } from './words.ts';

const mostSmall = 2;
/** A correction of the longer name that is worth leaving the shorter one for. */
const good = 0.75;
const joining = /^[\s'’\-–/.]*$/u;
const digit = /\d/;

const isUnknown = (word: string): boolean =>
  word.length > 1 && !digit.test(word) && !isSmall(word) && !isOrdinary(word);

/** Where the unknown words right after `to` end; `to` itself when there are none. */
function endOfStretch({ tokens }: Text, words: readonly string[], to: number): number {
  let end = to;
  for (let at = to, small = 0; at < tokens.length && small <= mostSmall; at += 1) {
    const token = tokens[at];
    if (!token || token.clause !== tokens[to - 1]?.clause || !joining.test(token.gap)) break;
    if (isSmall(words[at] ?? '')) small += 1;
    else if (isUnknown(words[at] ?? '')) {
      end = at + 1;
      small = 0;
    } else break;
  }
  return end;
}

/** The mentions, each grown over the unknown words behind it where that makes a name. */
export function stretched(
  { gazetteer, lookup }: Reader,
  text: Text,
  mentions: readonly PlaceMention[],
): PlaceMention[] {
  const words = wordsOf(text.tokens);
  return mentions.map((short) => {
    const typed = words.slice(short.from, short.to);
    if (short.options.length === 0 || typed.some((word) => digit.test(word))) return short;
    const to = endOfStretch(text, words, short.to);
    if (to === short.to || !gazetteer.begins(skeleton(typed), false)) return short;
    const { article } = leadTo(text.tokens, short.from);
    const whole = withArticle(words.slice(short.from, to), article);
    const choice = lookup.corrected(whole, {});
    return choice && choice.score >= good ? mention({ from: short.from, to }, choice, null, true) : short;
  });
}
