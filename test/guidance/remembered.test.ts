/** Plans that are remembered: made once for the same facts on the same day, and never for other ones. */
import { expect, test } from 'vitest';
import { remembered } from '../../src/guidance/remembered.ts';
import { forgetting } from '../../src/server/served.ts';
import { assistant } from '../harness/assistant.ts';
import { plan, place, today } from './knowledge.ts';

test('the same facts on the same day get the plan already made; anything else gets its own', () => {
  let made = 0;
  const { makePlan: again } = remembered((...asked) => {
    made += 1;
    return plan(...asked);
  });
  const facts = { place: place('Troyes'), status: 'employee' } as const;
  expect(again(facts, today)).toEqual(plan(facts, today));
  expect(again({ status: 'employee', place: place('Troyes') }, today, [])).toBe(again(facts, today));
  expect(made).toBe(1);
  expect(again({ ...facts, level: 4 }, today)).toEqual(plan({ ...facts, level: 4 }, today));
  expect(again(facts, '2026-12-01').on).toBe('2026-12-01');
  expect(again(facts, today, ['level'])).toEqual(plan(facts, today, ['level']));
  expect(made).toBe(4);
});

test('"oubliez-moi" empties them in the same turn; any other message leaves them', () => {
  let made = 0;
  const { makePlan, forget } = remembered((...asked) => {
    made += 1;
    return plan(...asked);
  });
  const { turn, welcome } = forgetting(assistant, forget);
  const facts = { place: place('Troyes'), status: 'employee' } as const;
  const says = (memory: unknown, text: string) => turn(memory, { text }, today).memory;
  makePlan(facts, today);
  const asked = says(says(welcome('fr').memory, 'bonjour'), 'oubliez-moi');
  makePlan(facts, today);
  expect(made).toBe(1);
  expect(turn(asked, { text: 'oui' }, today).erase).toBe(true);
  makePlan(facts, today);
  expect(made).toBe(2);
});
