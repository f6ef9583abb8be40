/** Memories that earlier versions stored, played on: a deploy lands nobody in the wrong place and forgets nothing that fits. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recall } from '../../dialogs/recall.ts';
import type { Memory } from '../../dialogs/memory.ts';
import { assistant, today } from '../harness/assistant.ts';

/** One file a version: `{ name, memory }[]` as the store held them. Files are added, never changed. */
const folder = new URL('memories/', import.meta.url);
const stored: { name: string; memory: Memory }[] = readdirSync(folder).flatMap((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);

const say = (memory: unknown, text: string) => assistant.turn(memory, { text }, today);

describe('a stored memory', () => {
  test.each(stored.map((one) => [one.name, one.memory] as const))(
    '%s: is read whole, and the talk goes on from where it was',
    (_name, memory) => {
      const read = recall(memory);
      for (const key of ['locale', 'facts', 'asked', 'skipped', 'pending', 'planShown'] as const)
        expect(read[key]).toEqual(memory[key]);
      const digression = say(memory, memory.locale === 'fr' ? 'c’est quoi la VAE ?' : 'what is the CPF?');
      expect(digression.asked).toBe(memory.asked);
      expect(digression.memory.facts).toEqual(memory.facts);
    },
  );

  it('takes the answer to the question that was pending', () => {
    const town = stored.find(({ memory }) => memory.pending?.kind === 'place');
    expect(say(town?.memory, 'à la Réunion').memory.facts.place?.insee).toBe('97411');
    const erasure = stored.find(({ memory }) => memory.pending?.kind === 'forget-me');
    expect(say(erasure?.memory, 'oui').erase).toBe(true);
    expect(say(erasure?.memory, 'non').memory.facts).toEqual(erasure?.memory.facts);
  });
});

describe('a memory that no longer fits', () => {
  const [{ memory } = { memory: undefined }] = stored.filter(
    ({ name }) => name === 'two questions passed over',
  );

  it('loses what was renamed, and that alone', () => {
    const renamed = {
      ...memory,
      facts: { ...memory?.facts, level: 'bac', age: 32 },
      asked: 'highestDiploma',
      skipped: ['occupation', 'employmentStatus'],
      later: { something: 'new' },
    };
    const read = recall(renamed);
    expect(read.facts).toEqual(memory?.facts);
    expect(read.asked).toBeNull();
    expect(read.skipped).toEqual(['occupation']);
    expect(say(renamed, 'j’ai le bac').memory.facts).toEqual({ ...memory?.facts, level: 4 });
  });

  it('never breaks a turn, whatever it has become', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stored), fc.string(), fc.jsonValue(), (one, key, value) => {
        const keys = Object.keys(one.memory);
        const broken = { ...one.memory, [keys[key.length % keys.length] ?? key]: value };
        const { memory: after, replies } = say(broken, 'résumé');
        expect(recall(after)).toEqual(after);
        expect(replies.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
