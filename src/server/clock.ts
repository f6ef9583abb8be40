/** The only clock: today as France counts days, or the day that TODAY fixes. */
import type { Day } from '../../knowledge/dated.ts';

/** Days that the knowledge covers. */
export const firstDay: Day = '2019-01-01';
export const lastDay: Day = '2035-12-31';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, written YYYY-MM-DD: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!dayForm.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const isCovered = (day: Day): boolean => day >= firstDay && day <= lastDay;

export interface Clock {
  today: () => Day;
  /** Epoch milliseconds. */
  now: () => number;
}

// Swedish writes days as ISO does.
const parisian = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

export const clock = (fixed?: Day): Clock => ({
  today: () => fixed ?? parisian.format(Date.now()),
  now: () => Date.now(),
});
