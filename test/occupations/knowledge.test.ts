/** The vocabulary and the sectors as data: wide enough, whole, and pointing at things that exist. */
import { expect, test } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { sectorIds } from '../../knowledge/facts.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { isOrdinary } from '../../knowledge/occupations/ordinary.ts';
import { sectors } from '../../knowledge/sectors.ts';
import { sources } from '../../knowledge/sources.ts';
import { fold } from '../../src/understanding/text.ts';

const forms = (locale: 'fr' | 'en') =>
  new Set(
    occupations.flatMap((one) => one.forms.filter((form) => form.locale === locale).map(({ said }) => said)),
  );

test('people are understood in many words, French and English', () => {
  expect(forms('fr').size).toBeGreaterThan(1500);
  expect(forms('en').size).toBeGreaterThan(300);
});

test.each(sectorIds)('%s has jobs and fields of its own', (id) => {
  const own = occupations.filter(({ sectors: [first] }) => first === id);
  expect(own.filter(({ kind }) => kind === 'job').length).toBeGreaterThanOrEqual(4);
  expect(own.filter(({ kind }) => kind === 'field').length).toBeGreaterThanOrEqual(2);
});

test('no form serves two sectors when it counts anywhere', () => {
  const first = new Map<string, string>();
  const torn = occupations.flatMap(({ forms: all, sectors: [sector = '-'] }) =>
    all
      .filter(({ use, locale }) => use === 'any' && locale === 'fr')
      .map(({ said }) => said)
      .filter((said) => {
        const other = first.get(said) ?? sector;
        first.set(said, other);
        return other !== sector;
      }),
  );
  expect(torn).toEqual([]);
});

test('hints lead to certifications of the catalogue', () => {
  const numbers = new Set(catalogue.map(({ rncp }) => rncp));
  const leads = (hint: string) =>
    hint.startsWith('RNCP')
      ? numbers.has(hint)
      : catalogue.some(({ title }) => fold(title).includes(fold(hint)));
  expect(occupations.flatMap(({ certifications }) => certifications).filter((hint) => !leads(hint))).toEqual(
    [],
  );
});

test('only unserved jobs have a nearest sector', () => {
  expect(occupations.filter((one) => one.sectors.length > 0 && one.nearest !== null)).toEqual([]);
});

test('the words left alone are not themselves jobs', () => {
  const single = occupations.flatMap((one) =>
    one.forms.filter(({ use, said }) => use === 'any' && !said.includes(' ')),
  );
  expect(single.map(({ said }) => fold(said)).filter(isOrdinary)).toEqual([]);
});

test('the fifteen sectors, in order, each with a source', () => {
  expect(sectors.map(({ id }) => id)).toEqual([...sectorIds]);
  const known = new Set(sources.map(({ id }) => id));
  expect(sectors.filter(({ source }) => !known.has(source))).toEqual([]);
});

test('the examples of a sector belong to it', () => {
  for (const { id, occupations: examples } of sectors)
    for (const example of examples) expect([example.id, example.sectors[0]]).toEqual([example.id, id]);
});
