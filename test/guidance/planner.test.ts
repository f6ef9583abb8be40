/** What holds for every plan, whoever the person is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres } from '../../knowledge/centres.ts';
import { factsSchema, type Facts } from '../../knowledge/facts.ts';
import { sources } from '../../knowledge/sources.ts';
import { sentences } from '../../locales/index.ts';
import type { Line, Param } from '../../locales/line.ts';
import { decisive } from '../../src/guidance/questions.ts';
import { anyFacts } from './arbitrary-facts.ts';
import { communes, place, plan, today } from './knowledge.ts';

/** Every line inside a value, however deep. */
function linesOf(value: unknown): Line[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(linesOf);
  // Only lines carry a `key` in a plan.
  return 'key' in value ? [value as Line, ...inner] : inner;
}

function template(key: string): string[] {
  let tree: unknown = sentences.fr;
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  for (const part of parts) tree = (tree as Record<string, unknown>)[part]; // the locale is a tree of objects
  const leaf = tree as Record<string, string> | undefined; // its last branch holds texts
  return [leaf?.[last], leaf?.[`${last}_one`], leaf?.[`${last}_other`]].filter((text) => text !== undefined);
}

const given = (param: Param | undefined): boolean => param !== undefined && param !== '';

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

  it('only says sentences that exist, with every value they mention, and gives every source', () => {
    const known = new Set(sources.map(({ id }) => id));
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = plan(facts, today);
        for (const { key, params } of linesOf(found)) {
          const texts = template(key);
          expect(texts.length, key).toBeGreaterThan(0);
          for (const text of texts)
            for (const [, name = ''] of text.matchAll(/\{\{\s*(\w+)/g))
              expect(given(params?.[name]), `${key} needs ${name}`).toBe(true);
        }
        const listed = new Set(found.sources.map(({ id }) => id));
        for (const id of listed) expect(known).toContain(id);
        for (const { source } of found.steps) if (source) expect(listed).toContain(source);
        for (const { source } of found.centres) expect(listed).toContain(source);
        for (const { certification } of found.recommendations) expect(listed).toContain(certification.source);
      }),
      runs,
    );
  });
});

describe('an unknown commune', () => {
  it('gives no territory, no centre and no guess', () => {
    const found = plan(
      {
        place: { insee: '01999', name: 'Nulle-Part', department: '01' },
        status: 'employee',
        level: 5,
        sectors: ['rh'],
      },
      today,
    );
    expect([found.territory, found.centres, found.regional, found.remoteFirst]).toEqual([
      null,
      [],
      null,
      false,
    ]);
    expect(found.recommendations[0]?.certification.id).toBe('responsable-ressources-humaines');
  });
});

describe('distance', () => {
  it('is zero at home, and nothing for who cannot travel', () => {
    const home = plan({ place: place('Troyes') }, today).centres[0];
    expect([home?.id, home?.km, home?.withinRadius]).toEqual(['troyes', 0, true]);
    const stays = plan({ place: place('Troyes'), radiusKm: 0 }, today);
    expect([stays.centres[0]?.withinRadius, stays.remoteFirst]).toEqual([false, true]);
  });

  it('counts the radius as said, and 80 km when it was not', () => {
    const near = (radiusKm?: number) =>
      plan({ place: place('Lyon'), ...(radiusKm !== undefined && { radiusKm }) }, today).centres[0];
    const km = near()?.km ?? 0;
    expect(near()?.withinRadius).toBe(km <= 80);
    expect(near(km)?.withinRadius).toBe(true);
    expect(near(km - 1)?.withinRadius).toBe(false);
  });
});
