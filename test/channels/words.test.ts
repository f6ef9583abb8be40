/** Sentences as people read them: formats, plurals, French spaces, and user text that can never become a template. */
import { expect, test } from 'vitest';
import { localeIds } from '../../knowledge/locales.ts';
import { sentences, type Key } from '../../locales/index.ts';
import { line } from '../../locales/line.ts';
import { words } from '../../src/channels/words.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('amounts and distances are written as each language writes them', () => {
  const euros = line('dialog.values.euros', { amount: 1500 });
  expect(plain(words.fr(euros))).toBe('1 500 €');
  expect(words.en(euros)).toBe('€1,500');
  expect(plain(words.fr(line('dialog.values.euros', { amount: 103.2 })))).toBe('103,20 €');
  expect(plain(words.fr(line('dialog.values.upTo', { km: 30 })))).toBe('30 km au plus');
});

test('plurals follow the number', () => {
  expect(plain(words.fr(line('dialog.values.years', { count: 1 })))).toBe('1 an d’expérience');
  expect(plain(words.fr(line('dialog.values.years', { count: 2.5 })))).toBe('2,5 ans d’expérience');
  expect(plain(words.en(line('dialog.values.years', { count: 8 })))).toBe('8 years of experience');
});

test('lists and nested lines read as sentences', () => {
  const items = [line('terms.time.evening'), line('terms.time.saturday')];
  expect(words.fr(line('dialog.values.list', { items }))).toBe('le soir et le samedi');
  expect(words.en(line('dialog.values.list', { items }))).toBe('in the evening and on Saturdays');
});

test('French sets a no-break space before double punctuation', () => {
  expect(words.fr(line('interview.place.ask'))).toContain('habitez-vous\u00a0?');
});

test('what a person typed is never read as a template', () => {
  const text = '{{km}} $t(dialog.thank) <b>x</b>';
  expect(words.fr(line('dialog.values.text', { text }))).toBe(text);
});

test('the first of a month has its ordinal in French', () => {
  const row = (on: string) => line('dialog.results.sourcesIntro', { on });
  expect(plain(words.fr(row('2026-02-01')))).toContain('le 1er février 2026');
  expect(plain(words.fr(row('2026-02-11')))).toContain('le 11 février 2026');
  expect(words.en(row('2026-02-01'))).toContain('1 February 2026');
});

test('every sentence can be filled in: its formats exist and it holds no other syntax', () => {
  const keys = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keys(value, `${path}${key}.`) : [`${path}${key}`],
    );
  for (const locale of localeIds)
    for (const key of keys(sentences[locale])) {
      // The keys of the locales are keys; a plural form is one too.
      const said = words[locale](line(key as Key));
      expect(said.replaceAll(/\{\{\w+(?:, \w+)?\}\}/g, ''), key).not.toMatch(/\{\{|\}\}|\$t\(/);
    }
});

test('French joins its prepositions to the article of a town', () => {
  const seat = (town: string): string =>
    plain(words.fr(line('dialog.human.regional', { name: 'Cnam', town })));
  expect(seat('Le Mans')).toBe('Le Cnam, au Mans.');
  expect(seat('Les Abymes')).toBe('Le Cnam, aux Abymes.');
  expect(seat('Lens')).toBe('Le Cnam, à Lens.');
  expect(words.en(line('dialog.human.regional', { name: 'Cnam', town: 'Le Mans' }))).toContain('in Le Mans');
});
