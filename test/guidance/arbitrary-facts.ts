/** Any facts the contract allows, for property tests. */
import fc from 'fast-check';
import { centres } from '../../knowledge/centres.ts';
import {
  employerSupports,
  factsSchema,
  frenchEases,
  goals,
  levels,
  modes,
  sectorIds,
  statuses,
  times,
  type Facts,
} from '../../knowledge/facts.ts';
import { communes } from './knowledge.ts';

const subset = <T>(values: readonly T[]) =>
  fc
    .subarray([...values], { minLength: 1 })
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

const anyPlace = fc.oneof(
  fc.integer({ min: 0, max: communes.all.length - 1 }).map((index) => {
    const commune = communes.all[index] ?? communes.all[0];
    if (!commune) throw new Error('No commune');
    return { insee: commune.insee, name: commune.name, department: commune.department };
  }),
  fc.constantFrom(...centres.map(({ insee, name, department }) => ({ insee, name, department }))),
  fc.constant({ insee: '01999', name: 'Nulle-Part', department: '01' }),
);

export const arbitraries = {
  place: anyPlace,
  radiusKm: fc.integer({ min: 0, max: 500 }),
  status: fc.constantFrom(...statuses),
  under30: fc.boolean(),
  level: fc.constantFrom(...levels),
  foreignDiploma: fc.boolean(),
  goal: fc.constantFrom(...goals),
  occupation: fc.oneof(
    fc.constantFrom('comptable', 'développeuse web', 'manager', 'coiffeur', 'créer ma boîte', '🙂', 'a'),
    fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
  ),
  sectors: subset(sectorIds),
  experienceYears: fc.double({ min: 0, max: 60, noNaN: true }),
  hoursPerWeek: fc.double({ min: 1, max: 60, noNaN: true }),
  times: subset(times),
  modes: subset(modes),
  workStudy: fc.boolean(),
  startBy: fc.constantFrom('asap', '2026-12', '2027-09', '2035-01'),
  cpfEuros: fc.integer({ min: 0, max: 100_000 }),
  cpfHours: fc.integer({ min: 0, max: 1000 }),
  employerSupport: fc.constantFrom(...employerSupports),
  french: fc.constantFrom(...frenchEases),
  excluded: subset(sectorIds),
};

/** Any of the facts, none of them required. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record(arbitraries, { requiredKeys: [] })
  .map((facts) => factsSchema.parse(facts));

/** Enough to recommend: place, status, level and one sector. */
export const readyFacts: fc.Arbitrary<Facts> = fc
  .record(arbitraries, { requiredKeys: ['place', 'status', 'level', 'goal'] })
  .chain((facts) => fc.constantFrom(...sectorIds).map((sector) => ({ ...facts, sectors: [sector] })))
  .map((facts) => factsSchema.parse(facts));
