/** The real knowledge, loaded once for the tests of guidance. */
import { readFileSync } from 'node:fs';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres, regionals } from '../../knowledge/centres.ts';
import type { Place } from '../../knowledge/facts.ts';
import { occupations } from '../../knowledge/occupations/index.ts';
import { parseCommunes } from '../../knowledge/places/communes.ts';
import { createPlanner } from '../../src/guidance/planner.ts';

export const communes = parseCommunes(
  readFileSync(new URL('../../knowledge/places/communes.tsv', import.meta.url), 'utf8'),
);

export const plan = createPlanner({ catalogue, centres, regionals, communes, occupations });

/** "Troyes", or "Verdun:55" where several communes share the name; the most populous otherwise. */
export function place(text: string): Place {
  const [name = '', department] = text.split(':');
  const found = communes.all
    .filter((commune) => commune.name === name && (department ?? commune.department) === commune.department)
    .sort((a, b) => b.population - a.population)[0];
  if (!found) throw new Error(`No commune is called ${text}`);
  return { insee: found.insee, name: found.name, department: found.department };
}

/** The day on which the portraits are judged. */
export const today = '2026-11-21';
