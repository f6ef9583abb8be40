/** "And if…": who would lead with one fact added or changed, without making the whole plan again. */
import type { FactName, Facts } from '../../knowledge/facts.ts';
import type { Candidate } from './candidate.ts';
import { leadOf, rescored, type Ranked, type Shelf } from './matching.ts';
import { supposing, type Person } from './person.ts';
import type { FactValue } from './plan.ts';

export interface Setting {
  person: Person;
  shelf: Shelf;
  /** Best first. */
  contending: readonly Ranked[];
  /** The ranking of the plan. */
  ranking: readonly Ranked[];
}

export interface Trial {
  person: Person;
  /** The first three as they would be. */
  lead: readonly Candidate[];
}

/** One fact with one value, as facts. */
export const only = (fact: FactName, to: FactValue): Facts =>
  // The caller pairs a fact with one of its own values.
  ({ [fact]: to }) as Facts;

export function tryOut({ person, contending }: Setting, fact: FactName, to: FactValue): Trial {
  const other = supposing(person, only(fact, to));
  const lead = leadOf(rescored(contending, other, fact), other);
  return { person: other, lead: lead.map(({ candidate }) => candidate) };
}
