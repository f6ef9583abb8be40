/** The page's own labels in each language, with the no-break spaces that French wants. */
import type { Locale } from '../../knowledge/locales.ts';
import en from '../../locales/en/page.json' with { type: 'json' };
import fr from '../../locales/fr/page.json' with { type: 'json' };

export type PageWords = typeof fr;

/** French sets a no-break space before double punctuation and inside quotation marks. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»])/gu, '\u00a0').replaceAll('« ', '«\u00a0');

const spaced = JSON.parse(JSON.stringify(fr), (_, value: unknown) =>
  typeof value === 'string' ? frenchSpaces(value) : value,
) as PageWords; // the reviver changes spaces, never the shape

export const pageWords: Record<Locale, PageWords> = { fr: spaced, en };

/** The language of a tag ("en-GB" → "en"); undefined when the page does not speak it. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'en' ? language : undefined;
}

/** How far the plan is; null when there is nothing left to say of it. */
export const leftWords = (count: number, { left }: PageWords): string | null =>
  count > 0 ? (count === 1 ? left.one : left.other.replace('{{count}}', String(count))) : null;
