/** The page's own labels in each language, with the no-break spaces that French wants. */
import type { Variety } from '../../knowledge/locales.ts';
import en from '../../locales/en/page.json' with { type: 'json' };
import fr from '../../locales/fr/page.json' with { type: 'json' };
import easy from '../../locales/fr-simple/page.json' with { type: 'json' };

export type PageWords = typeof fr;

/** French sets a no-break space before double punctuation and inside quotation marks. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»])/gu, '\u00a0').replaceAll('« ', '«\u00a0');

const spaced = (words: PageWords): PageWords =>
  JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? frenchSpaces(value) : value,
  ) as PageWords; // the reviver changes spaces, never the shape

/** The name of who runs the assistant, put on the page by the server, stands for its own. */
const name = document.querySelector<HTMLMetaElement>('meta[name=application-name]')?.content;
const called = (words: PageWords): PageWords => (name ? { ...words, name, title: name } : words);

export const pageWords: Record<Variety, PageWords> = {
  fr: called(spaced(fr)),
  'fr-simple': called(spaced(easy)),
  en: called(en),
};

/** How far the plan is; null when there is nothing left to say of it. */
export const leftWords = (count: number, { left }: PageWords): string | null =>
  count > 0 ? (count === 1 ? left.one : left.other.replace('{{count}}', String(count))) : null;
