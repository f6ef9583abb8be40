/** "2", "le deuxième", "the last one": the number of a choice in a list just shown. */
import { fold } from '../src/understanding/text.ts';

/** Cardinals are left out: in "comparer les deux premières" they count, they do not point. */
const ordinals: readonly (readonly string[])[] = [
  ['premier', 'premiere', 'first', '1er', '1ere'],
  ['deuxieme', 'second', 'seconde', '2e', '2eme', '2nd'],
  ['troisieme', 'third', '3e', '3eme', '3rd'],
  ['quatrieme', 'fourth', '4e', '4eme', '4th'],
  ['cinquieme', 'fifth', '5e', '5eme', '5th'],
];
const lasts = ['dernier', 'derniere', 'last'];

/** 1-based, or null when the text names none or several of the first `count` choices. */
export function choiceNumber(text: string, count: number): number | null {
  const [number, ...more] = choiceNumbers(text, count);
  return more.length === 0 ? (number ?? null) : null;
}

/** Every choice named, in the order said. */
export function choiceNumbers(text: string, count: number): number[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const numbers = words.flatMap((word) => {
    if (lasts.includes(word)) return [count];
    const digit = /^\d{1,2}$/.test(word)
      ? Number(word)
      : ordinals.findIndex((forms) => forms.includes(word)) + 1;
    return digit >= 1 && digit <= count ? [digit] : [];
  });
  return [...new Set(numbers)];
}
