/** Slips of fingers and ears in the name of a town, made by rule and repeatable. */
import { fold } from '../../src/understanding/text.ts';

/** A number in [0, 1[. */
export type Chance = () => number;

/** A small generator with a seed, so that a failure can be looked at again. */
export function random(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(list: readonly T[], next: Chance): T | undefined =>
  list[Math.floor(next() * list.length)];

const keyboard = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];

function neighbour(letter: string, next: Chance): string {
  for (const [row, line] of keyboard.entries()) {
    const at = line.indexOf(letter);
    if (at < 0) continue;
    const around = [line[at - 1], line[at + 1], keyboard[row - 1]?.[at], keyboard[row + 1]?.[at]];
    return (
      pick(
        around.filter((key) => key !== undefined),
        next,
      ) ?? letter
    );
  }
  return letter;
}

const isLetter = (letter: string | undefined): letter is string =>
  letter !== undefined && /[a-z]/.test(letter);

/** Changes something at a letter; the first one is hit less often than others. Short names are left alone. */
export function slip(
  name: string,
  next: Chance,
  change: (text: string, at: number) => string,
): string | null {
  const text = fold(name);
  if (text.replaceAll(/[^a-z]/g, '').length < 5) return null;
  for (let tries = 0; tries < 20; tries += 1) {
    const at = Math.floor(next() * text.length);
    if (!isLetter(text[at]) || (at === 0 && next() > 0.25)) continue;
    const changed = change(text, at);
    if (changed !== text) return changed;
  }
  return null;
}

export const leftOut = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
export const nextKey = (text: string, at: number, next: Chance): string =>
  text.slice(0, at) + neighbour(text[at] ?? '', next) + text.slice(at + 1);

export const slips: Readonly<Record<string, (text: string, at: number, next: Chance) => string>> = {
  'a letter left out': leftOut,
  'a letter twice': (text, at) => text.slice(0, at) + text.slice(at, at + 1) + text.slice(at),
  'two letters swapped': (text, at) =>
    isLetter(text[at + 1]) ? text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2) : text,
  'the next key': nextKey,
  'a key too many': (text, at, next) =>
    text.slice(0, at + 1) + neighbour(text[at] ?? '', next) + text.slice(at + 1),
  'any other letter': (text, at, next) =>
    text.slice(0, at) + (pick([...'aeioutrnsl'], next) ?? '') + text.slice(at + 1),
};

/** What the ear does not tell apart, as people write it down: from, to. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})[sxtd]\b/, ''],
  [/(?<=[a-z]{3})es?\b/, ''],
  [/(?<=[a-eiouglnrt])(?=-|$)/, 's'],
  [/(?<=[lnrtc])(?=-|$)/, 'e'],
  [/([b-dfglmnprst])\1/, '$1'],
  [/(?<=[aeiou])([fglmnprst])(?=[aeiou])/, '$1$1'],
  [/ay\b/, 'ey'],
  [/ay\b/, 'é'],
  [/ey\b/, 'ay'],
  [/(?:ay|ey)\b/, 'ai'],
  [/y/, 'i'],
  [/(?<=[^aeiou])i(?=[^aeiou])/, 'y'],
  [/ph/, 'f'],
  [/(?<!p)f/, 'ph'],
  [/ss/, 'c'],
  [/c(?=[eiy])/, 'ss'],
  [/c(?=[eiy])/, 's'],
  [/(?<=[aeiou])s(?=[aeiou])/, 'z'],
  [/(?<=[a-z])z(?=[aeiou])/, 's'],
  [/qu/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/an(?![aeioun])/, 'en'],
  [/en(?![aeioun])/, 'an'],
  [/ain(?![aeioun])/, 'in'],
  [/(?<![aeiou])in(?![aeioun])/, 'ain'],
  [/eau/, 'o'],
  [/(?<!e)au/, 'o'],
  [/(?<![aeiou])o(?=[^aeiouymn])/, 'au'],
  [/ai(?!n)/, 'è'],
  [/ei(?!n)/, 'ai'],
  [/(?<=[a-z])h(?=[aeiou])/, ''],
  [/^h/, ''],
  [/g(?=[ei])/, 'j'],
  [/ge(?=[ao])/, 'j'],
  [/ill/, 'y'],
  [/(?<=a)il\b/, 'ille'],
  [/gn/, 'ni'],
  [/oi/, 'oua'],
  [/x\b/, 's'],
  [/er\b/, 'é'],
  [/é(?=e?s?\b)/, 'er'],
  [/ault\b/, 'aud'],
  [/th/, 't'],
  [/um\b/, 'om'],
  [/mb(?=[a-z])/, 'nb'],
  [/mp(?=[a-z])/, 'np'],
];

/** One of the spellings that sound the same, at one of the places where it applies. */
export function misheard(name: string, next: Chance): string | null {
  const text = name.toLowerCase().replaceAll('œ', 'oe');
  const fitting = byEar.filter(([from]) => from.test(text));
  const chosen = pick(fitting, next);
  if (!chosen) return null;
  const [from, to] = chosen;
  const spots = [...text.matchAll(new RegExp(from.source, 'g'))].map(({ index }) => index);
  const at = pick(spots, next) ?? 0;
  const found = new RegExp(from.source, 'y');
  found.lastIndex = at;
  const changed = text.replace(found, to);
  return changed === text ? null : changed;
}
