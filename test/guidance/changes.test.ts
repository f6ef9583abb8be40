/** What would change the answer is true: applied, each change brings the certification, the centre or the measure it names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsSchema, sectorIds, type Facts } from '../../knowledge/facts.ts';
import type { Change, Plan } from '../../src/guidance/plan.ts';
import { arbitraries } from './arbitrary-facts.ts';
import { place, plan, today } from './knowledge.ts';

const runs = { numRuns: 200 };

/** People of whom much is known: the fewer facts, the fewer changes there are to try. */
const told: fc.Arbitrary<Facts> = fc
  .record(
    {
      ...arbitraries,
      radiusKm: fc.integer({ min: 0, max: 60 }),
      sectors: fc.shuffledSubarray([...sectorIds], { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['place', 'status', 'level', 'goal', 'sectors', 'modes', 'radiusKm', 'hoursPerWeek'] },
  )
  .map((facts) => factsSchema.parse(facts));

const withChange = (facts: Facts, { fact, to }: Pick<Change, 'fact' | 'to'>): Plan =>
  plan(factsSchema.parse({ ...facts, [fact]: to }), today);

const firstThree = ({ recommendations }: Plan): string[] =>
  recommendations.slice(0, 3).map(({ certification }) => certification.id);

/** Certifications of a plan that the place or the way to study keeps out of reach. */
const shut = ({ recommendations }: Plan): string[] =>
  recommendations
    .filter(({ obstacles }) => obstacles.some(({ id }) => id === 'distance' || id === 'mode'))
    .map(({ certification }) => certification.id);

const reached = ({ centres }: Plan): string[] =>
  centres.filter(({ withinRadius }) => withinRadius).map(({ name }) => name);

const granted = ({ funding }: Plan): number => funding.filter(({ verdict }) => verdict === 'yes').length;

/** What each sentence promises, looked for in the plan made again. */
function kept({ say }: Change, before: Plan, after: Plan): boolean {
  const { params = {} } = say;
  const names = ({ name }: { name: string }): boolean => name === params['centre'];
  switch (say.key) {
    case 'plan.changes.further':
    case 'plan.changes.travel':
      return !before.centres.find(names)?.withinRadius && reached(after).some((name) => names({ name }));
    case 'plan.changes.funding':
      return granted(after) > granted(before);
    case 'plan.changes.modeOpens': {
      const still = new Set(shut(after));
      return shut(before).filter((id) => !still.has(id)).length >= Number(params['count']);
    }
    default: {
      const miss = before.nearMisses.find((each) => each.say.params?.['title'] === params['title']);
      return miss !== undefined && firstThree(after).includes(miss.certification.id);
    }
  }
}

describe('what would change', () => {
  it('keeps its word: the changed fact brings what the sentence names', () => {
    let tried = 0;
    fc.assert(
      fc.property(told, (facts) => {
        const before = plan(facts, today);
        for (const change of before.whatWouldChange) {
          tried += 1;
          expect(kept(change, before, withChange(facts, change)), change.say.key).toBe(true);
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(30);
  });

  it('brings each near miss into the first three, where it was not', () => {
    let tried = 0;
    fc.assert(
      fc.property(told, (facts) => {
        const before = plan(facts, today);
        for (const { certification, change } of before.nearMisses) {
          tried += 1;
          expect(firstThree(before)).not.toContain(certification.id);
          expect(firstThree(withChange(facts, change))).toContain(certification.id);
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(0);
  });

  it('asks for no kilometre too many', () => {
    fc.assert(
      fc.property(told, (facts) => {
        const before = plan(facts, today);
        const further = before.whatWouldChange.find(({ fact }) => fact === 'radiusKm');
        if (typeof further?.to !== 'number') return;
        const shorter = { fact: 'radiusKm', to: further.to - 1 } as const;
        expect(reached(withChange(facts, shorter))).toEqual(reached(before));
      }),
      runs,
    );
  });

  it('puts a short way first, and a long one or one past the regional seat last', () => {
    const order = (town: string, radiusKm: number): string[] =>
      plan(
        { place: place(town), radiusKm, status: 'employee', level: 5, goal: 'progress', sectors: ['rh'] },
        today,
      ).whatWouldChange.map(({ fact }) => fact);
    expect(order('Chinon', 10)[0]).toBe('radiusKm');
    expect(order('Ajaccio', 30).at(-1)).toBe('radiusKm');
    expect(order('Lyon', 30).at(-1)).toBe('radiusKm');
  });
});
