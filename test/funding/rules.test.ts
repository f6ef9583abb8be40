/** What holds for every person and every day: verdicts follow from criteria, refusals have a way round, all can be said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import {
  employerSupports,
  goals,
  levels,
  sectorIds,
  statuses,
  times,
  type Facts,
} from '../../knowledge/facts.ts';
import { localeIds } from '../../knowledge/locales.ts';
import { measureIds } from '../../knowledge/measure-names.ts';
import { sourceOf } from '../../knowledge/sources.ts';
import type { Line } from '../../locales/line.ts';
import { words } from '../../src/channels/words.ts';
import { fund } from '../../src/guidance/funding.ts';
import { vaeOf } from '../../src/guidance/vae.ts';

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    status: fc.constantFrom(...statuses),
    under30: fc.boolean(),
    level: fc.constantFrom(...levels),
    goal: fc.constantFrom(...goals),
    sectors: fc.subarray([...sectorIds], { minLength: 1, maxLength: 2 }),
    experienceYears: fc.constantFrom(0, 0.5, 3, 60),
    times: fc.subarray([...times], { minLength: 1 }),
    workStudy: fc.boolean(),
    cpfEuros: fc.constantFrom(0, 1, 900, 100_000),
    cpfHours: fc.constantFrom(0, 150),
    employerSupport: fc.constantFrom(...employerSupports),
    place: fc.constant({ insee: '58194', name: 'Nevers', department: '58' }),
  },
  { requiredKeys: [] },
);
const days = fc.constantFrom(
  '2018-06-01',
  '2022-12-20',
  '2024-05-02',
  '2025-08-01',
  '2026-04-01',
  '2026-11-21',
  '2028-01-01',
);
const certification = fc.option(fc.constantFrom(...catalogue), { nil: null });
const cases = fc.tuple(facts, days, certification);

const expectSayable = (line: Line) => {
  for (const locale of localeIds) {
    const text = words[locale](line);
    expect(text).not.toMatch(/\{\{|NaN|undefined|null|Invalid/u);
    expect(text.length).toBeGreaterThan(1);
  }
};

describe('every person, every day', () => {
  it('lists every measure in the order of the contract', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const listed = fund(known, on, { certification: inView }).map(({ measure }) => measure);
        expect(listed).toEqual([...measureIds]);
      }),
    );
  });

  it('says yes only when every criterion holds, no only when one fails', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const judged = [
          ...fund(known, on, { certification: inView }),
          vaeOf(known, on, { certification: inView }),
        ];
        for (const { verdict, criteria, missing } of judged) {
          const truths = criteria.map(({ truth }) => truth);
          const expected = truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
          expect(verdict).toBe(expected);
          if (verdict !== 'unknown') expect(missing).toEqual([]);
          for (const fact of missing) expect(known[fact]).toBeUndefined();
        }
      }),
    );
  });

  it('gives each refusal one way round, and nothing else beside', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        for (const { verdict, notes } of fund(known, on, { certification: inView })) {
          const ways = notes.filter(({ kind }) => kind === 'way-round').length;
          if (verdict === 'no') expect(ways).toBeGreaterThan(0);
          else expect(ways).toBe(0);
        }
      }),
    );
  });

  it('says each amount key once, from a source that exists', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        for (const { amounts: said } of fund(known, on, { certification: inView })) {
          const keys = said.map(({ id }) => id);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { source } of said) expect(sourceOf(source).id).toBe(source);
        }
      }),
    );
  });

  it('can say all of it in both languages', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const money = fund(known, on, { certification: inView });
        const { criteria, steps, notes } = vaeOf(known, on, { certification: inView });
        for (const each of money)
          [...each.criteria, ...each.amounts, ...each.notes].forEach(({ say }) => expectSayable(say));
        [...criteria, ...notes].forEach(({ say }) => expectSayable(say));
        for (const { say, who, duration, documents } of steps)
          [say, who, duration, ...documents].forEach(expectSayable);
      }),
      { numRuns: 25 },
    );
  });

  it('never speaks of euros on the account of a public servant', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const servant: Facts = { ...known, status: 'public-servant' };
        for (const { measure, amounts: said } of fund(servant, on, { certification: inView }))
          if (measure.startsWith('cpf')) for (const { euros } of said) expect(euros).toBeUndefined();
      }),
    );
  });

  it('keeps out of the employer’s sight what must stay private', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const secret: Facts = { ...known, status: 'employee', employerSupport: 'private' };
        const byEmployer = new Set(['employer-plan', 'ptp', 'reconversion-period']);
        for (const { measure, verdict } of fund(secret, on, { certification: inView }))
          if (byEmployer.has(measure)) expect(verdict).toBe('no');
        const steps = vaeOf(secret, on, { certification: inView }).steps.map(({ id }) => id);
        expect(steps).not.toContain('leave');
      }),
    );
  });

  it('numbers the steps of a VAE from one, without a gap', () => {
    fc.assert(
      fc.property(cases, ([known, on, inView]) => {
        const orders = vaeOf(known, on, { certification: inView }).steps.map(({ order }) => order);
        expect(orders).toEqual(orders.map((_, index) => index + 1));
      }),
    );
  });
});
