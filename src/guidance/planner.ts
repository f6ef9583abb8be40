/** Makes the plan: facts in, decisions out, the same for the same facts on the same day. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Centre, Regional } from '../../knowledge/centres.ts';
import type { Occupation } from '../../knowledge/occupations/index.ts';
import type { Communes } from '../../knowledge/places/communes.ts';
import type { SourceId } from '../../knowledge/sources.ts';
import { createAims } from './aims.ts';
import { createSurroundings, nearCentres } from './centres.ts';
import { whatWouldChange } from './changes.ts';
import { contend, createShelves, rank } from './matching.ts';
import { fund } from './funding.ts';
import { nearMisses } from './near-misses.ts';
import { personOf } from './person.ts';
import type { MakePlan, Plan } from './plan.ts';
import { decisive, missingFacts } from './questions.ts';
import { sourcesOf } from './sources.ts';
import { earlySteps, stepsOf } from './steps.ts';
import { vaeOf } from './vae.ts';
import { recommend } from './view.ts';

export interface PlannerParts {
  catalogue: readonly Certification[];
  centres: readonly Centre[];
  regionals: readonly Regional[];
  communes: Pick<Communes, 'byInsee'>;
  occupations: readonly Occupation[];
}

/** Every source that something in the plan leans on, once, in order of appearance. */
function sourceIds(plan: Omit<Plan, 'sources'>): SourceId[] {
  const ids = new Set<SourceId>();
  for (const { certification } of [...plan.recommendations, ...plan.nearMisses])
    ids.add(certification.source);
  for (const { source } of plan.centres) ids.add(source);
  if (plan.regional) ids.add(plan.regional.source);
  for (const { criteria, amounts, notes } of plan.funding)
    for (const list of [criteria, amounts, notes]) for (const { source } of list) ids.add(source);
  for (const list of [plan.vae.criteria, plan.vae.steps, plan.vae.notes])
    for (const { source } of list) ids.add(source);
  for (const { source } of plan.steps) if (source !== undefined) ids.add(source);
  return [...ids];
}

/**
 * Indexes the knowledge once; the function it returns is pure and never throws on facts of the schema. An unknown
 * commune gives no territory and no centre, never a guess.
 */
export function createPlanner(parts: PlannerParts): MakePlan {
  const { catalogue, centres, regionals, communes, occupations } = parts;
  const surroundings = createSurroundings(communes, centres, regionals);
  const shelves = createShelves(catalogue);
  const aims = createAims(occupations);

  return (facts, on, passed = []) => {
    const around = surroundings(facts.place);
    const shelf = shelves(on);
    const person = personOf(facts, on, around, aims(facts));
    const ready = decisive(facts).every((fact) => passed.includes(fact));
    // Without a project there is nothing to rank: the plan leads to someone who helps to find one.
    const guided = person.exploring && facts.goal === 'unsure';
    const contending = guided ? [] : contend(shelf, person);
    const found = { person, shelf, contending, ranking: rank(contending, person) };
    const ranking = ready ? found.ranking : [];
    // What is only shown to explore is not what money would be asked for.
    const chosen = person.exploring ? undefined : ranking[0]?.candidate.certification;
    const target = { certification: chosen ?? null };
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
      steps: ready ? stepsOf(person, ground, recommendations, funding) : earlySteps(person, ground),
      whatWouldChange: ready ? whatWouldChange(found, misses, funding, target) : [],
    };
    return { ...plan, sources: sourcesOf(sourceIds(plan), on) };
  };
}
