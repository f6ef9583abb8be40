/** What people do to the name of a town when they type it, one kind at a time, made by rule and repeatable. */
import type { Commune } from '../../knowledge/places/communes.ts';
import { departmentOf } from '../../knowledge/places/departments.ts';
import { fold } from '../../src/understanding/text.ts';
import { leftOut, misheard, nextKey, pick, slip, slips, type Chance } from './slips.ts';

/** Null when the name gives no hold for this kind. */
export type Noise = (commune: Commune, next: Chance) => string | null;

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
