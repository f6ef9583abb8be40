/** Plans that are remembered: made once for the same facts on the same day, and never for other ones. */
import { expect, test } from 'vitest';
import { remembered } from '../../src/guidance/remembered.ts';
import { plan, place, today } from './knowledge.ts';

test('the same facts on the same day get the plan already made; anything else gets its own', () => {
  let made = 0;
  const again = remembered((...asked) => {
    made += 1;
    return plan(...asked);
  });
  const facts = { place: place('Troyes'), status: 'employee' } as const;
  expect(again(facts, today)).toEqual(plan(facts, today));
  expect(again({ ...facts }, today, [])).toBe(again(facts, today));
  expect(made).toBe(1);
  expect(again({ ...facts, level: 4 }, today)).toEqual(plan({ ...facts, level: 4 }, today));
  expect(again(facts, '2026-12-01').on).toBe('2026-12-01');
  expect(again(facts, today, ['level'])).toEqual(plan(facts, today, ['level']));
  expect(made).toBe(4);
});
