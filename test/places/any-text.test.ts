/** Whatever is typed: places are found inside the text, apart from each other, and nothing is thrown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSchema } from '../../knowledge/facts.ts';
import { read } from '../../src/understanding/text.ts';
import { find, finder, told } from './finder.ts';

const words =
  "j'habite à Nevers Saint Denis 58000 (58) dans la Nièvre Paris 12e de la Réunion - , . mais st s/ Chalon sur Saône 93 xqz".split(
    ' ',
  );
const talk = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((list) => list.join(' '));

test.each([
  ['any characters', fc.string({ unit: 'binary', maxLength: 200 })],
  ['words about places', talk],
])('%s', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.constantFrom(null, 'place' as const, 'status' as const), (said, asked) => {
      const length = read(said).tokens.length;
      let before = 0;
      for (const { from, to, options, area, score } of find(said, asked)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(length);
        before = to;
        expect(options.length > 0 || area !== null).toBe(true);
        expect(options.length).toBeLessThanOrEqual(5);
        expect(new Set(options.map(({ insee }) => insee)).size).toBe(options.length);
        for (const place of options) placeSchema.parse(place);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('what was typed twice is heard alike', () => {
  for (const said of ['Saint-Denis', 'nevres', 'j’habite à Bezancon', '58000'])
    expect(told(said, 'place')).toBe(told(said, 'place'));
});

test('a hint settles homonyms in a place asked alone', () => {
  const insee = (query: string, department: string) =>
    finder.resolve(query, { department })?.options.map((place) => place.insee);
  expect(insee('Saint-Denis', '93')).toEqual(['93066']);
  expect(insee('Saint-Denis', '974')).toEqual(['97411']);
  expect(insee('saint laurent', '973')).toEqual(['97311']);
  expect(finder.resolve('')).toBeNull();
  expect(finder.resolve('zzzzzz')).toBeNull();
});
