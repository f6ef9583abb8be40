/** A town among several of its name is chosen by whatever people say of it. */
import { expect, test } from 'vitest';
import { talk } from '../harness/assistant.ts';

test.each([
  ['Saint-Denis', 'celle d’Île-de-France', '93066'],
  ['Saint-Denis', 'la grande', '97411'],
  ['Saint-Denis', 'à la Réunion', '97411'],
  ['Saint-Denis', 'le 93', '93066'],
  ['Verdun', 'celui de la Meuse', '55545'],
  ['Verdun', 'celle près de Metz', '55545'],
  ['Verdun', 'la ville près de Toulouse', '09328'],
  ['Verdun', 'le deuxième', '09328'],
])('%s, then "%s"', (name, said, insee) => {
  expect(talk([name, said]).memory.facts.place?.insee).toBe(insee);
});

test('what describes none of them leaves the choice open', () => {
  const { memory } = talk(['Saint-Denis', 'pourquoi ?']);
  expect(memory.facts.place).toBeUndefined();
  expect(memory.pending?.kind).toBe('place');
});
