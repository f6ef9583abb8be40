/** Simulated learners talk to the real assistant: all get a plan, soon, and nobody is asked the same thing twice. */
import { describe, expect, test } from 'vitest';
import { assistant, guides } from '../harness/assistant.ts';
import { learners, type Manner } from './learner.ts';
import { play } from './play.ts';

const played = learners.map((learner) => play(assistant, guides.makePlan, learner));

/** Those who say two things at a time, digress or write in English may be misheard, and then asked again. */
const answersPlainly: readonly Manner[] = ['all', 'button', 'short', 'doubt'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? NaN;

const toPlan = (...manners: readonly Manner[]): number[] =>
  played
    .filter(({ learner }) => manners.includes(learner.manner))
    .map((one) => one.toPlan ?? Number.POSITIVE_INFINITY);

describe.each(played.map((one) => [`${one.learner.who} (${one.learner.manner})`, one] as const))(
  '%s',
  (_who, { toPlan: messages, toEnd, log }) => {
    test('reaches a plan, and the end of the questions', () => {
      expect([log.slice(0, 30), messages === null, toEnd === null]).toEqual([log.slice(0, 30), false, false]);
    });
  },
);

test.each(
  played
    .filter(({ learner }) => answersPlainly.includes(learner.manner))
    .map((one) => [`${one.learner.who} (${one.learner.manner})`, one] as const),
)('%s is asked nothing twice', (_who, { repeated, log }) => {
  expect([log.slice(0, 30), repeated]).toEqual([log.slice(0, 30), []]);
});

test('at least sixty learners, of every manner', () => {
  expect(learners.length).toBeGreaterThanOrEqual(60);
  for (const manner of new Set(learners.map((learner) => learner.manner)))
    expect(toPlan(manner).length).toBeGreaterThanOrEqual(8);
});

test('who only answers has a plan within six messages, and who says everything at once after the first', () => {
  expect(median(toPlan('button', 'short'))).toBeLessThanOrEqual(6);
  expect(median(toPlan('all'))).toBe(1);
});

test('of the others, half at most is asked something again', () => {
  const others = played.filter(({ learner }) => !answersPlainly.includes(learner.manner));
  expect(others.filter(({ repeated }) => repeated.length > 0).length).toBeLessThanOrEqual(others.length / 2);
});
