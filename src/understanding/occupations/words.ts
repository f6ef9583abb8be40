/** The words of a text as job titles need them: inclusive endings and dotted letters folded into their word. */
import type { Text, Token } from '../text.ts';
import { singular, stem } from './morphology.ts';

export interface Word {
  word: string;
  singular: string;
  stem: string;
  /** Range of tokens it covers. */
  from: number;
  to: number;
  /** A sentence mark stands between it and the word before. */
  apart: boolean;
  /** Written in capitals only, in a text that is not. */
  capitals: boolean;
  /** Starts with a capital letter. */
  capital: boolean;
  /** Bears a circumflex: "Mâcon" is a town, "maçon" a job. */
  hat: boolean;
}

/** What follows a word in "technicien·ne", "chargé(e)", "vendeur/euse", "conseiller.ère". */
const inclusive = new Set(
  (
    'e es s ee ees le les ne nes te tes ve ves ive ives fe sse esse esses se ses euse euses re res ere eres iere ieres ' +
    'rice rices ice ices trice trices atrice teuse teuses enne ennes ienne iennes onne onnes ale ales elle elles cienne ciere'
  ).split(' '),
);
const joint = /^[·•‧.(/-]$/u;
const sentenceMark = /[.,;:!?\n…()]|\s[-–—]\s/u;
export const hats = /[âêîôû]/iu;
/** Clipped words whose full stop ends no sentence. */
const clipped = new Set(
  'resp tech techn ass asst assist dir ing adj admin comm compta ind elec resto'.split(' '),
);

const lengthened = (a: Token, b: Token) => a.word.length > 2 && inclusive.has(b.word) && joint.test(b.gap);
const spelt = (a: Token, b: Token) => a.word.length === 1 && b.word.length === 1 && b.gap === '.';

function isApart(gap: string, before: Token, wasInclusive: boolean): boolean {
  const rest = wasInclusive && gap.startsWith(')') ? gap.slice(1) : gap;
  if (clipped.has(before.word) && rest === '. ') return false;
  return sentenceMark.test(rest);
}

/** The text's words in order. A closing "e" after a hyphen is kept apart when a word follows ("e-commerce"). */
export function wordsOf(text: Text): Word[] {
  const { tokens, raw } = text;
  const shouting = raw === raw.toUpperCase();
  const words: Word[] = [];
  let endedInclusive = false;
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (!first) break;
    const before = tokens[at - 1];
    let word = first.word;
    let to = at + 1;
    let ended = false;
    for (let next = tokens[to]; next; next = tokens[to]) {
      const last = tokens[to - 1] ?? first;
      if (spelt(last, next)) word += next.word;
      else if (lengthened(first, next)) ended = true;
      else break;
      to += 1;
    }
    const said = raw.slice(first.start, first.end);
    words.push({
      word,
      singular: singular(word),
      stem: stem(word),
      from: at,
      to,
      apart: before !== undefined && isApart(first.gap, before, endedInclusive),
      capitals: !shouting && said === said.toUpperCase() && said !== said.toLowerCase(),
      capital: said[0] !== said[0]?.toLowerCase(),
      hat: hats.test(said),
    });
    endedInclusive = ended;
    at = to;
  }
  return words;
}
