/** What the official ROME titles add: a sector for every ROME code, and the file that the importer writes. */
import { z } from 'zod';
import { sectorIds } from '../facts.ts';
import type { SectorId } from '../facts.ts';
import type { Occupation } from './index.ts';
import table from './rome.json' with { type: 'json' };

export const romeCode = /^[A-N]\d{4}$/;

/** A code or the beginning of one → sectors, best first; an empty list: no certification of the Cnam leads there. */
const prefixes = z
  .record(
    z.string().regex(/^[A-N]\d{0,4}$/),
    z
      .string()
      .transform((text) => text.split(' ').filter((id) => id !== ''))
      .pipe(z.array(z.enum(sectorIds))),
  )
  .parse(table);

/** Sectors of a ROME code, by its longest known beginning. */
export function sectorsOfRome(code: string): readonly SectorId[] {
  for (let length = code.length; length > 0; length -= 1) {
    const sectors = prefixes[code.slice(0, length)];
    if (sectors) return sectors;
  }
  return [];
}

/** Where the importer writes and the server looks, from the project's root. */
export const romeTitlesFile = 'knowledge/occupations/rome-titles.json';

export const romeFileSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the file it was made from. */
  source: z.string(),
  titles: z.array(z.strictObject({ rome: z.string().regex(romeCode), said: z.array(z.string().min(2)) })),
});
export type RomeFile = z.infer<typeof romeFileSchema>;

/**
 * Occupations of an imported file, one a code, to be given to `jobFinder` after the curated ones. A title of one word
 * counts only where it is framed as a job: the official list holds many ordinary words. Throws a ZodError on a file of
 * another shape.
 */
export function romeOccupations(file: unknown): Occupation[] {
  return romeFileSchema.parse(file).titles.map(({ rome, said }) => ({
    id: `rome-${rome.toLowerCase()}`,
    fr: said[0] ?? rome,
    en: said[0] ?? rome,
    kind: 'job',
    sectors: sectorsOfRome(rome),
    nearest: null,
    forms: said.map((title) => ({
      said: title,
      locale: 'fr',
      use: /[ '’-]/.test(title) ? 'any' : 'framed',
    })),
    rome: [rome],
    certifications: [],
  }));
}
