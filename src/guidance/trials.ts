/** "And if…": the ranking as it would be with one fact added or changed, without making the whole plan again. */
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { rank, rescore, type Ranked, type Shelf } from './matching.ts';
import { supposing, type Person } from './person.ts';
import type { FactValue } from './plan.ts';

/** How many certifications, best first, take part in a trial: the rest is too far behind to come in by one fact. */
const contenders = 40;

export interface Setting {
  person: Person;
  shelf: Shelf;
  /** Best first, at most `contenders`. */
  scored: readonly Ranked[];
  /** The ranking of the plan. */
  ranking: readonly Ranked[];
}

export const setting = (person: Person, shelf: Shelf, scored: readonly Ranked[]): Setting => ({
  person,
  shelf,
  scored: scored.slice(0, contenders),
  ranking: rank(scored, person),
});

export interface Trial {
  fact: FactName;
  to: FactValue;
  person: Person;
  ranking: readonly Ranked[];
}

/** One fact with one value, as facts. */
export const only = (fact: FactName, to: FactValue): Facts =>
  // The caller pairs a fact with one of its own values.
  ({ [fact]: to }) as Facts;

export function tryOut({ person, scored }: Setting, fact: FactName, to: FactValue): Trial {
  const other = supposing(person, only(fact, to));
  return { fact, to, person: other, ranking: rank(rescore(scored, other, fact), other) };
}
