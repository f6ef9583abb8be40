/** A trial of one answer must agree with the plan made again from scratch: else questions would be put for nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres, regionals } from '../../knowledge/centres.ts';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { reads } from '../../knowledge/weights.ts';
import { createAims } from '../../src/guidance/aims.ts';
import { createSurroundings } from '../../src/guidance/centres.ts';
import { contend, contenders, createShelves, rank } from '../../src/guidance/matching.ts';
import { personOf } from '../../src/guidance/person.ts';
import { tryOut } from '../../src/guidance/trials.ts';
import { arbitraries, readyFacts } from './arbitrary-facts.ts';
import { communes, plan, today } from './knowledge.ts';

const aims = createAims(occupations);
const shelf = createShelves(catalogue)(today);
const surroundings = createSurroundings(communes, centres, regionals);

function settingOf(facts: Facts) {
  const person = personOf(facts, today, surroundings(facts.place), aims(facts));
  const contending = contend(shelf, person);
  return { person, shelf, contending, ranking: rank(contending, person) };
}

const tried = [
  'radiusKm',
  'under30',
  'experienceYears',
  'hoursPerWeek',
  'times',
  'modes',
  'workStudy',
  'startBy',
  'french',
  'level',
] as const satisfies readonly FactName[];

const firstThree = (facts: Facts): string[] =>
  plan(facts, today)
    .recommendations.slice(0, 3)
    .map(({ certification }) => certification.id);

describe('a trial', () => {
  it.each(tried)('of %s leads as the whole plan would', (fact) => {
    fc.assert(
      fc.property(readyFacts, arbitraries[fact], (facts, to) => {
        const setting = settingOf(facts);
        // Beyond the contenders a trial only looks at the best: here it must see them all.
        fc.pre(setting.contending.length < contenders);
        const trial = tryOut(setting, fact, to);
        expect(trial.lead.map(({ certification }) => certification.id)).toEqual(
          firstThree({ ...facts, [fact]: to }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a fact that no criterion reads', () => {
  const unread = (['cpfEuros', 'cpfHours', 'employerSupport', 'foreignDiploma'] as const).filter(
    (fact) => !Object.values(reads).some((names) => names.includes(fact)),
  );
  it.each(unread)('%s never changes the ranking', (fact) => {
    fc.assert(
      fc.property(readyFacts, arbitraries[fact], (facts, to) => {
        expect(firstThree({ ...facts, [fact]: to })).toEqual(firstThree(facts));
      }),
      { numRuns: 40 },
    );
  });
});
