/** Plays the tables of rule cases against the measures and the VAE. */
import { describe, expect, it } from 'vitest';
import { certificationOf } from '../../knowledge/catalogue.ts';
import { measureIds } from '../../knowledge/measure-names.ts';
import { fund } from '../../src/guidance/funding.ts';
import type { Amount, Criterion, Truth } from '../../src/guidance/plan.ts';
import { vaeOf } from '../../src/guidance/vae.ts';
import { casesOf, type RuleCase } from './case-tables.ts';

const cases = ['funding', 'vae'].flatMap((room) =>
  casesOf(new URL(`../cases/${room}/`, import.meta.url).pathname),
);

interface Judged {
  verdict: Truth;
  criteria: Criterion[];
  missing: string[];
  amounts: Amount[];
}

function judged({ measure, facts, on, certification }: RuleCase): Judged {
  const inView = { certification: certification === null ? null : (certificationOf(certification) ?? null) };
  if (certification !== null && !inView.certification) throw new Error(`No certification ${certification}`);
  if (measure === 'vae') return { ...vaeOf(facts, on, inView), amounts: [] };
  const found = fund(facts, on, inView).find((verdict) => verdict.measure === measure);
  if (!found) throw new Error(`No measure ${measure}`);
  return found;
}

const figureOf = (amounts: readonly Amount[], key: string): string => {
  const found = amounts.filter(({ id }) => id === key);
  expect(found.length, `${key} said once at most`).toBeLessThan(2);
  const [amount] = found;
  return amount ? String(amount.euros ?? amount.hours ?? 'said') : 'absent';
};

describe('the rule cases', () => {
  it('are at least a hundred, for every measure and the VAE', () => {
    expect(cases.length).toBeGreaterThanOrEqual(100);
    expect(new Set(cases.map(({ measure }) => measure))).toEqual(new Set([...measureIds, 'vae']));
  });

  it.each(cases.map((each) => [`${each.file}:${each.row} ${each.measure}`, each] as const))(
    '%s',
    (_, each) => {
      const found = judged(each);
      expect(found.verdict).toBe(each.verdict);
      for (const [id, truth] of each.criteria)
        expect(`${id} ${found.criteria.find((one) => one.id === id)?.truth ?? 'absent'}`).toBe(
          `${id} ${truth}`,
        );
      for (const [key, figure] of each.amounts)
        expect(`${key} ${figureOf(found.amounts, key)}`).toBe(`${key} ${figure}`);
      if (each.missing) expect([...found.missing].sort()).toEqual([...each.missing].sort());
    },
  );
});
