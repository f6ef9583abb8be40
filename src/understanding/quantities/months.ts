/** The names of months and seasons, and months counted from today; a day is an ISO string, no clock is read. */

import type { Token } from '../text.ts';
import { unitWords } from './units.ts';

const table = <T>(values: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, values);

/** "sept", "may" and "mars" mean other things too: whoever reads them wants a date word before. */
export const monthWords = table({
  ...{
    janvier: 1,
    janv: 1,
    january: 1,
    jan: 1,
    fevrier: 2,
    fev: 2,
    fevr: 2,
    february: 2,
    feb: 2,
    mars: 3,
    march: 3,
  },
  ...{ avril: 4, avr: 4, april: 4, apr: 4, mai: 5, may: 5, juin: 6, june: 6, juillet: 7, juil: 7, july: 7 },
  ...{ aout: 8, august: 8, aug: 8, septembre: 9, sept: 9, september: 9, octobre: 10, oct: 10, october: 10 },
  ...{ novembre: 11, nov: 11, november: 11, decembre: 12, dec: 12, december: 12 },
});

/** The month in which a season begins; "la rentrée" is September. */
export const seasonWords = table({
  ...{
    printemps: 3,
    spring: 3,
    ete: 6,
    summer: 6,
    automne: 9,
    autumn: 9,
    fall: 9,
    hiver: 12,
    winter: 12,
    rentree: 9,
  },
});

export const iso = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** This month or later: the next time the calendar shows it. */
export function nextMonth(month: number, today: string): string {
  const year = Number(today.slice(0, 4));
  return iso(month < Number(today.slice(5, 7)) ? year + 1 : year, month);
}

/** The month reached some months and days after today. */
export function later(today: string, months: number, days = 0): string {
  const day = Number(today.slice(8, 10)) + days;
  // Weeks only need to fall in the right month: thirty-day months are near enough.
  const count =
    Number(today.slice(0, 4)) * 12 +
    Number(today.slice(5, 7)) -
    1 +
    Math.floor(months) +
    Math.floor((day - 1) / 30.5);
  return iso(Math.floor(count / 12), (count % 12) + 1);
}

const dateWords = new Set([
  'en',
  'pour',
  'debut',
  'fin',
  'mi',
  'depuis',
  'ici',
  'courant',
  'des',
  'mois',
  'de',
  'in',
  'since',
]);

/** "sept 2027", "en sept": the month cut short. */
export const isSeptember = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index + 1]?.word ?? '';
  return (
    tokens[index]?.word === 'sept' &&
    !unitWords.has(after) &&
    (/^20\d\d$/.test(after) || dateWords.has(tokens[index - 1]?.word ?? ''))
  );
};
