/** Words typed in one piece, with hyphens, are one name: a slip in one of them must not leave half of it. */
import type { PlaceMention } from '../mention.ts';
import type { Span, Text, Token } from '../text.ts';
import { announces } from './accept.ts';
import { leadTo, withArticle } from './leads.ts';
import { mention, type Reader } from './reading.ts';
import { wordsOf } from './scan.ts';
import { isOrdinary } from './words.ts';

/** A correction that leaves little doubt. */
const sure = 0.8;

/** Whether a hyphen joins a token to the one before; "-d'Hères" is joined too. */
const joinedTo = (tokens: readonly Token[], at: number): boolean => {
  const gap = tokens[at]?.gap ?? '';
  return gap === '-' || ((gap === "'" || gap === '’') && tokens[at - 1]?.gap === '-');
};

/** The tokens typed in one piece with the one at `at`: "saint-bireuc". */
export function pieceAt(tokens: readonly Token[], at: number): Span {
  let from = at;
  let to = at + 1;
  while (from > 0 && joinedTo(tokens, from)) from -= 1;
  while (to < tokens.length && joinedTo(tokens, to)) to += 1;
  return { from, to };
}

/** Whether a known name is only a part of what was typed in one piece. */
export function isPart(tokens: readonly Token[], atom: Span): boolean {
  const piece = pieceAt(tokens, atom.from);
  return atom.from > piece.from || atom.to < piece.to;
}

/** A word of the language beside a name qualifies it ("Lyon-Est"); any other belongs to it. */
const qualifies = (words: readonly string[], { from, to }: Span, atom: Span): boolean =>
  words.every((word, at) => at < from || at >= to || (at >= atom.from && at < atom.to) || isOrdinary(word));

/** A name typed with hyphens is whole: when only half of it is known, the rest holds a slip. */
export function guessPiece(reader: Reader, text: Text, atom: Span, asked: boolean): PlaceMention | null {
  if (!isPart(text.tokens, atom)) return null;
  const piece = pieceAt(text.tokens, atom.from);
  const { lead, article } = leadTo(text.tokens, piece.from);
  if (!asked && !announces(lead)) return null;
  const all = wordsOf(text.tokens);
  const words = all.slice(piece.from, piece.to);
  const choice = reader.lookup.corrected(withArticle(words, article), {});
  return choice && (choice.score > sure || !qualifies(all, piece, atom))
    ? mention(piece, choice, null, true)
    : null;
}
