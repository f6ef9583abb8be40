/** Hearing as the server builds it, with a fixed day, for tests and measures. */
import { readFileSync } from 'node:fs';
import { occupations } from '../../knowledge/occupations/index.ts';
import { parseCommunes } from '../../knowledge/places/communes.ts';
import { createHearing } from '../../src/understanding/hear.ts';
import type { Hear } from '../../src/understanding/heard.ts';
import { jobFinder } from '../../src/understanding/occupations/index.ts';
import { placeFinder } from '../../src/understanding/places/index.ts';

const table = new URL('../../knowledge/places/communes.tsv', import.meta.url);

export const today = '2026-11-21';

export const buildEar = (): Hear =>
  createHearing({
    places: placeFinder(parseCommunes(readFileSync(table, 'utf8'))),
    jobs: jobFinder(occupations),
    today: () => today,
  });
