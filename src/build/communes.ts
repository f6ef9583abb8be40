/** Makes `knowledge/places/communes.tsv` from the official lists and GeoNames; run by hand when the sources change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type Precision,
  parseCommunes,
  precisionLetters,
  tableHeader,
} from '../../knowledge/places/communes.ts';
import crossingCodes from '../../knowledge/places/crossings.json' with { type: 'json' };
import type { Point } from '../../knowledge/places/distance.ts';
import { currentCodes, formerNames } from './communes/names.ts';
import { directPoints, locate } from './communes/points.ts';
import { geoNames, historicCommunes, officialCommunes, officialEpci } from './communes/sources.ts';

const places = new URL('../../knowledge/places/', import.meta.url);

/** A deployer may replace estimates by official points: lines of `insee,lat,lon` in `centroids.csv`. */
function officialPoints(): Map<string, Point> {
  const file = new URL('centroids.csv', places);
  const points = new Map<string, Point>();
  if (!existsSync(file)) return points;
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    const [insee = '', lat = '', lon = ''] = line.split(',').map((cell) => cell.trim());
    if (insee === '' || insee === 'insee') continue;
    const point = { lat: Number(lat), lon: Number(lon) };
    if (lat === '' || lon === '' || !Number.isFinite(point.lat + point.lon))
      throw new Error(`centroids.csv, line ${index + 1}: expected insee,lat,lon`);
    points.set(insee, point);
  }
  return points;
}

const official = officialCommunes();
const codes = currentCodes(official);
// The southern lands and Clipperton have codes but no inhabitants.
const communes = official
  .filter((commune) => commune.type === 'commune-actuelle' && commune.population !== undefined)
  .sort((a, b) => (a.code < b.code ? -1 : 1));
console.log(`${communes.length} communes`);

const former = formerNames(official, historicCommunes());
console.log(`${[...former.values()].reduce((sum, names) => sum + names.length, 0)} former names`);

const direct = directPoints(official, codes, geoNames());
const overrides = officialPoints();
for (const [insee, point] of overrides) direct.set(insee, point);
const epciOf = new Map(
  officialEpci().flatMap(({ code, membres }) => membres.map((member) => [member.code, code])),
);
const located = locate(communes, direct, epciOf);
const people = communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0);
for (const precision of Object.keys(precisionLetters) as Precision[]) {
  const those = communes.filter((commune) => (located.get(commune.code)?.precision ?? 'none') === precision);
  const share = those.reduce((sum, commune) => sum + (commune.population ?? 0), 0) / people;
  console.log(
    `point by ${precision}: ${those.length} communes, ${(100 * share).toFixed(1)} % of the population`,
  );
}

const crossings = new Set(crossingCodes);
const rows = communes.map((commune) => {
  const point = located.get(commune.code);
  const cells = [
    commune.code,
    commune.nom,
    commune.population ?? 0,
    point?.lat.toFixed(4) ?? '',
    point?.lon.toFixed(4) ?? '',
    precisionLetters[point?.precision ?? 'none'],
    crossings.has(commune.code) ? '1' : '',
    (commune.codesPostaux ?? []).join(' '),
    (former.get(commune.code) ?? []).join('|'),
  ];
  return cells.join('\t');
});
const table = `${[tableHeader, ...rows].join('\n')}\n`;
parseCommunes(table);
writeFileSync(new URL('communes.tsv', places), table);
console.log(`communes.tsv: ${table.length} characters; ${overrides.size} points from centroids.csv`);
