/** The languages of the page, by name alone: what runs before the page may not wait for all their words. */
import type { Locale, Variety } from '../../knowledge/locales.ts';

/** In the order in which they are offered; each is called by its own name, whatever is spoken now. */
export const varieties = ['fr', 'fr-simple', 'en'] as const;

/** What the page speaks of a tag ("en-GB" → "en"), as the server reads it; undefined when it is none of its languages. */
export function localeOf(tag: string | null | undefined): Variety | undefined {
  const wanted = tag?.toLowerCase();
  return varieties.find((id) => id === wanted) ?? varieties.find((id) => id === wanted?.split('-')[0]);
}

/** The language of a variety, for `lang` and for voices. */
export const languageOf = (variety: Variety): Locale => (variety === 'en' ? 'en' : 'fr');
