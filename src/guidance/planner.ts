/** Makes the plan: facts in, decisions out, the same for the same facts on the same day. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Centre, Regional } from '../../knowledge/centres.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { Occupation } from '../../knowledge/occupations/index.ts';
import type { Communes } from '../../knowledge/places/communes.ts';
import type { SourceId } from '../../knowledge/sources.ts';
import { createAims } from './aims.ts';
import { createSurroundings, nearCentres } from './centres.ts';
import { whatWouldChange } from './changes.ts';
import { createShelves, pool, rank } from './matching.ts';
import { nearMisses } from './near-misses.ts';
import { personOf } from './person.ts';
import type { FundingVerdict, MakePlan, Plan, Vae } from './plan.ts';
import { decisive, missingFacts } from './questions.ts';
import { stepsOf } from './steps.ts';
import { setting } from './trials.ts';
import { recommend } from './view.ts';

/** The certification that money and validation are judged for: the first of the plan. */
export interface Target {
  certification: Certification | null;
}

export interface PlannerParts {
  catalogue: readonly Certification[];
  centres: readonly Centre[];
  regionals: readonly Regional[];
  communes: Pick<Communes, 'byInsee'>;
  occupations: readonly Occupation[];
  fund: (facts: Facts, on: Day, target: Target) => FundingVerdict[];
  vaeOf: (facts: Facts, on: Day, target: Target) => Vae;
  sourcesOf: (ids: readonly SourceId[], on: Day) => Plan['sources'];
}

/** Every source that something in the plan leans on, once, in order of appearance. */
function sourceIds(plan: Omit<Plan, 'sources'>): SourceId[] {
  const ids = [
    ...plan.recommendations.map(({ certification }) => certification.source),
    ...plan.nearMisses.map(({ certification }) => certification.source),
    ...plan.centres.map(({ source }) => source),
    ...(plan.regional ? [plan.regional.source] : []),
    ...plan.funding.flatMap(({ criteria, amounts }) => [...criteria, ...amounts].map(({ source }) => source)),
    ...[...plan.vae.criteria, ...plan.vae.steps].map(({ source }) => source),
    ...plan.steps.flatMap(({ source }) => source ?? []),
  ];
  return [...new Set(ids)];
}

/**
 * Indexes the knowledge once; the function it returns is pure and never throws on facts of the schema. An unknown
 * commune gives no territory and no centre, never a guess.
 */
export function createPlanner(parts: PlannerParts): MakePlan {
  const { catalogue, centres, regionals, communes, occupations, fund, vaeOf, sourcesOf } = parts;
  const surroundings = createSurroundings(communes, centres, regionals);
  const shelves = createShelves(catalogue);
  const aims = createAims(occupations);

  return (facts, on) => {
    const around = surroundings(facts.place);
    const shelf = shelves(on);
    const person = personOf(facts, on, around, aims(facts.occupation));
    const ready = decisive(facts).length === 0;
    // Without a project there is nothing to rank: the plan leads to someone who helps to find one.
    const guided = person.exploring && facts.goal === 'unsure';
    const scored = guided ? [] : pool(shelf, person);
    const found = setting(person, shelf, scored);
    const ranking = ready ? rank(scored, person) : [];
    const target = { certification: found.ranking[0]?.candidate.certification ?? null };
    const funding = fund(facts, on, target);
    const vae = vaeOf(facts, on, target);
    const near = nearCentres(around, facts.radiusKm);
    const ground = {
      centres: near,
      regional: around?.regional ?? null,
      remoteFirst: around !== null && !near.some(({ withinRadius }) => withinRadius),
    };
    const recommendations = recommend(ranking, person, shelf);
    const misses = ready ? nearMisses(found) : [];
    const missing = missingFacts(found, funding, vae);
    const plan = {
      on,
      ready,
      missing,
      nextQuestion: missing[0] ?? null,
      territory: around?.territory ?? null,
      ...ground,
      recommendations,
      nearMisses: misses,
      funding,
      vae,
      steps: ready ? stepsOf(person, ground, recommendations) : [],
      whatWouldChange: ready
        ? whatWouldChange(found, misses, funding, () =>
            fund({ ...facts, employerSupport: 'yes' }, on, target),
          )
        : [],
    };
    return { ...plan, sources: sourcesOf(sourceIds(plan), on) };
  };
}
