/** Puts lines into words: one i18next instance per language, with the formats that sentences use. */
import { createInstance, type i18n } from 'i18next';
import type { Locale } from '../../knowledge/locales.ts';
import { sentences } from '../../locales/index.ts';
import type { Line, Param } from '../../locales/line.ts';

const nbsp = '\u00a0';

const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** ISO day or month → the Date that Intl needs, at noon UTC so that no time zone moves it. */
const dated = (iso: string): Date => new Date(`${iso.length === 7 ? `${iso}-01` : iso}T12:00:00Z`);

/** French says "1er février", and Intl "1 février". */
const firstOfMonth = (day: string, tag: string): string =>
  tag === tags.fr ? day.replace(/^1 /, '1er ') : day;

type Format = (value: unknown, tag: string) => string;

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

const formats: Record<string, Format> = {
  number: (value, tag) => numbers(tag).format(Number(value)),
  euros: (value, tag) => (Number.isInteger(value) ? wholeEuros : eurosAndCents)(tag).format(Number(value)),
  km: (value, tag) => `${wholeNumbers(tag).format(Number(value))}${nbsp}km`,
  day: (value, tag) => firstOfMonth(days(tag).format(dated(String(value))), tag),
  capital: (value) => capital(String(value)),
  month: (value, tag) => months(tag).format(dated(String(value))),
};

function instance(locale: Locale): i18n {
  const made = createInstance();
  void made.init({
    lng: locale,
    initAsync: false,
    resources: { [locale]: { translation: sentences[locale] } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnObjects: false,
  });
  for (const [name, format] of Object.entries(formats))
    made.services.formatter?.add(name, (value) => format(value, tags[locale]));
  return made;
}

/** French sets a no-break space before double punctuation and inside quotation marks. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»€%])/gu, nbsp).replaceAll('« ', `«${nbsp}`);

/** Words a line in one language. A key that the locales lack throws: it is a defect, and the tests say every key. */
export type Words = (line: Line) => string;

function wording(locale: Locale): Words {
  const { t, exists } = instance(locale);
  const list = new Intl.ListFormat(tags[locale], { type: 'conjunction' });
  const spaces = locale === 'fr' ? frenchSpaces : (text: string) => text;

  const word = (param: Param): string | number =>
    typeof param === 'string' || typeof param === 'number'
      ? param
      : 'key' in param
        ? say(param)
        : list.format(param.map((item) => String(word(item))));

  const say: Words = ({ key, params = {} }) => {
    const values = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, word(param)]));
    if (!exists(key, values)) throw new Error(`No sentence for ${key} in ${locale}`);
    return spaces(t(key, values));
  };
  return say;
}

/** The words of each language, made once. */
export const words: Record<Locale, Words> = { fr: wording('fr'), en: wording('en') };
