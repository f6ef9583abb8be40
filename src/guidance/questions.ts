/** What is still worth asking: facts whose answer can change the first recommendations, the centres or a verdict. */
import { goals, type FactName, type Facts } from '../../knowledge/facts.ts';
import { limits } from '../../knowledge/weights.ts';
import { withinReach } from './centres.ts';
import type { Candidate } from './candidate.ts';
import type { Ranked } from './matching.ts';
import type { Person } from './person.ts';
import type { FactValue, FundingVerdict, Vae } from './plan.ts';
import { putForward } from './put-forward.ts';
import { tryOut, type Setting } from './trials.ts';

/** The first interview's order: it breaks ties. */
const interviewOrder: readonly FactName[] = [
  'place',
  'radiusKm',
  'status',
  'under30',
  'level',
  'foreignDiploma',
  'goal',
  'occupation',
  'sectors',
  'experienceYears',
  'hoursPerWeek',
  'times',
  'modes',
  'workStudy',
  'startBy',
  'cpfEuros',
  'cpfHours',
  'employerSupport',
  'french',
  'excluded',
];

/** Answers that stand for all the answers to a question. */
const samples: { readonly [F in FactName]?: readonly NonNullable<Facts[F]>[] } = {
  radiusKm: [0, 15, 30, 60],
  under30: [true, false],
  goal: goals.filter((goal) => goal !== 'unsure'),
  experienceYears: [0, 2, 8],
  hoursPerWeek: [3, 8, 30],
  times: [['day'], ['evening'], ['saturday']],
  modes: [['onsite'], ['hybrid'], ['remote']],
  workStudy: [true, false],
  french: ['comfortable', 'hard'],
};

/** What a difference weighs, so that the question with the most to change comes first. */
const stakes = {
  newcomer: 3,
  lead: 2,
  order: 1,
  reach: 2,
  verdict: 1.5,
  otherVerdict: 0.6,
  job: 4,
  decisive: 1000,
};

const onlyRemote = ({ facts }: Person): boolean => facts.modes?.every((mode) => mode === 'remote') === true;

/** Facts that only matter for some people. */
const concerns: { readonly [F in FactName]?: (person: Person) => boolean } = {
  radiusKm: (person) => !onlyRemote(person) && (person.around?.centres.length ?? 0) > 0,
  under30: ({ facts }) => facts.workStudy !== false && facts.status !== 'retired',
  workStudy: ({ facts }) => facts.status !== 'retired' && facts.status !== 'public-servant',
  // Who does not know what to do is not asked for a job.
  occupation: ({ facts }) => facts.goal !== 'unsure',
  sectors: ({ sectors }) => sectors.length === 0,
  cpfEuros: ({ facts }) => facts.status !== 'public-servant',
  cpfHours: ({ facts }) => facts.status === 'public-servant',
  employerSupport: ({ facts }) => facts.status === 'employee' || facts.status === 'public-servant',
  french: ({ facts }) => (facts.level ?? 7) <= 4 || facts.foreignDiploma === true,
};

/** How far another lead lies from the plan's. */
function distance(before: readonly Ranked[], after: readonly Candidate[]): number {
  const first = before.slice(0, limits.first).map(({ candidate }) => candidate);
  let total = 0;
  for (let place = 0; place < limits.first; place += 1) {
    const now = after[place];
    if (now === first[place]) continue;
    total += now !== undefined && first.includes(now) ? stakes.order : stakes.newcomer;
    if (place === 0) total += stakes.lead;
  }
  return total;
}

/** Does another radius put the nearest centre within reach, or out of it? */
function reachChanges({ around, facts }: Person, radiusKm: number): boolean {
  const km = around?.centres[0]?.km ?? null;
  return withinReach(km, radiusKm) !== withinReach(km, facts.radiusKm);
}

function swing(found: Setting, fact: FactName): number {
  const values: readonly FactValue[] = samples[fact] ?? [];
  if (values.length === 0) return 0;
  let total = 0;
  for (const to of values) {
    total += distance(found.ranking, tryOut(found, fact, to).lead);
    if (fact === 'radiusKm' && typeof to === 'number' && reachChanges(found.person, to))
      total += stakes.reach;
  }
  return total / values.length;
}

/** What the way to study decides beside the ranking: whether there is a class to go to at all. */
const modesStake = ({ person, ranking }: Setting): number =>
  person.around !== null && ranking.length > 0 ? stakes.reach : 0;

/** A job opens the sectors, or chooses among the certifications of one. */
function jobStake({ person, ranking }: Setting): number {
  if (person.sectors.length === 0) return stakes.job * 2;
  return ranking.length > limits.first ? stakes.job / 2 : 0;
}

/** Sectors only count while nothing else tells them: the job is asked first. */
const sectorsStake = ({ person }: Setting): number => (person.sectors.length === 0 ? stakes.job : 0);

/** A start after the end of a registration sends the person elsewhere. */
const startStake = ({ ranking }: Setting): number =>
  ranking.slice(0, limits.first).some(({ candidate }) => candidate.endsSoon) ? stakes.order : 0;

const stakeOf: { readonly [F in FactName]?: (found: Setting) => number } = {
  modes: modesStake,
  occupation: jobStake,
  sectors: sectorsStake,
  startBy: startStake,
};

/** Never recommend without these; the job or the sectors stand in for a goal. */
export function decisive(facts: Facts): FactName[] {
  const target = facts.goal !== undefined || facts.sectors !== undefined || facts.occupation !== undefined;
  const needed: FactName[] = ['place', 'status', 'level'];
  const unknown = needed.filter((fact) => facts[fact] === undefined);
  return target ? unknown : [...unknown, 'goal'];
}

/** Facts that a verdict put forward still waits for; those of the CPF weigh more, since everyone has one. */
function awaited(facts: Facts, funding: readonly FundingVerdict[], vae: Vae): Map<FactName, number> {
  const waits = new Map<FactName, number>();
  const add = (fact: FactName, stake: number): void => {
    waits.set(fact, Math.max(stake, waits.get(fact) ?? 0));
  };
  for (const { measure, verdict, missing } of putForward(funding, facts).first) {
    if (verdict !== 'unknown') continue;
    const main = measure === 'cpf' || measure === 'cpf-public';
    for (const fact of missing) add(fact, main ? stakes.verdict : stakes.otherVerdict);
  }
  if (vae.verdict === 'unknown') for (const fact of vae.missing) add(fact, stakes.verdict);
  return waits;
}

/** Most useful first; a known fact is never in it; empty when no answer could change the result any more. */
export function missingFacts(found: Setting, funding: readonly FundingVerdict[], vae: Vae): FactName[] {
  const { facts } = found.person;
  const needed = decisive(facts);
  const waits = awaited(facts, funding, vae);
  const worth = (fact: FactName): number => {
    if (facts[fact] !== undefined) return 0;
    if (needed.includes(fact)) return stakes.decisive;
    if (concerns[fact]?.(found.person) === false) return 0;
    return swing(found, fact) + (stakeOf[fact]?.(found) ?? 0) + (waits.get(fact) ?? 0);
  };
  return interviewOrder
    .map((fact) => ({ fact, stake: worth(fact) }))
    .filter(({ stake }) => stake > 0)
    .sort((a, b) => b.stake - a.stake)
    .map(({ fact }) => fact);
}
