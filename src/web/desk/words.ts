/** The desk's own labels in each language, with the no-break spaces that French wants. */
import type { Locale } from '../../../knowledge/locales.ts';
import en from '../../../locales/en/desk.json' with { type: 'json' };
import fr from '../../../locales/fr/desk.json' with { type: 'json' };

export type DeskWords = typeof fr;

const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»])/gu, '\u00a0').replaceAll('« ', '«\u00a0');

const spaced = JSON.parse(JSON.stringify(fr), (_, value: unknown) =>
  typeof value === 'string' ? frenchSpaces(value) : value,
) as DeskWords; // the reviver changes spaces, never the shape

export const deskWords: Record<Locale, DeskWords> = { fr: spaced, en };
