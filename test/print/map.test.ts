/** The map: the home and its centres inside, every name readable, and the same said in words. */
import { expect, it } from 'vitest';
import type { Facts } from '../../knowledge/facts.ts';
import { boxOf } from '../../src/channels/map/labels.ts';
import { overlap } from '../../src/channels/map/plane.ts';
import { mapSvg } from '../../src/channels/map/svg.ts';
import type { TerritoryMap } from '../../src/channels/map/territory-map.ts';
import { place, plan, today } from '../guidance/knowledge.ts';
import { accountant, draw } from './printed.ts';

function mapOf(town: string): TerritoryMap {
  const facts: Facts = { ...accountant, place: place(town) };
  const map = draw(facts, plan(facts, today), 'fr');
  if (!map) throw new Error(`No map of ${town}`);
  return map;
}

const towns = ['Romilly-sur-Seine', 'Lyon', 'Brest', 'Menton', 'Ajaccio', 'Cayenne', 'Saint-Denis:974'];

it.each(towns)('%s and its centres are on the map, each with its number in the legend', (town) => {
  const map = mapOf(town);
  const named = map.marks.filter(({ kind }) => kind !== 'town');
  expect(named.filter(({ kind }) => kind === 'home')).toHaveLength(1);
  for (const { x, y } of named) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(map.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(map.height);
  }
  const numbers = named.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  expect(numbers).toEqual(map.legend.map((_, index) => index + 1));
  expect(map.land.runs.length).toBeGreaterThan(5);
});

it.each(towns)('no name covers another on the map of %s', (town) => {
  const boxes = mapOf(town).marks.flatMap(({ label }) => (label ? [boxOf(label)] : []));
  const covered = boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)));
  expect(covered).toEqual([]);
});

it('tells in words what it shows, with distance and direction', () => {
  const map = mapOf('Romilly-sur-Seine');
  const svg = mapSvg(map).text.replace(/\u00a0/g, ' ');
  expect(svg).toMatch(/role="img"[^>]*aria-labelledby="map-title map-text"/);
  expect(svg).toContain('<title id="map-title">Carte : Romilly-sur-Seine');
  expect(svg).toMatch(/<desc id="map-text">[^<]*Troyes/);
  expect(map.legend[0]?.replace(/\u00a0/g, ' ')).toBe('Troyes : à 35 km à vol d’oiseau, vers le sud-est');
});

it('names large towns near the home, not small ones', () => {
  const names = mapOf('Brest').marks.flatMap(({ kind, label }) =>
    kind === 'town' && label ? [label.text] : [],
  );
  expect(names).toContain('Rennes');
});

it('draws nothing for someone whose town is unknown', () => {
  const facts: Facts = { status: 'employee' };
  expect(draw(facts, plan(facts, today), 'fr')).toBeNull();
});
