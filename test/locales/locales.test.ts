/** Every language says the same things: the same keys, the same placeholders, and French that reads plainly. */
import { expect, test } from 'vitest';
import { sentences } from '../../locales/index.ts';
import { varietyIds } from '../../knowledge/locales.ts';
import { countWords, leaves, proseOf } from './prose.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^},]+)/g)].map(([, name]) => name?.trim() ?? '').sort();

const french = leaves(sentences.fr);
/** Plural forms differ between languages: they are held together by their stem. */
const stem = (key: string): string => key.replace(/_(?:zero|one|many|other)$/, '');

test.each(varietyIds.filter((id) => id !== 'fr'))('%s has the keys and placeholders of French', (locale) => {
  const other = new Map(leaves(sentences[locale]));
  expect(new Set([...other.keys()].map(stem))).toEqual(new Set(french.map(([key]) => stem(key))));
  const wrong = french.filter(([key, text]) => {
    const said = other.get(key);
    return said !== undefined && placeholders(said).join() !== placeholders(text).join();
  });
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('no sentence is empty', () => {
  const empty = varietyIds.flatMap((id) => leaves(sentences[id]).filter(([, text]) => text.trim() === ''));
  expect(empty).toEqual([]);
});

test('French sentences are short: 15 words on average at most, none over 25', () => {
  const counts = french.flatMap(([key, text]) =>
    proseOf(text).map((part) => ({ key, part, words: countWords(part) })),
  );
  expect(counts.filter(({ words }) => words > 25)).toEqual([]);
  const average = counts.reduce((sum, { words }) => sum + words, 0) / counts.length;
  expect(average).toBeLessThanOrEqual(15);
});

/** Words of the trade that a person should not have to know. */
const jargon =
  /\b(?:ingénierie de formation|apprenant|éligibilité|subroger|prescripteur|sourcing|bénéficiaire|dispositif|abondement|prérequis)\b/i;

test('French avoids the jargon of the trade', () => {
  expect(french.filter(([, text]) => jargon.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});

test('French uses typographic apostrophes and no polite "tu"', () => {
  const straight = french.filter(([, text]) => /\p{L}'\p{L}/u.test(text)).map(([key]) => key);
  expect(straight).toEqual([]);
});
