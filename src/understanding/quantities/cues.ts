/** Lists of phrases turned into one linear expression each: "travaill*, en tant que" are words, `*` ends a word freely. */
import type { Detector } from '../mention.ts';
import type { Span } from '../text.ts';
import type { Item, View } from './view.ts';
import { reach } from './view.ts';

const source = (phrases: string): string =>
  phrases
    .split(',')
    .map((phrase) => phrase.trim().replaceAll('*', '[a-z]*'))
    .filter((phrase) => phrase !== '')
    .sort((one, other) => other.length - one.length)
    .join('|');

/** Somewhere in the words. */
export const within = (phrases: string): RegExp =>
  new RegExp(`(?<![a-zA-Z|])(?:${source(phrases)})(?![a-zA-Z])`);
/** At the very end of the words. */
export const ending = (phrases: string): RegExp => new RegExp(`(?<![a-zA-Z|])(?:${source(phrases)})$`);
/** At the very beginning. */
export const opening = (phrases: string): RegExp => new RegExp(`^(?:${source(phrases)})(?![a-zA-Z])`);

/** Where the last match begins; -1 when there is none. */
export function lastOf(cue: RegExp, words: string): number {
  let place = -1;
  for (const match of words.matchAll(everywhere(cue))) place = match.index;
  return place;
}

const global = new WeakMap<RegExp, RegExp>();

/** The same cue, ready for `matchAll`. */
function everywhere(cue: RegExp): RegExp {
  const known = global.get(cue);
  if (known) return known;
  const made = new RegExp(cue, 'g');
  global.set(cue, made);
  return made;
}

export interface Heading extends Span {
  /** The matched words, and the line on both sides. */
  words: string;
  before: string;
  after: string;
}

/** A match in the line, as a token range with what stands around it. */
export function heading({ line, tokenAt, endAt }: View, match: RegExpMatchArray): Heading {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return {
    from: tokenAt(start),
    to: endAt(end - 1),
    words: match[0],
    before: line.slice(Math.max(0, start - reach), start).trimEnd(),
    after: line.slice(end, end + reach).trim(),
  };
}

/** Every place where a cue stands; it must carry the flag g. */
export const places = (seen: View, cue: RegExp): Heading[] =>
  [...seen.line.matchAll(cue)].map((match) => heading(seen, match));

/** The words of the clause that a heading stands in, on its left and on its right. */
export const clauseLeft = (before: string): string => before.slice(before.lastIndexOf('|') + 1).trim();
export const clauseRight = (after: string): string => (after.split('|', 1)[0] ?? '').trim();

/** The words since the last subject ("je", "i"…): what a verb governs when nobody types full stops. */
export function phraseLeft(left: string): string {
  const start = lastOf(subjects, left);
  return start < 0 ? left : left.slice(start);
}
const subjects = within('je, j, i, il, elle, on, nous, we, he, she, they, ils, elles');

const light =
  opening(`environ, a peu pres, peu pres, max, maxi, maximum, minimum, je, j, i, par, mais, et, ou, ca, c, voila, peut etre,
  pas, plus, grand, ou plus, about, maybe, i, or, and, but, so, roughly, at, il, en, du, pour, mini, tout, au, facile, merci, svp, s,
  please, thanks, a la, a vue, grosso, bien, deja, quoi, quelque, si, le, la, dans, sur, still, encore, toujours, tout juste, hier, aujourd hui, depuis hier, depuis peu, yesterday, today`);

/** A bare number that answers by itself: nothing is counted with it ("2 enfants"), and no other bare number stands by. */
export const isBareAnswer = ({ items }: View, item: Item): boolean =>
  item.unit === null &&
  !item.decade &&
  (item.right === '' || light.test(item.right)) &&
  items.filter((other) => other.unit === null).length === 1;

/** "dix ans de métier, moi j'en ai que deux": what was counted last is counted again. */
export const again = /\b(?:j en ai|m en reste|i have|i ve got)(?: (?:que|only|just|environ|about))?$/;

/** What the words say themselves makes a mere answer to the question superfluous. */
export const saidFirst =
  (detect: Detector): Detector =>
  (text, context) => {
    const mentions = detect(text, context);
    const said = mentions.filter(({ strength }) => strength === 'said');
    return said.length > 0 ? said : mentions;
  };
