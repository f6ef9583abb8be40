/** What holds for every plan, whoever the person is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres } from '../../knowledge/centres.ts';
import { factsSchema, type Facts } from '../../knowledge/facts.ts';
import { decisive } from '../../src/guidance/questions.ts';
import { anyFacts } from './arbitrary-facts.ts';
import { communes, plan, today } from './knowledge.ts';

const runs = { numRuns: 150 };

describe('every plan', () => {
  it('is made for any facts, the same twice, whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = plan(facts, today);
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts; // the same keys and values
        expect(plan(turned, today)).toEqual(found);
      }),
      runs,
    );
  });

  it('never shows a refused sector, not even as a near miss', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { recommendations, nearMisses } = plan(facts, today);
        for (const { certification } of [...recommendations, ...nearMisses])
          expect(facts.excluded ?? []).not.toContain(certification.sector);
      }),
      runs,
    );
  });

  it('asks nothing that is known, and the decisive facts first', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { missing, nextQuestion, ready } = plan(facts, today);
        for (const fact of missing) expect(facts[fact]).toBeUndefined();
        expect(new Set(missing).size).toBe(missing.length);
        expect(nextQuestion).toBe(missing[0] ?? null);
        const needed = decisive(facts);
        expect(ready).toBe(needed.length === 0);
        expect(missing.slice(0, needed.length)).toEqual(needed);
        expect(facts.status === 'public-servant' && missing.includes('cpfEuros')).toBe(false);
        expect(facts.status !== 'public-servant' && missing.includes('cpfHours')).toBe(false);
      }),
      runs,
    );
  });

  it('recommends nothing before the decisive facts are known, and then ranks without holes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { ready, recommendations } = plan(facts, today);
        if (!ready) expect(recommendations).toEqual([]);
        expect(recommendations.map(({ rank }) => rank)).toEqual(recommendations.map((_, index) => index + 1));
        expect(recommendations.length).toBeLessThanOrEqual(10);
        const families = recommendations.map(
          ({ certification }) => catalogue.find(({ id }) => id === certification.id)?.family,
        );
        // Three families lead wherever there are three.
        expect(new Set(families.slice(0, 3)).size).toBe(Math.min(3, new Set(families).size));
        for (const { fits, obstacles, certification } of recommendations) {
          expect(fits.length).toBeGreaterThan(0);
          expect(new Set(obstacles.map(({ id }) => id)).size).toBe(obstacles.length);
          for (const { remedy } of obstacles) expect(remedy).toBeDefined();
          if (certification.status !== 'active')
            expect(obstacles.map(({ id }) => id)).toContain('registration');
        }
      }),
      runs,
    );
  });

  it('stays on the territory, nearest first, and gives no kilometre where no centre stands', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { territory, centres: near, regional, remoteFirst, recommendations } = plan(facts, today);
        const home = facts.place && communes.byInsee(facts.place.insee);
        expect(territory).toBe(home?.territory ?? null);
        expect(near.length).toBeLessThanOrEqual(5);
        const all = centres.filter((centre) => centre.territory === territory);
        for (const { id, km } of near) {
          expect(all.map((centre) => centre.id)).toContain(id);
          expect(km).not.toBeNull();
        }
        expect(near.map(({ km }) => km)).toEqual(
          near.map(({ km }) => km).sort((a, b) => (a ?? 0) - (b ?? 0)),
        );
        if (all.length === 0) expect(regional?.km ?? null).toBeNull();
        if (home) expect(remoteFirst).toBe(!near.some(({ withinRadius }) => withinRadius));
        for (const { centre } of recommendations)
          if (centre !== null) expect(all.map(({ id }) => id)).toContain(centre);
      }),
      runs,
    );
  });

  it('does not depend on the distance for who only studies at a distance', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 500 }), (facts, radiusKm) => {
        const remote: Facts = { ...facts, modes: ['remote'] };
        const one = plan({ ...remote, radiusKm }, today);
        const other = plan({ ...remote, radiusKm: 250 }, today);
        expect(one.recommendations).toEqual(other.recommendations);
        expect(one.missing).toEqual(other.missing);
      }),
      runs,
    );
  });

  it('says each obstacle of place, time and level that the facts create', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { certification, obstacles, modes: ways } of plan(facts, today).recommendations) {
          const said = new Set(obstacles.map(({ id }) => id));
          const full = catalogue.find(({ id }) => id === certification.id);
          if (!full) throw new Error(`${certification.id} is not in the catalogue`);
          if (facts.level !== undefined && full.entryLevel > facts.level) expect(said).toContain('level');
          if (facts.modes && !full.modes.some((mode) => facts.modes?.includes(mode)))
            expect(said).toContain('mode');
          if (facts.radiusKm === 0 && !ways.includes('remote'))
            expect([...said].join()).toMatch(/distance|mode/);
          if (facts.workStudy && !full.workStudy) expect(said).toContain('work-study');
          if (facts.french === 'hard') expect(said).toContain('french');
          if (facts.foreignDiploma) expect(said).toContain('foreign-diploma');
        }
      }),
      runs,
    );
  });

  it('has one first step, at most six, and at most three changes, none of them already true', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { steps, whatWouldChange, nearMisses } = plan(facts, today);
        expect(steps.map(({ order }) => order)).toEqual(steps.map((_, index) => index + 1));
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.length).toBeLessThanOrEqual(6);
        expect(whatWouldChange.length).toBeLessThanOrEqual(3);
        expect(nearMisses.length).toBeLessThanOrEqual(3);
        for (const { fact, to } of [...whatWouldChange, ...nearMisses.map(({ change }) => change)]) {
          expect(facts[fact]).not.toEqual(to);
          factsSchema.parse({ [fact]: to });
        }
      }),
      runs,
    );
  });
});
