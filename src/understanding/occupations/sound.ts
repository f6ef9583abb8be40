/** How a French word sounds, roughly: "secretere" and "secrétaire" are the same job to someone who writes by ear. */

/** In order; each step works on the result of the one before. Input is folded: lower case without accents. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh|ch/g, 'x'],
  [/qu|q|ck|cqu/g, 'k'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/cc|c/g, 'k'],
  [/ge(?=[ao])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/g(?=[eiy])/g, 'j'],
  [/gn/g, 'n'],
  [/h/g, ''],
  [/eau|au/g, 'o'],
  [/(?:ain|ein|yn|ym|im)(?![aeiouymn])/g, 'in'],
  [/(?:em|en|am)(?=[bcdfgjklp-tvxz])/g, 'an'],
  [/om(?=[bp])/g, 'on'],
  [/ai|ei|ay|ey/g, 'e'],
  [/oeu/g, 'eu'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/ti(?=on)/g, 'si'],
  [/([a-z])\1+/g, '$1'],
  [/(?:er|ez|es|et)$/g, 'e'],
  [/[tdspx]$/g, ''],
  [/e$/g, ''],
];

/** A key equal for words that sound nearly alike. */
export const sound = (word: string): string =>
  steps.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), word);
