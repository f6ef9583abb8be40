/** The fifteen sectors: the jobs that show what each is about, and how sure the grouping itself is. */
import { z } from 'zod';
import { confidences } from './catalogue.ts';
import type { Confidence } from './catalogue.ts';
import { sectorIds } from './facts.ts';
import type { SectorId } from './facts.ts';
import { occupations } from './occupations/index.ts';
import type { Occupation } from './occupations/index.ts';
import rows from './sectors.json' with { type: 'json' };

export interface Sector {
  id: SectorId;
  /** Best known first, to be shown as examples. */
  occupations: readonly Occupation[];
  source: string;
  /** A: the press article of 2019 names the sector; C: this project's own grouping of the certifications. */
  confidence: Confidence;
}

const schema = z.record(
  z.enum(sectorIds),
  z.strictObject({
    occupations: z.array(z.string()).min(3),
    source: z.string(),
    confidence: z.enum(confidences),
  }),
);

const byId = new Map(occupations.map((occupation) => [occupation.id, occupation]));

function known(id: string): Occupation {
  const occupation = byId.get(id);
  if (!occupation) throw new Error(`sectors.json names the unknown occupation "${id}"`);
  return occupation;
}

const parsed = schema.parse(rows);

/** In the contract's order; throws at load when a sector is missing or names an unknown occupation. */
export const sectors: readonly Sector[] = sectorIds.map((id) => ({
  id,
  ...parsed[id],
  occupations: parsed[id].occupations.map(known),
}));
