/** One key for a word's genders and numbers: "vendeuses", "vendeur" and "vendeurs" are the same job. */

/** Plural off: "travaux" and "traval" meet, "gros" becomes "gro" on both sides. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Feminine endings of folded words and the masculine they stand for; the first that fits counts. */
const endings: readonly (readonly [feminine: string, masculine: string])[] = [
  ['trice', 'teur'],
  ['rice', 'eur'],
  ['euse', 'eur'],
  ['eure', 'eur'],
  ['ienne', 'ien'],
  ['enne', 'en'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ette', 'et'],
  ['ive', 'if'],
  ['ere', 'er'],
  ['ffe', 'f'],
  ['ee', 'e'],
];
const mute = /[^aeiouy]e$/;

/** The masculine singular key of a folded word; not a French word, only the same for all its forms. */
export function stem(word: string): string {
  let base = singular(word);
  if (base.length < 4) return base;
  const ending = endings.find(([feminine]) => base.endsWith(feminine) && base.length > feminine.length + 1);
  if (ending) base = base.slice(0, -ending[0].length) + ending[1];
  return base.length > 4 && mute.test(base) ? base.slice(0, -1) : base;
}

/** Feminine spellings of a masculine word: what a slip in "serveuse" or "gérante" is measured against. */
export const feminines = (word: string): string[] => [
  `${word}e`,
  ...endings
    .filter(([feminine, masculine]) => feminine !== 'rice' && feminine !== 'eure' && word.endsWith(masculine))
    .map(([feminine, masculine]) => word.slice(0, -masculine.length) + feminine),
];
