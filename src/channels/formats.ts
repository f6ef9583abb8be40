/** How values are written inside sentences: amounts, distances, days, in the manner of each language. */
import type { Variety } from '../../knowledge/locales.ts';

export const nbsp = '\u00a0';

export const tags: Record<Variety, string> = { fr: 'fr-FR', en: 'en-GB', 'fr-simple': 'fr-FR' };

/** ISO day or month → the Date that Intl needs, at noon UTC so that no time zone moves it. */
const dated = (iso: string): Date => new Date(`${iso.length === 7 ? `${iso}-01` : iso}T12:00:00Z`);

/** French says "1er février", and Intl "1 février". */
const firstOfMonth = (day: string, tag: string): string =>
  tag === tags.fr ? day.replace(/^1 /, '1er ') : day;

export type Format = (value: unknown, tag: string) => string;

/** Labels are written in lower case, for use inside sentences; alone, they begin with a capital. */
export const capital = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** Intl's formatters cost far more to make than to use. */
function kept<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const found = made.get(tag) ?? make(tag);
    made.set(tag, found);
    return found;
  };
}

const numbers = kept((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const wholeNumbers = kept((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const euros = (cents: 0 | 2) =>
  kept(
    (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', minimumFractionDigits: cents }),
  );
const wholeEuros = euros(0);
const eurosAndCents = euros(2);
const days = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const months = kept(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** By the name that sentences give them: "{{amount, euros}}". */
export const formats: Readonly<Record<string, Format>> = {
  number: (value, tag) => numbers(tag).format(Number(value)),
  euros: (value, tag) => (Number.isInteger(value) ? wholeEuros : eurosAndCents)(tag).format(Number(value)),
  km: (value, tag) => `${wholeNumbers(tag).format(Number(value))}${nbsp}km`,
  day: (value, tag) => firstOfMonth(days(tag).format(dated(String(value))), tag),
  capital: (value) => capital(String(value)),
  month: (value, tag) => months(tag).format(dated(String(value))),
};
