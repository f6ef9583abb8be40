/** Ranks certifications for a person: findings from the criteria, points from the published table, variety in the lead. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, SectorId } from '../../knowledge/facts.ts';
import { criterionIds, limits, reads, weights, type CriterionId } from '../../knowledge/weights.ts';
import { monthsLater } from './calendar.ts';
import { candidateOf, criteria, type Candidate } from './criteria.ts';
import type { Person } from './person.ts';
import { rootsOf } from './words.ts';

export type Findings = Record<CriterionId, string>;

export interface Ranked {
  candidate: Candidate;
  findings: Findings;
  score: number;
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

function score(candidate: Candidate, person: Person): Ranked {
  const findings = {} as Findings; // filled by the loop, one entry per criterion
  let total = 0;
  for (const criterion of criterionIds) {
    const finding = criteria[criterion](candidate, person);
    findings[criterion] = finding;
    total += pointsOf(criterion, finding);
  }
  return { candidate, findings, score: total };
}

const readBy: ReadonlyMap<FactName, readonly CriterionId[]> = new Map(
  [...new Set(Object.values(reads).flat())].map((fact) => [
    fact,
    criterionIds.filter((criterion) => reads[criterion].includes(fact)),
  ]),
);

/** Does any criterion look at this fact? */
export const isRead = (fact: FactName): boolean => readBy.has(fact);

/** The same certifications, judged again only where one fact is looked at. */
export const rescore = (ranked: readonly Ranked[], person: Person, fact: FactName): Ranked[] =>
  ranked.map((each) => {
    let { score: total, findings } = each;
    for (const criterion of readBy.get(fact) ?? []) {
      const before = findings[criterion];
      const now = criteria[criterion](each.candidate, person);
      if (now === before) continue;
      if (findings === each.findings) findings = { ...findings };
      findings[criterion] = now;
      total += pointsOf(criterion, now) - pointsOf(criterion, before);
    }
    return findings === each.findings ? each : { candidate: each.candidate, findings, score: total };
  });

/** Highest first; then what is registered, then the identifier: never the order of the data. */
const better = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  Number(b.candidate.status === 'active') - Number(a.candidate.status === 'active') ||
  (a.candidate.certification.id < b.candidate.certification.id ? -1 : 1);

/** Everything that serves the person's sectors, refusals left out; all sectors while none is said. */
export function pool(shelf: Shelf, person: Person): Ranked[] {
  const refused = person.facts.excluded ?? [];
  const found = person.exploring
    ? shelf.all
    : new Set(person.sectors.flatMap((sector) => shelf.bySector.get(sector) ?? []));
  const scored: Ranked[] = [];
  for (const candidate of found)
    if (!refused.includes(candidate.certification.sector)) scored.push(score(candidate, person));
  return scored.sort(better);
}

const leaps = ({ findings }: Ranked): boolean => findings.entry === 'far' || findings.entry === 'farProven';

/** Puts the best of each family, or of each sector while exploring, in the lead. */
function varied(sorted: readonly Ranked[], exploring: boolean): Ranked[] {
  const kindOf = ({ candidate: { certification } }: Ranked): string =>
    exploring ? certification.sector : certification.family;
  const seen = new Set<string>();
  const lead: Ranked[] = [];
  for (const each of sorted) {
    if (lead.length === limits.first) break;
    if (seen.has(kindOf(each))) continue;
    seen.add(kindOf(each));
    lead.push(each);
  }
  return [...lead, ...sorted.filter((each) => !lead.includes(each))];
}

/**
 * The ranking a plan shows: at most ten, the first three of different families. A leap of more than one rung is left
 * out while three nearer certifications exist, and so is what stands far below the best.
 */
export function rank(scored: readonly Ranked[], person: Person): Ranked[] {
  const sorted = [...scored].sort(better);
  const near = sorted.filter((each) => !leaps(each));
  const kept = near.length >= limits.first ? near : [...near, ...sorted.filter(leaps)];
  const floor = (kept[0]?.score ?? 0) - limits.spread;
  const close = kept.filter((each, index) => index < limits.first || each.score >= floor);
  return varied(close, person.exploring).slice(0, limits.recommendations);
}
