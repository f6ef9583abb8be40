/** What stands beside a name and tells which commune it is: "(58)", "58000", "dans la Nièvre", "12e". */
import type { Token } from '../text.ts';
import { areaOfPostcode } from './areas.ts';
import type { Hint } from './as-written.ts';
import { isSmall } from './names.ts';
import type { Atom } from './scan.ts';

/** May stand between a name and its hint, besides small words. */
const linking = new Set(
  'dans departement dept dep dpt region code postal cp cedex f soit numero no'.split(' '),
);
const parting = /[;:!?\n…]|\.\s/u;
const bracket = /\(/;
const longestLink = 4;

/** Whether nothing but linking words stands between two atoms of one sentence. */
export function linked(tokens: readonly Token[], left: Atom, right: Atom): boolean {
  if (right.from - left.to > longestLink) return false;
  for (let index = left.to; index <= right.from; index += 1) {
    const token = tokens[index];
    if (!token || parting.test(token.gap)) return false;
    if (index < right.from && !isSmall(token.word) && !linking.has(token.word)) return false;
  }
  return true;
}

/** "celui du 93" too: the town of that name which lies there. */
const areaLeads = new Set('dans en departement dept dep dpt region celui celle'.split(' '));
const articles = new Set(['le', 'la', 'les', 'l', 'du', 'de', 'd', 'des']);

export const inBrackets = (tokens: readonly Token[], at: number): boolean =>
  bracket.test(tokens[at]?.gap ?? '');

/** Whether the words before say that an area follows: "dans la", "en", "département de l'", an open bracket. */
export function announcesArea(tokens: readonly Token[], at: number): boolean {
  if (inBrackets(tokens, at)) return true;
  let before = at - 1;
  while (before > at - 3 && articles.has(tokens[before]?.word ?? '')) before -= 1;
  return areaLeads.has(tokens[before]?.word ?? '') && tokens[before]?.clause === tokens[at]?.clause;
}

/** The hint that an atom gives about the name beside it; when it may be a name itself, the hint must fit to count. */
export function hintOf(atom: Atom): Hint | null {
  if (atom.postcode !== null) return { postcode: atom.postcode };
  return atom.area && { area: atom.area };
}

/** Whether an atom is plainly a hint: not a name as well, nor a bare number that may count something else. */
export const isFirm = (tokens: readonly Token[], atom: Atom): boolean =>
  atom.postcode !== null || announcesArea(tokens, atom.from) || (atom.name === null && !atom.coded);

/** Coarser hints, tried in turn when the first fits no commune of that name. */
export function coarser(hint: Hint): Hint[] {
  const area = hint.postcode === undefined ? undefined : areaOfPostcode(hint.postcode);
  return area ? [hint, { area }] : [hint];
}

const districts: Readonly<Record<string, number>> = { paris: 20, lyon: 9, marseille: 16 };
const ordinal = /^(\d{1,2})(?:e|er|eme|ieme|nd|rd|st|th)?$/;
const suffixes = new Set(['e', 'er', 'eme', 'ieme', 'arrondissement', 'arr', 'ar', 'arrdt']);

/** Whether a number can be the arrondissement of a town: "pari 18". */
export const hasDistrict = (key: string, number: number): boolean =>
  number >= 1 && number <= (Object.hasOwn(districts, key) ? (districts[key] ?? 0) : 0);

/** The end of the name with its arrondissement: "Paris 12e", "Lyon 3", "Marseille 8ème arrondissement". */
export function endOfDistrict(tokens: readonly Token[], key: string, to: number): number {
  const most = Object.hasOwn(districts, key) ? (districts[key] ?? 0) : 0;
  const token = tokens[to];
  const found = token ? ordinal.exec(token.word) : null;
  if (!token || !found || Number(found[1]) < 1 || Number(found[1]) > most) return to;
  let end = to + 1;
  while (suffixes.has(tokens[end]?.word ?? '') && tokens[end]?.gap.trim() === '') end += 1;
  const bare = found[0] === found[1] && end === to + 1;
  const after = tokens[end];
  return bare && after && after.clause === token.clause ? to : end;
}
