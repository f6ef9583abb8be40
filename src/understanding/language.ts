/** The language that a text is plainly written in, told by the small words that neither language lends to the other. */
import type { Locale } from '../../knowledge/locales.ts';
import { read } from './text.ts';

const small: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: new Set(
    `je j tu il elle nous vous le la les l un une du des d et est suis ai avez dans pour avec sans que qui qu quoi mon ma mes
    ne pas c ca ce cette au aux mais ou sur chez depuis voudrais veux peux faire habite travaille`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `i the my is are am was have has been would like and for with without want looking to from at but not it he she they we
    you your this that what how can could do does did work live need about`.split(/\s+/),
  ),
};
/** Fewer different ones prove nothing: a name, a title, a borrowed word. */
const enough = 4;

const found = (locale: Locale, words: readonly string[]): number =>
  new Set(words.filter((word) => small[locale].has(word))).size;

/** Null unless the text is in one of the languages and has nothing of the other. */
export function languageIn(text: string): Locale | null {
  const words = read(text).tokens.map(({ word }) => word);
  const counts = { fr: found('fr', words), en: found('en', words) };
  if (counts.en >= enough && counts.fr === 0) return 'en';
  return counts.fr >= enough && counts.en === 0 ? 'fr' : null;
}
