/** The languages the assistant speaks, and the varieties it writes them in; French is the source, the others say the same things. */
export const localeIds = ['fr', 'en'] as const;
export type Locale = (typeof localeIds)[number];

/** French that is easy to read ("facile à lire") goes by its registered language tag; what is heard is French all the same. */
export const varietyIds = [...localeIds, 'fr-simple'] as const;
export type Variety = (typeof varietyIds)[number];

/** The language of a variety: what `lang` says, what hearing is told. */
export const languageOf = (variety: Variety): Locale => (variety === 'en' ? 'en' : 'fr');

/** The variety that a tag names ("en-GB" → "en", "fr-FR" → "fr", "fr-simple" itself); undefined when none does. */
export function varietyOf(tag: string | null | undefined): Variety | undefined {
  const wanted = tag?.toLowerCase();
  return varietyIds.find((id) => id === wanted) ?? localeIds.find((id) => id === wanted?.split('-')[0]);
}
