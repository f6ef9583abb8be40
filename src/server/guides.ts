/** Everything pure, built once from the knowledge: the ears, the planner, the assistant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres, regionals } from '../../knowledge/centres.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { parseCommunes, type Communes } from '../../knowledge/places/communes.ts';
import type { Guides } from '../../dialogs/situation.ts';
import { createCompare } from '../guidance/compare.ts';
import { createPlanner } from '../guidance/planner.ts';
import { remembered } from '../guidance/remembered.ts';
import { createHearing } from '../understanding/hear.ts';
import { jobFinder } from '../understanding/occupations/index.ts';
import { placeFinder } from '../understanding/places/index.ts';
import { root } from './root.ts';
import { importedTitles } from './titles.ts';

export interface Loaded {
  guides: Guides;
  communes: Communes;
  /** Drops the plans that are remembered. */
  forget: () => void;
  /** Does, once there is time for it, one step of what the first misspelt town would wait for; false when all is ready. */
  warm: () => boolean;
}

/** Reads the table of communes and indexes the knowledge: a third of a second, once. */
export function loadGuides(): Loaded {
  const communes = parseCommunes(readFileSync(join(root, 'knowledge/places/communes.tsv'), 'utf8'));
  const places = placeFinder(communes);
  const hear = createHearing({
    places,
    jobs: jobFinder([...occupations, ...importedTitles()]),
  });
  const { makePlan, forget } = remembered(
    createPlanner({ catalogue, centres, regionals, communes, occupations }),
  );
  return {
    guides: { hear, makePlan, compare: createCompare(catalogue) },
    communes,
    forget,
    warm: places.warm,
  };
}
