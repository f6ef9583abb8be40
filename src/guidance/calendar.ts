/** Days of the calendar as text, without a clock: months later, days earlier. */
import type { Day } from '../../knowledge/dated.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31);

const two = (value: number): string => String(value).padStart(2, '0');
const written = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`;
const partsOf = (on: Day): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return [year, month, day];
};

/** The same day some months later; a day that month does not have is its last. */
export function monthsLater(on: Day, months: number): Day {
  const [year, month, day] = partsOf(on);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return written(laterYear, laterMonth, Math.min(day, lengthOf(laterYear, laterMonth)));
}

/** The day that lies so many days before. */
export function daysEarlier(on: Day, days: number): Day {
  let [year, month, day] = partsOf(on);
  day -= days;
  while (day < 1) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
    day += lengthOf(year, month);
  }
  return written(year, month, day);
}
