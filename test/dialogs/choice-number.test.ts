import { expect, test } from 'vitest';
import { choiceNumber, choiceNumbers } from '../../dialogs/choice-number.ts';

test.each([
  ['2', 3, 2],
  ['le deuxième', 3, 2],
  ['la première svp', 3, 1],
  ['le dernier', 4, 4],
  ['the third one', 3, 3],
  ['le n° 1', 2, 1],
  ['4', 3, null],
  ['comparer les deux premières', 3, null],
  ['bonjour', 3, null],
  ['le 1 ou le 2', 3, null],
])('%s of %i is %s', (text, count, expected) => {
  expect(choiceNumber(text, count)).toBe(expected);
});

test('several choices keep the order they were said in', () => {
  expect(choiceNumbers('comparer le 3 et le 1', 3)).toEqual([3, 1]);
});
