/** Gives each commune a point: its own in GeoNames where there is one, else the mean of its located neighbours. */
import type { Precision } from '../../../knowledge/places/communes.ts';
import type { Point } from '../../../knowledge/places/distance.ts';
import { fold } from '../../understanding/text.ts';
import corrections from './corrections.json' with { type: 'json' };
import type { OfficialCommune } from './sources.ts';

export interface Located extends Point {
  precision: Exclude<Precision, 'none'>;
}

/** Columns of GeoNames' dump. The commune's code is its last level, which is the fourth, the second or the first. */
const column = { name: 1, ascii: 2, lat: 4, lon: 5, kind: 7, country: 8, people: 14 };
const countries = new Set(['FR', 'RE', 'GP', 'MQ', 'GF', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC']);
const adminColumns = [13, 11, 10];
const dropped = new Set(corrections.dropped);
const overseas = new Map<string, string>(Object.entries(corrections.overseas));
const plain = (name: string): string => fold(name).replaceAll(/[^a-z]+/g, ' ');

function codeOf(row: readonly string[]): string | undefined {
  const byHand = overseas.get(`${row[column.country]} ${row[column.name]}`);
  return byHand ?? adminColumns.map((index) => row[index] ?? '').find((code) => /^\d[\dAB]\d{3}$/.test(code));
}

/** Several points share a code: its own name first, then the seat of an administration, then the larger one. */
function rank(row: readonly string[], names: ReadonlySet<string>, code: string): number {
  const own = [row[column.name] ?? '', row[column.ascii] ?? ''].some((name) =>
    names.has(`${code} ${plain(name)}`),
  );
  const seat = row[column.kind]?.startsWith('PPLA') || row[column.kind] === 'PPLC';
  return (own ? 4e9 : 0) + (seat ? 2e9 : 0) + Number(row[column.people] ?? 0);
}

/** Points read from GeoNames by INSEE code of today's communes. */
export function directPoints(
  official: readonly OfficialCommune[],
  codes: ReadonlyMap<string, string>,
  rows: readonly string[][],
): Map<string, Point> {
  const names = new Set(official.map((commune) => `${commune.code} ${plain(commune.nom)}`));
  const best = new Map<string, { point: Point; rank: number }>();
  for (const row of rows) {
    if (!countries.has(row[column.country] ?? '')) continue;
    const named = codeOf(row);
    const code = named && codes.get(named);
    if (!named || !code || dropped.has(named)) continue;
    // A point of the commune that gave its code to the present one is nearer its heart than those of the others.
    const value = rank(row, names, code) + (named === code ? 8e9 : 0);
    if (value > (best.get(code)?.rank ?? -1))
      best.set(code, { point: { lat: Number(row[column.lat]), lon: Number(row[column.lon]) }, rank: value });
  }
  return new Map([...best].map(([code, { point }]) => [code, point]));
}

function meanOf(points: readonly Point[]): Point {
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
  const lon = points.reduce((sum, point) => sum + point.lon, 0) / points.length;
  return { lat, lon };
}

/** Completes the direct points; communes in a department without any point stay out of the map. */
export function locate(
  communes: readonly OfficialCommune[],
  direct: ReadonlyMap<string, Point>,
  epciOf: ReadonlyMap<string, string>,
): Map<string, Located> {
  const levels: { precision: Located['precision']; keys: (commune: OfficialCommune) => string[] }[] = [
    {
      precision: 'postcode',
      keys: ({ code, codesPostaux }) =>
        (codesPostaux ?? []).map((post) => `${post} ${epciOf.get(code) ?? ''}`),
    },
    { precision: 'postcode', keys: ({ codesPostaux }) => codesPostaux ?? [] },
    { precision: 'epci', keys: ({ code }) => (epciOf.has(code) ? [epciOf.get(code) ?? ''] : []) },
    { precision: 'arrondissement', keys: ({ arrondissement }) => (arrondissement ? [arrondissement] : []) },
    { precision: 'department', keys: ({ departement }) => [departement] },
  ];
  const groups = levels.map(({ keys }) => {
    const group = new Map<string, Point[]>();
    for (const commune of communes) {
      const point = direct.get(commune.code);
      if (point) for (const key of keys(commune)) group.set(key, [...(group.get(key) ?? []), point]);
    }
    return group;
  });
  const located = new Map<string, Located>();
  for (const commune of communes) {
    const own = direct.get(commune.code);
    if (own) located.set(commune.code, { ...own, precision: 'commune' });
    else
      for (const [index, { precision, keys }] of levels.entries()) {
        const near = keys(commune).flatMap((key) => groups[index]?.get(key) ?? []);
        if (near.length === 0) continue;
        located.set(commune.code, { ...meanOf(near), precision });
        break;
      }
  }
  return located;
}
