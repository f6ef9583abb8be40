/** The person as matching sees them: the facts, and what follows from them once for all certifications. */
import type { Day } from '../../knowledge/dated.ts';
import type { Facts, Goal, SectorId } from '../../knowledge/facts.ts';
import type { Aim } from './aims.ts';
import type { Surroundings } from './centres.ts';

export interface Person {
  facts: Facts;
  on: Day;
  around: Surroundings | null;
  aim: Aim | null;
  /** Sectors aimed at, best first, refusals taken out. */
  sectors: readonly SectorId[];
  /** Wants another trade: a level already held is no loss. */
  fresh: boolean;
  /** No target, no sector: every sector stays open. */
  exploring: boolean;
}

const fresh: ReadonlySet<Goal> = new Set(['change-job', 'find-job', 'start-business']);

/** Sectors the person points to; a job alone speaks through the occupations table, a business through its goal. */
function sectorsOf({ sectors, goal, excluded }: Facts, aim: Aim | null): SectorId[] {
  const said = sectors ?? aim?.sectors ?? [];
  const aimed: SectorId[] = goal === 'start-business' ? ['entrepreneuriat', ...said] : [...said];
  return [...new Set(aimed)].filter((sector) => !excluded?.includes(sector));
}

export function personOf(facts: Facts, on: Day, around: Surroundings | null, aim: Aim | null): Person {
  const sectors = sectorsOf(facts, aim);
  return {
    facts,
    on,
    around,
    aim,
    sectors,
    fresh: facts.goal !== undefined && fresh.has(facts.goal),
    exploring: sectors.length === 0 && facts.sectors === undefined && facts.occupation === undefined,
  };
}

/** The same person, had one more or other fact been said. Never used for the home commune, the job or the sectors. */
export const supposing = (person: Person, change: Facts): Person => {
  const facts = { ...person.facts, ...change };
  return change.goal === undefined
    ? { ...person, facts }
    : personOf(facts, person.on, person.around, person.aim);
};
