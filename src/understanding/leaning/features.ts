/** What of a text speaks for a meaning when no phrase is known: word stems, the pairs they make, pieces of words, a question mark. */
import type { Span, Text } from '../text.ts';

/** French and English say most of a word's sense in its first letters: "modifier", "modification". */
const stemLength = 6;
/** Pieces of longer words outlive a slip and a missing accent. */
const pieceLength = 4;
/** Beyond this a text is no short request or answer. */
const longest = 40;

const number = /^\d+$/;

function piecesOf(word: string): string[] {
  if (word.length < pieceLength) return [];
  const closed = `<${word}>`;
  return Array.from({ length: closed.length - pieceLength + 1 }, (_, at) =>
    closed.slice(at, at + pieceLength),
  );
}

/** Each once; of the whole text, or of some of its words. */
export function featuresOf(
  { tokens, raw }: Text,
  { from, to }: Span = { from: 0, to: tokens.length },
): string[] {
  const words = tokens.slice(from, Math.min(to, from + longest)).map(({ word }) => word);
  const stems = words.map((word) => (number.test(word) ? '0' : word.slice(0, stemLength)));
  const pairs = stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`);
  const ends = stems.length > 0 ? [`^ ${stems[0]}`, `${stems.at(-1)} $`] : [];
  const end = tokens[to - 1]?.end ?? 0;
  const asks = raw.slice(end, tokens[to]?.start ?? raw.length).includes('?') ? ['?'] : [];
  return [...new Set([...stems, ...pairs, ...words.flatMap(piecesOf), ...ends, ...asks])];
}
