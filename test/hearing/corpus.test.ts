/** The corpus keeps hearing honest: what it heard yesterday it hears today, on sentences used for tuning and on others. */
import { describe, expect, test } from 'vitest';
import { parts, readCorpus } from './corpus.ts';
import { buildEar } from './ear.ts';
import { f1, score } from './score.ts';

const hear = buildEar();
const corpus = readCorpus();

describe.each(parts)('%s', (part) => {
  const cases = corpus.filter((one) => one.part === part);
  const result = score(hear, cases);

  test('facts are heard', () => {
    expect(f1(result.slots)).toBeGreaterThanOrEqual(0.95);
  });
  test('sentences are right as a whole', () => {
    expect(result.whole / cases.length).toBeGreaterThanOrEqual(0.85);
  });
  test('intents are right', () => {
    expect(result.intents / cases.length).toBeGreaterThanOrEqual(0.95);
  });
});

test('the two parts share no sentence', () => {
  const texts = (part: string): Set<string> =>
    new Set(
      corpus.filter((one) => one.part === part).map(({ input }) => `${input.text}|${input.asked ?? ''}`),
    );
  const tuned = texts('tuning');
  expect([...texts('held-out')].filter((text) => tuned.has(text))).toEqual([]);
});
