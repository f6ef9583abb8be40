/** Ranks certifications for a person: findings from the criteria, points from the published table, variety in the lead. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, SectorId } from '../../knowledge/facts.ts';
import { criterionIds, limits, reads, weights, type CriterionId } from '../../knowledge/weights.ts';
import { monthsLater } from './calendar.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import { criteria } from './criteria.ts';
import { leapOf, type Leap } from './leap.ts';
import type { Person } from './person.ts';
import { rootsOf } from './words.ts';

export type Findings = Record<CriterionId, string>;

export interface Ranked {
  candidate: Candidate;
  findings: Findings;
  score: number;
  leap: Leap;
}

/** The catalogue as one day sees it, by sector served. */
export interface Shelf {
  all: readonly Candidate[];
  bySector: ReadonlyMap<SectorId, readonly Candidate[]>;
  byId: ReadonlyMap<string, Candidate>;
}

/** Arranges the catalogue once per day. */
export function createShelves(catalogue: readonly Certification[]): (on: Day) => Shelf {
  const titles = catalogue.map(({ title }) => rootsOf(title));
  const arrange = (on: Day): Shelf => {
    const soon = monthsLater(on, limits.endsSoonMonths);
    const all = catalogue.map((certification, index) =>
      candidateOf(certification, on, soon, titles[index] ?? rootsOf(certification.title)),
    );
    const bySector = new Map<SectorId, Candidate[]>();
    for (const candidate of all) {
      const { sector, alsoSectors } = candidate.certification;
      for (const served of new Set([sector, ...alsoSectors])) {
        const shelf = bySector.get(served);
        if (shelf) shelf.push(candidate);
        else bySector.set(served, [candidate]);
      }
    }
    return { all, bySector, byId: new Map(all.map((each) => [each.certification.id, each])) };
  };
  let last: { on: Day; shelf: Shelf } | null = null;
  return (on) => {
    if (last?.on !== on) last = { on, shelf: arrange(on) };
    return last.shelf;
  };
}

const pointsOf = (criterion: CriterionId, finding: string): number =>
  // A criterion only returns findings of its own row of the table.
  (weights[criterion] as Readonly<Record<string, number>>)[finding] ?? 0;

function total(candidate: Candidate, person: Person): number {
  let points = 0;
  for (const criterion of criterionIds) points += pointsOf(criterion, criteria[criterion](candidate, person));
  return points;
}

function findingsOf(candidate: Candidate, person: Person): Findings {
  const findings: Partial<Findings> = {};
  for (const criterion of criterionIds) findings[criterion] = criteria[criterion](candidate, person);
  return findings as Findings; // the loop fills one entry per criterion
}

const readBy: ReadonlyMap<FactName, readonly CriterionId[]> = new Map(
  [...new Set(Object.values(reads).flat())].map((fact) => [
    fact,
    criterionIds.filter((criterion) => reads[criterion].includes(fact)),
  ]),
);

/** The same certifications for the same person with another fact, judged again only where that fact is looked at. */
export function rescored(contending: readonly Ranked[], person: Person, fact: FactName): Scored[] {
  const looking = readBy.get(fact) ?? [];
  const leaps = looking.includes('entry') || looking.includes('occupation');
  return contending.map(({ candidate, findings, score, leap }) => {
    let points = score;
    for (const criterion of looking) {
      const before = findings[criterion];
      const now = criteria[criterion](candidate, person);
      if (now !== before) points += pointsOf(criterion, now) - pointsOf(criterion, before);
    }
    return { candidate, score: points, leap: leaps ? leapOf(candidate, person) : leap };
  });
}

export type Scored = Pick<Ranked, 'candidate' | 'score' | 'leap'>;

/** Highest first; then what is registered, what serves more sectors, the identifier: never the order of the data. */
const better = (a: Scored, b: Scored): number =>
  b.score - a.score ||
  Number(b.candidate.status === 'active') - Number(a.candidate.status === 'active') ||
  b.candidate.certification.alsoSectors.length - a.candidate.certification.alsoSectors.length ||
  (a.candidate.certification.id < b.candidate.certification.id ? -1 : 1);

/** How many certifications, best first, can still come in by one answer: the rest is too far behind. */
export const contenders = 40;

/** Keeps the best, in order, without sorting what is far behind. */
function keep(best: Scored[], each: Scored): void {
  const last = best[contenders - 1];
  if (last && better(each, last) > 0) return;
  let at = Math.min(best.length, contenders - 1);
  for (; at > 0; at -= 1) {
    const above = best[at - 1];
    if (above && better(above, each) < 0) break;
    if (above) best[at] = above;
  }
  best[at] = each;
}

/** Everything that serves one of the person's sectors, once. */
function served(shelf: Shelf, { sectors, exploring }: Person): Iterable<Candidate> {
  if (exploring) return shelf.all;
  const shelves = sectors.map((sector) => shelf.bySector.get(sector) ?? []);
  return shelves.length === 1 ? (shelves[0] ?? []) : new Set(shelves.flat());
}

/**
 * The best of what serves the person's sectors, in order, refusals left out; of all sectors while none is said.
 * Reasons are found for these only.
 */
export function contend(shelf: Shelf, person: Person): Ranked[] {
  const refused = new Set(person.facts.excluded);
  const best: Scored[] = [];
  for (const candidate of served(shelf, person))
    if (!refused.has(candidate.certification.sector))
      keep(best, { candidate, score: total(candidate, person), leap: leapOf(candidate, person) });
  return best.map((each) => ({ ...each, findings: findingsOf(each.candidate, person) }));
}

/** In what the leading certifications should differ: the family; first the sector, while none is chosen; then anything. */
const variety = ({ exploring }: Person): readonly ('sector' | 'family' | 'id')[] =>
  exploring ? ['sector', 'family', 'id'] : ['family', 'id'];

/** What stands below this is left out. */
const floorOf = (lead: readonly Scored[]): number => (lead[0]?.score ?? -Infinity) - limits.spread;

/**
 * The first three: best points, each of another family as far as families go, leaps last, none far below the first.
 */
export function leadOf<T extends Scored>(scored: readonly T[], person: Person): T[] {
  const lead: T[] = [];
  const nearest = Math.min(...scored.map(({ leap }) => leap));
  const tiers = nearest > 1 ? [nearest] : [0, 1];
  const next = (leap: Leap, by: 'sector' | 'family' | 'id'): T | null => {
    let best: T | null = null;
    for (const each of scored) {
      if (each.leap !== leap || each.score < floorOf(lead) || (best && each.score < best.score)) continue;
      const own = each.candidate.certification[by];
      if (lead.some(({ candidate }) => candidate.certification[by] === own)) continue;
      if (best === null || better(each, best) < 0) best = each;
    }
    return best;
  };
  for (const by of variety(person))
    for (const leap of tiers)
      for (let best = next(leap, by); best && lead.length < limits.first; best = next(leap, by))
        lead.push(best);
  return lead;
}

/**
 * The ranking a plan shows: at most ten, led by three of different families. Leaps are left out while three nearer
 * certifications exist, and so is what stands far below the best or too far above the person.
 */
export function rank(contending: readonly Ranked[], person: Person): Ranked[] {
  const lead = leadOf(contending, person);
  const floor = floorOf(lead);
  const near = contending.filter(({ leap }) => leap === 0);
  const bound = Math.max(near.length >= limits.first ? 0 : 1, ...lead.map(({ leap }) => leap));
  const rest = contending.filter(({ leap }) => leap <= bound);
  return [...lead, ...rest.filter((each) => !lead.includes(each) && each.score >= floor)].slice(
    0,
    limits.recommendations,
  );
}
