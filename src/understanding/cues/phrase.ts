/** A small language for phrases, so that cues are data: "je (ne) sais pas|plus", "reconver*", "ma ~2 femme", "mon <boss>", "+chercher". */
import classes from './classes.json' with { type: 'json' };
import { paradigm } from './paradigm.ts';
import type { Text } from '../text.ts';
import { fold } from '../text.ts';

interface Slot {
  kind: 'word';
  words: ReadonlySet<string>;
  stems: readonly string[];
  optional: boolean;
}
interface Gap {
  kind: 'gap';
  most: number;
}
export type Piece = Slot | Gap;

export interface Phrase {
  pieces: readonly Piece[];
  /** What each first word may be; a stem is kept with its star. */
  openings: readonly string[];
}

/** Small words that people drop in anywhere and that change nothing. */
const fillers = new Set(
  `ne n euh heu bah ben vraiment juste bien actuellement aussi quand meme totalement completement encore toujours deja
  surtout franchement clairement carrement normalement malheureusement simplement serieusement
  really just currently also actually still already probably simply`.split(/\s+/),
);

export const isFiller = (word: string): boolean => fillers.has(word);

const separators = /[\s'’-]/u;
/** "l'école|la fac": an alternative is one word, so this would not mean what it looks like. */
const isTorn = (source: string): boolean =>
  source.split(/\s/).some((word) => word.includes('|') && /['’-]/.test(word));

const classOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(classes).map(([name, words]) => [name, words.flatMap((line) => fold(line).split(' '))]),
);

/** "<boss>" is every word of that class, "+chercher" every form of that verb; a class may name verbs, too. */
function opened(choice: string): readonly string[] {
  if (choice.startsWith('+')) return paradigm(choice.slice(1));
  if (!choice.startsWith('<')) return [choice];
  const words = classOf.get(choice.slice(1, -1));
  if (!words) throw new Error(`No class of words is called "${choice}"`);
  return words.flatMap(opened);
}

function readPiece(source: string): Piece {
  if (source.startsWith('~')) return { kind: 'gap', most: Number(source.slice(1) || '1') };
  const optional = source.startsWith('(');
  const choices = (optional ? source.slice(1, -1) : source).split('|').flatMap(opened);
  return {
    kind: 'word',
    words: new Set(choices.filter((word) => !word.endsWith('*'))),
    stems: choices.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
  };
}

/** Phrases share most of their words: each is read once. */
const known = new Map<string, Piece>();
function piece(source: string): Piece {
  const read = known.get(source) ?? readPiece(source);
  known.set(source, read);
  return read;
}

/** Reads one phrase. Throws when it does not open with a word that must be there, or tears an alternative. */
export function compile(source: string): Phrase {
  if (isTorn(source)) throw new Error(`An alternative is one word: "${source}"`);
  const words = fold(source).split(separators).filter(Boolean);
  // "ne" is as often left out as typed: it is skipped in texts, so phrases do without.
  const pieces = words
    .filter((word) => words.length === 1 || (word !== 'ne' && word !== 'n' && word !== '(ne)'))
    .map(piece);
  const first = pieces[0];
  if (first?.kind !== 'word' || first.optional)
    throw new Error(`A phrase opens with a word that must be there: "${source}"`);
  return { pieces, openings: [...first.words, ...first.stems.map((stem) => `${stem}*`)] };
}

const fits = (slot: Slot, word: string): boolean =>
  slot.words.has(word) || (slot.stems.length > 0 && slot.stems.some((stem) => word.startsWith(stem)));

/** The words of a text as phrases read them: typed, and as they should have been spelt. */
export interface Readable {
  text: Text;
  spelt: readonly string[];
}

/** Punctuation parts words; a clause opened by a mere word ("tout sauf") does not. */
const joined = ({ text: { tokens } }: Readable, token: number): boolean =>
  tokens[token]?.clause === tokens[token - 1]?.clause || tokens[token]?.gap.trim() === '';

const stands = ({ text, spelt }: Readable, slot: Slot, token: number): boolean => {
  const word = text.tokens[token]?.word;
  if (word === undefined) return false;
  const right = spelt[token] ?? word;
  return fits(slot, word) || (right !== word && fits(slot, right));
};

/** The end of the match of `pieces` from piece `index` and token `token` on, or -1. Gaps never cross punctuation. */
export function matchEnd(readable: Readable, pieces: readonly Piece[], token: number, index = 0): number {
  const here = pieces[index];
  if (!here) return token;
  const open = index === 0 || joined(readable, token);
  if (here.kind === 'gap') {
    for (let skip = 0; skip <= here.most; skip += 1) {
      if (skip > 0 && !joined(readable, token + skip - 1)) return -1;
      const end = matchEnd(readable, pieces, token + skip, index + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (open && stands(readable, here, token)) {
    const end = matchEnd(readable, pieces, token + 1, index + 1);
    if (end >= 0) return end;
  }
  if (here.optional) {
    const end = matchEnd(readable, pieces, token, index + 1);
    if (end >= 0) return end;
  }
  const word = readable.text.tokens[token]?.word;
  return index > 0 && open && word !== undefined && fillers.has(word)
    ? matchEnd(readable, pieces, token + 1, index)
    : -1;
}

/** The words one of which must stand second; null when anything may, or nothing need. */
export function secondsOf({ pieces }: Phrase): ReadonlySet<string> | null {
  const seconds = new Set<string>();
  for (const piece of pieces.slice(1)) {
    if (piece.kind === 'gap' || piece.stems.length > 0) return null;
    for (const word of piece.words) seconds.add(word);
    if (!piece.optional) return seconds;
  }
  return null;
}

/** False when the word after `token` rules the phrase out at a glance: most phrases end here. */
export function mayFollow({ text, spelt }: Readable, pieces: readonly Piece[], token: number): boolean {
  const word = text.tokens[token + 1]?.word;
  const right = spelt[token + 1];
  const filled = word !== undefined && fillers.has(word);
  for (let index = 1; ; index += 1) {
    const next = pieces[index];
    if (next?.kind !== 'word' || filled) return true;
    if (
      word !== undefined &&
      (fits(next, word) || (right !== undefined && right !== word && fits(next, right)))
    )
      return true;
    if (!next.optional) return false;
  }
}

/** A stem of this length is as good as its word: "fonctionaire" is mended like "fonctionnaire". */
const longStem = 10;

/** Every word that a phrase names in full, or nearly: what misspelt words may be corrected to. */
export const wordsOf = (phrase: Phrase): string[] =>
  phrase.pieces.flatMap((one) =>
    one.kind === 'word' ? [...one.words, ...one.stems.filter((stem) => stem.length >= longStem)] : [],
  );
