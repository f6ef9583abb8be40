/** Sentences of the locales as prose: every leaf with its key, cut into sentences, counted in words. */

export const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );

export const proseOf = (text: string): string[] =>
  text
    .replace(/https?:\/\/\S+/g, 'lien')
    .split(/(?<=[.!?:])\s+|\n/)
    .filter((part) => part.trim() !== '');

export const countWords = (sentence: string): number =>
  sentence.match(/[\p{L}\p{N}{][\p{L}\p{N}’'{},·-]*/gu)?.length ?? 0;
