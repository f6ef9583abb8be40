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
const inseeForm = /^(?:\d{2}|2[AB])\d{3}$/;
const postcodesForm = /^\d{5}(?: \d{5})*$/;
const none: readonly string[] = Object.freeze([]);

/** Fields are cut one by one: splitting lines, then cells, costs twice the time. */
class Rows {
  line = 1;
  private at: number;
  constructor(private readonly table: string) {
    this.at = table.indexOf('\n') + 1;
  }
  get more(): boolean {
    return this.at < this.table.length;
  }
  cell(end: '\t' | '\n'): string {
    const to = this.table.indexOf(end, this.at);
    const text = to < 0 ? '' : this.table.slice(this.at, to);
    if (to < 0 || (end === '\t' && text.includes('\n'))) throw this.fault('too few columns');
    if (end === '\n' && text.includes('\t')) throw this.fault('too many columns');
    this.at = to + 1;
    return text;
  }
  number(limit: number): number | null {
    const text = this.cell('\t');
    const value = Number(text);
    if (Number.isNaN(value) || Math.abs(value) > limit) throw this.fault(`number "${text}"`);
    return text === '' ? null : value;
  }
  fault(what: string): Error {
    return new Error(`communes.tsv, line ${this.line}: ${what}`);
  }
}

function readRow(rows: Rows, before: Commune | undefined): Commune {
  const insee = rows.cell('\t');
  if (!inseeForm.test(insee)) throw rows.fault(`"${insee}" is not an INSEE code`);
  if (before && before.insee >= insee) throw rows.fault(`${insee} is out of order or there twice`);
  const department = departmentOfInsee(insee);
  const sameDepartment = before?.department === department ? before : undefined;
  const region = sameDepartment?.region ?? departmentOf(department)?.region;
  if (region === undefined) throw rows.fault(`no department for ${insee}`);
  const name = rows.cell('\t');
  const population = rows.number(1e8);
  const lat = rows.number(90);
  const lon = rows.number(180);
  const precision = precisionOf.get(rows.cell('\t'));
  const crossing = rows.cell('\t');
  const postcodes = rows.cell('\t');
  const formerNames = rows.cell('\n');
  if (name === '' || population === null || !Number.isInteger(population) || population < 0)
    throw rows.fault('a name and a population are needed');
  if (
    precision === undefined ||
    (lat === null) !== (precision === 'none') ||
    (lat === null) !== (lon === null)
  )
    throw rows.fault('coordinates and precision disagree');
  if (crossing !== '' && crossing !== '1') throw rows.fault(`crossing "${crossing}"`);
  if (postcodes !== '' && !postcodesForm.test(postcodes)) throw rows.fault(`postcodes "${postcodes}"`);
  return {
    insee,
    name,
    department,
    region,
    territory: sameDepartment?.territory ?? territoryOf(department),
    lat,
    lon,
    precision,
    population,
    postcodes: postcodes === '' ? none : postcodes.split(' '),
    formerNames: formerNames === '' ? none : formerNames.split('|'),
    crossing: crossing === '1',
  };
}

/** The table is sorted by code, so that a search by halves needs no second index in memory. */
function search(all: readonly Commune[], insee: string): Commune | undefined {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = all[middle];
    if (!found || found.insee === insee) return found;
    if (found.insee < insee) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/**
 * Reads the text of `communes.tsv`: a header, then one commune a line, sorted by INSEE code.
 * Throws an Error naming the line at the first row that does not fit.
 */
export function parseCommunes(tsv: string): Communes {
  if (!tsv.startsWith(`${tableHeader}\n`)) throw new Error('communes.tsv, line 1: not the expected header');
  const rows = new Rows(tsv);
  const all: Commune[] = [];
  while (rows.more) {
    rows.line += 1;
    all.push(readRow(rows, all.at(-1)));
  }
  return { all, byInsee: (insee) => search(all, insee) };
}
