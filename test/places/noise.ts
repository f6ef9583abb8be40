/** What people do to the name of a town when they type it, one kind at a time, made by rule and repeatable. */
import type { Commune } from '../../knowledge/places/communes.ts';
import { departmentOf } from '../../knowledge/places/departments.ts';
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

/** Null when the name gives no hold for this kind. */
export type Noise = (commune: Commune, next: Chance) => string | null;

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
function slip(name: string, next: Chance, change: (text: string, at: number) => string): string | null {
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

const leftOut = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const nextKey = (text: string, at: number, next: Chance): string =>
  text.slice(0, at) + neighbour(text[at] ?? '', next) + text.slice(at + 1);

const slips: Readonly<Record<string, (text: string, at: number, next: Chance) => string>> = {
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
function misheard(name: string, next: Chance): string | null {
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

const first = (name: string): string => name.split(/[- ]/)[0] ?? name;
const joints = /-(?:sur|sous|en|les|lès|lez|de|du|des|la|le|aux?|d'|l')-?/;
const article = /^(?:Les? |La |L')/;
const saints: Readonly<Record<string, readonly string[]>> = {
  Saint: ['st', 'St', 'sain', 'saind', 'sant', 'sin', 'sint', 'S', 'saints'],
  Sainte: ['ste', 'Ste', 'saint', 'sainté', 'sinte', 'st'],
};

/** Only spaces, case and marks differ, or something is left out or added that names the same town. */
export const plain: Readonly<Record<string, Noise>> = {
  'as it is': ({ name }) => name,
  'upper case': ({ name }) => name.toUpperCase(),
  'upper case, no marks': ({ name }) => fold(name).replaceAll(/[-']/g, ' ').toUpperCase(),
  'lower case': ({ name }) => name.toLowerCase(),
  'no accents': ({ name }) => fold(name),
  'no hyphens': ({ name }) => fold(name).replaceAll(/[-']/g, ' '),
  'odd capitals': ({ name }) =>
    name.toLowerCase().replaceAll(/(?<=.)[nrs]/g, (letter) => letter.toUpperCase()),
  'in one word': ({ name }) => (/[- ']/.test(name) ? fold(name).replaceAll(/[-' ]/g, '') : null),
  'St, Ste': ({ name }) =>
    /^Sainte?-/.test(name) ? name.replace('Sainte-', 'Ste ').replace('Saint-', 'St ') : null,
  'no article': ({ name }) => (article.test(name) ? name.replace(article, '') : null),
  'small words left out': ({ name }) =>
    joints.test(name) ? fold(name.replace(joints, ' ')).replaceAll('-', ' ') : null,
  's/ for sur': ({ name }) => (name.includes('-sur-') ? name.replace('-sur-', ' s/ ') : null),
  'a stop behind': ({ name }) => `${name}.`,
};

/** Something beside the name says which one it is. */
export const hinted: Readonly<Record<string, Noise>> = {
  'postal code before': ({ name, postcodes }, next) => `${pick(postcodes, next)} ${name}`,
  'postal code behind': ({ name, postcodes }, next) => `${fold(name)} ${pick(postcodes, next)}`,
  'postal code in brackets': ({ name, postcodes }, next) => `${name} (${pick(postcodes, next)})`,
  cedex: ({ name, postcodes }, next) => `${pick(postcodes, next)} ${name.toUpperCase()} CEDEX`,
  'number behind': ({ name, department }) => `${fold(name)} ${department}`,
  'number in brackets': ({ name, department }) => `${name} (${department})`,
  'number with "dans le"': ({ name, department }) => `${name} dans le ${department}`,
  'department said': ({ name, department }) => `${fold(name)} ${departmentOf(department)?.in}`,
  'department after a comma': ({ name, department }) => `${name}, ${departmentOf(department)?.name}`,
  'department with a dash': ({ name, department }) =>
    `${name} - ${fold(departmentOf(department)?.name ?? '')}`,
  'region said': ({ name, region }) => `${name} en ${region}`,
  'postal code and a slip': ({ name, postcodes }, next) => {
    const wrong = slip(name, next, leftOut);
    return wrong && `${pick(postcodes, next)} ${wrong}`;
  },
  'number and a slip': ({ name, department }, next) => {
    const wrong = misheard(name, next);
    return wrong && `${wrong} ${department}`;
  },
};

/** Fingers and ears. */
export const misspelt: Readonly<Record<string, Noise>> = {
  ...Object.fromEntries(
    Object.entries(slips).map(([kind, change]): [string, Noise] => [
      kind,
      ({ name }, next) => slip(name, next, (text, at) => change(text, at, next)),
    ]),
  ),
  'by ear': ({ name }, next) => misheard(name, next),
  'by ear, no marks': ({ name }, next) => {
    const wrong = misheard(name, next);
    return wrong && fold(wrong).replaceAll(/[-']/g, ' ');
  },
  'by ear, twice': ({ name }, next) => {
    const wrong = misheard(name, next);
    return wrong && misheard(wrong, next);
  },
  'by ear and a slip': ({ name }, next) => {
    const wrong = misheard(name, next);
    return wrong && wrong.length > 6 ? slip(wrong, next, leftOut) : null;
  },
  'two slips': ({ name }, next) => {
    if (name.length < 9) return null;
    const wrong = slip(name, next, (text, at) => nextKey(text, at, next));
    return wrong && slip(wrong, next, leftOut);
  },
  'saint misspelt': ({ name }, next) => {
    const forms = saints[first(name)];
    return forms ? name.replace(/^Sainte?-/, `${pick(forms, next)} `) : null;
  },
  'St and a slip': ({ name }, next) => {
    if (!/^Sainte?-/.test(name)) return null;
    const wrong = misheard(name.replace(/^Sainte?-/, ''), next);
    return wrong && `${name.startsWith('Sainte') ? 'ste' : 'st'} ${wrong}`;
  },
  'in one word with a slip': ({ name }, next) =>
    /[- ]/.test(name) ? slip(fold(name).replaceAll(/[-' ]/g, ''), next, leftOut) : null,
  'cut in two': ({ name }, next) => {
    if (/[- ]/.test(name) || name.length < 7) return null;
    const at = 3 + Math.floor(next() * (name.length - 6));
    return `${name.slice(0, at)} ${name.slice(at)}`;
  },
};

/** The beginning of a name, used alone for the best known town that it may mean. */
export const shortened: Readonly<Record<string, Noise>> = {
  'the first part': ({ name }) => {
    const parts = name
      .replace(article, '')
      .split(/-(?=sur-|sous-|en-|les-|lès-|lez-|de-|du-|des-|la-|le-|aux?-|d')/);
    return parts.length > 1 ? (parts[0] ?? null) : null;
  },
  'the first word': ({ name }) =>
    !name.startsWith('Saint') && !article.test(name) && /[- ]/.test(name) && first(name).length > 3
      ? first(name)
      : null,
  'cut short': ({ name }) => (name.length > 10 ? fold(name).slice(0, Math.ceil(name.length * 0.7)) : null),
};
