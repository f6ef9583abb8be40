/** How long a plan takes: over the portraits, with the real knowledge and with ten times as much. */
import { catalogue, type Certification } from '../../knowledge/catalogue.ts';
import { centres, regionals, type Centre } from '../../knowledge/centres.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { createPlanner } from '../../src/guidance/planner.ts';
import type { MakePlan } from '../../src/guidance/plan.ts';
import { communes, plan, today } from '../guidance/knowledge.ts';
import { portraits } from '../guidance/portraits.ts';

const rounds = 30;
const copies = 10;
const manyCentres = 500;

/** Nine more catalogues of other families, so that none of the copies is set aside for being near another. */
const largeCatalogue: Certification[] = Array.from({ length: copies }, (_, copy) =>
  catalogue.map((each) =>
    copy === 0 ? each : { ...each, id: `${each.id}-${copy}`, family: `${each.family}-${copy}` },
  ),
).flat();

const largeNetwork: Centre[] = Array.from({ length: manyCentres }, (_, index) => {
  const centre = centres[index % centres.length];
  if (!centre) throw new Error('No centre to copy');
  const shift = Math.floor(index / centres.length) / 10;
  return index < centres.length
    ? centre
    : { ...centre, id: `${centre.id}-${index}`, insee: `${centre.insee}-${index}`, lat: centre.lat + shift };
});

/** Milliseconds of each plan, sorted; the first round warms up and is not counted. */
function measure(makePlan: MakePlan): number[] {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const { facts } of portraits) {
      const start = performance.now();
      makePlan(facts, today);
      if (round > 0) taken.push(performance.now() - start);
    }
  return taken.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export interface PlanTimes {
  p50: number;
  p99: number;
  largeP50: number;
  largeP99: number;
}

/** Prints the times of a plan in milliseconds and the growth with ten times the catalogue and 500 centres. */
export function benchPlan(): PlanTimes {
  const real = measure(plan);
  const large = measure(
    createPlanner({
      catalogue: largeCatalogue,
      centres: largeNetwork,
      regionals,
      communes,
      occupations,
    }),
  );
  const times = {
    p50: at(real, 0.5),
    p99: at(real, 0.99),
    largeP50: at(large, 0.5),
    largeP99: at(large, 0.99),
  };
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  console.log(
    `plan, ${catalogue.length} certifications and ${centres.length} centres: p50 ${ms(times.p50)}, p99 ${ms(times.p99)}`,
  );
  console.log(
    `plan, ${largeCatalogue.length} certifications and ${largeNetwork.length} centres: p50 ${ms(times.largeP50)}, p99 ${ms(times.largeP99)}, ${(times.largeP50 / times.p50).toFixed(1)} times the p50`,
  );
  return times;
}
