/** How the name of a place is written so that every way of typing it meets: "St-Dié", "saint dié", "SAINT DIE". */
import { fold } from '../text.ts';

/** Most names have none, and folding is slow. */
const accented = /[^\x20-\x7e]/;
const wordForm = /[a-z0-9]+/g;
const opened: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};
/** Small words that people leave out, add or swap inside a name: "chalon saone", "Havre". */
const small = new Set('a au aux d de des du en es et l la le les lez sous sur the of in'.split(' '));

/** One folded word as names write it. */
export const placeWord = (word: string): string =>
  Object.hasOwn(opened, word) ? (opened[word] ?? word) : word;

/** The words of a name: folded, "St" opened. */
export const wordsOfName = (name: string): string[] =>
  ((accented.test(name) ? fold(name) : name.toLowerCase()).match(wordForm) ?? []).map(placeWord);

export const isSmall = (word: string): boolean => small.has(word);

/** The words that carry a name; all of them when it has no other ("Les" in Haute-Garonne). */
export function significant(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !small.has(word));
  return kept.length > 0 ? kept : words;
}

/** The key under which a name is found. */
export const skeleton = (words: readonly string[]): string => significant(words).join(' ');
