/** How long a plan takes: over the portraits, with the real knowledge and with ten times as much. */
import { catalogue, type Certification } from '../../knowledge/catalogue.ts';
import { centres, regionals, type Centre } from '../../knowledge/centres.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { createPlanner } from '../../src/guidance/planner.ts';
import type { MakePlan } from '../../src/guidance/plan.ts';
import { communes, plan, today } from '../guidance/knowledge.ts';
import { portraits } from '../guidance/portraits.ts';
import { aim } from './aims.ts';

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
  const tenfold = measure(
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
    largeP50: at(tenfold, 0.5),
    largeP99: at(tenfold, 0.99),
  };
  const large = `${largeCatalogue.length} certifications and ${largeNetwork.length} centres`;
  aim(`plan, p50 with ${catalogue.length} certifications and ${centres.length} centres`, times.p50, 1, 'ms');
  aim('plan, p99', times.p99, 5, 'ms');
  console.log(
    `plan, with ${large}: p50 ${times.largeP50.toFixed(2)} ms, p99 ${times.largeP99.toFixed(2)} ms`,
  );
  aim('plan, growth of p50 with ten times as much', times.largeP50 / times.p50, 3, 'x');
  return times;
}
