/** Where sentences part: full stops, question marks and line breaks, but not commas. */
import type { Text } from '../text.ts';

const stop = /[.!?\n;…\p{Extended_Pictographic}]/u;

/** Sentence number of every token. */
export function sentences({ tokens }: Text): number[] {
  let number = 0;
  return tokens.map(({ gap, clause }, index) => {
    if (index > 0 && clause !== tokens[index - 1]?.clause && stop.test(gap)) number += 1;
    return number;
  });
}

/** Sentences that end with a question mark. */
export function asking(text: Text, sentenceOf: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  text.tokens.forEach(({ end }, index) => {
    const next = text.tokens[index + 1];
    if (text.raw.slice(end, next?.start).includes('?')) found.add(sentenceOf[index] ?? 0);
  });
  return found;
}
