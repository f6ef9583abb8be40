/** An answer that no list knows: kept when it is somebody's name, never when it is a sentence or a thing. */
import { expect, test } from 'vitest';
import { unnamedJob } from '../../src/understanding/occupations/unnamed.ts';
import { read } from '../../src/understanding/text.ts';

test.each([
  ['dresseur de faucons', 'dresseur de faucons'],
  ['je voudrais devenir souffleuse de bulles', 'souffleuse de bulles'],
  ['un métier de colombophile spécialiste', null],
  ['plan', null],
  ['dehors', null],
  ['un métier manuel', null],
  ['n’importe lequel', null],
  ['avec mes mains', null],
  ['mon fils veut être dompteur', null],
  ['un métier où on gagne bien sa vie', null],
  ['ordinateur', null],
])('%s → %s', (said, kept) => {
  expect(unnamedJob(read(said), false)).toBe(kept);
});

test('in English the person comes last', () => {
  expect(unnamedJob(read('falcon trainer'), true)).toBe('falcon trainer');
  expect(unnamedJob(read('whatever'), true)).toBeNull();
});
