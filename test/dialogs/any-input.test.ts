/** What holds for memories and texts that nobody foresaw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assistant, talk, today } from '../harness/assistant.ts';

test('a memory that no longer fits is repaired by forgetting what is wrong', () => {
  const { memory } = talk(['J’habite Nevers, salarié']);
  const broken = {
    ...memory,
    facts: { ...memory.facts, level: 'bac' },
    trail: 'x',
    pending: { kind: 'old' },
  };
  const after = assistant.turn(broken, { text: 'comptable' }, today);
  expect(after.memory.facts.place?.name).toBe('Nevers');
  expect(after.memory.facts.level).toBeUndefined();
  expect(after.asked).not.toBeNull();
  expect(assistant.turn('garbage', { text: 'bonjour' }, today).asked).toBe('place');
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { replies } = talk([text]);
      expect(replies.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
