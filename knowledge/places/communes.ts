/** The communes of France (COG 2026) as the matching and the distances need them, parsed from the committed table. */
import { departmentOf, departmentOfInsee } from './departments.ts';
import { territoryOf } from './distance.ts';

/** How a point was found, from exact to coarse. */
export type Precision = 'commune' | 'postcode' | 'epci' | 'arrondissement' | 'department' | 'none';

export interface Commune {
  insee: string;
  name: string;
  department: string;
  /** The region's name. */
  region: string;
  /** "hexagone", "corse", or the overseas code ("971" … "988"). */
  territory: string;
  lat: number | null;
  lon: number | null;
  precision: Precision;
  population: number;
  postcodes: readonly string[];
  /** Delegated, associated and former names that lead here today. */
  formerNames: readonly string[];
  /** No road to the mainland of its territory: a crossing or a special journey. */
  crossing: boolean;
}

export interface Communes {
  all: readonly Commune[];
  byInsee: (insee: string) => Commune | undefined;
}

/** The letter that stands for each precision in the table. */
export const precisionLetters: Readonly<Record<Precision, string>> = {
  commune: 'c',
  postcode: 'p',
  epci: 'e',
  arrondissement: 'a',
  department: 'd',
  none: 'n',
};
/** First line of the table. */
export const tableHeader =
  'insee\tname\tpopulation\tlat\tlon\tprecision\tcrossing\tpostcodes\tformerNames' as const;

const precisionOf = new Map(
  Object.entries(precisionLetters).map(([precision, letter]) => [letter, precision as Precision]), // keys of the Record above
);
const columns = tableHeader.split('\t').length;
const inseeForm = /^(?:\d{2}|2[AB])\d{3}$/;
const postcodesForm = /^\d{5}(?: \d{5})*$/;
const none: readonly string[] = Object.freeze([]);

function coordinate(text: string, limit: number): number | null | undefined {
  if (text === '') return null;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : undefined;
}

/** Returns what is wrong with the row as a string. */
function parseRow(row: string): Commune | string {
  const cells = row.split('\t');
  if (cells.length !== columns) return `${cells.length} columns instead of ${columns}`;
  const [insee = '', name = '', people = '', latText = '', lonText = '', letter = '', ...rest] = cells;
  const [crossing = '', postcodes = '', formerNames = ''] = rest;
  if (!inseeForm.test(insee)) return `"${insee}" is not an INSEE code`;
  const department = departmentOf(departmentOfInsee(insee));
  if (!department) return `no department for ${insee}`;
  if (name === '') return 'no name';
  const population = Number(people);
  if (people === '' || !Number.isInteger(population) || population < 0) return `population "${people}"`;
  const lat = coordinate(latText, 90);
  const lon = coordinate(lonText, 180);
  const precision = precisionOf.get(letter);
  if (lat === undefined || lon === undefined || precision === undefined) return 'coordinates';
  if ((lat === null) !== (precision === 'none') || (lon === null) !== (precision === 'none'))
    return 'coordinates and precision disagree';
  if (crossing !== '' && crossing !== '1') return `crossing "${crossing}"`;
  if (postcodes !== '' && !postcodesForm.test(postcodes)) return `postcodes "${postcodes}"`;
  return {
    insee,
    name,
    department: department.code,
    region: department.region,
    territory: territoryOf(department.code),
    lat,
    lon,
    precision,
    population,
    postcodes: postcodes === '' ? none : postcodes.split(' '),
    formerNames: formerNames === '' ? none : formerNames.split('|'),
    crossing: crossing === '1',
  };
}

/**
 * Reads the text of `communes.tsv`: a header, then one commune a line, each code once.
 * Throws an Error naming the line at the first row that does not fit.
 */
export function parseCommunes(tsv: string): Communes {
  const lines = tsv.split('\n');
  if (lines[0] !== tableHeader) throw new Error('communes.tsv, line 1: not the expected header');
  if (lines.at(-1) === '') lines.pop();
  const all: Commune[] = [];
  const index = new Map<string, Commune>();
  for (let line = 1; line < lines.length; line += 1) {
    const parsed = parseRow(lines[line] ?? '');
    const fault =
      typeof parsed === 'string' ? parsed : index.has(parsed.insee) ? 'this code is there twice' : '';
    if (typeof parsed === 'string' || fault) throw new Error(`communes.tsv, line ${line + 1}: ${fault}`);
    index.set(parsed.insee, parsed);
    all.push(parsed);
  }
  return { all, byInsee: (insee) => index.get(insee) };
}
