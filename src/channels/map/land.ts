/** A territory drawn from its communes: each is a disc, and together they have the shape of the land. */
import type { Commune } from '../../../knowledge/places/communes.ts';
import { landRuns, type Run } from './coast.ts';
import { around, flat, inside, onto, window, type Box, type Spot } from './plane.ts';

/** The picture's own size; everything on it is measured in its units. */
export const frame: Box = { x: 0, y: 0, width: 640, height: 350 };
export const margin = 8;
const insetSide = 104;

/** Kilometres: nearer communes than twice this share land, and land goes on so far beyond the last of them. */
const bridgeKm = 16;
/** In Guyane communes are few and far apart, and nothing between them is sea. */
const farApart: Readonly<Record<string, number>> = { '973': 34 };
const beyondKm = 6;
/** The grid of the land has about this many rows or columns, of at least half a kilometre. */
const cellsAcross = 400;
/** Rows of land are drawn at least so far apart, in the picture's units, */
const rowsApart = 2;
/** and a little wider than that, so that no water shows between them. */
const cover = 0.7;

/** Land as strokes with round ends, and half their width. */
export interface Shape {
  runs: Run[];
  radius: number;
}

/** Smaller communes are never named on a map, wherever it looks. */
const townsNamed = 4000;

export interface Land {
  /** The largest first. */
  towns: (Spot & { name: string; insee: string; population: number })[];
  runs: Run[];
  /** From one row of the land to the next. */
  cell: number;
  bounds: Box;
  /** From the globe to the plane of all these, in kilometres. */
  toPlane: ReturnType<typeof flat>;
}

/** Only points that lie in their own commune or near it: coarser estimates would fall into the sea. */
const isPlaced = ({ precision, lat, lon }: Commune): boolean =>
  lat !== null && lon !== null && (precision === 'commune' || precision === 'postcode');

export function landOf(communes: readonly Commune[], territory: string): Land {
  const placed = communes.filter((each) => each.territory === territory && isPlaced(each));
  const mean = (key: 'lat' | 'lon'): number =>
    placed.reduce((sum, each) => sum + (each[key] ?? 0), 0) / Math.max(1, placed.length);
  const toPlane = flat({ lat: mean('lat'), lon: mean('lon') });
  const towns = placed.map(({ name, insee, population, lat, lon }) => ({
    ...toPlane({ lat: lat ?? 0, lon: lon ?? 0 }),
    name,
    insee,
    population,
  }));
  const bounds = around(towns);
  const cell = Math.max(0.5, Math.max(bounds.width, bounds.height) / cellsAcross);
  const named = towns.toSorted((a, b) => b.population - a.population).slice(0, townsNamed);
  return {
    towns: named,
    runs: landRuns(towns, cell, farApart[territory] ?? bridgeKm, beyondKm),
    cell,
    bounds,
    toPlane,
  };
}

/** The part of a territory that a window shows, where it is drawn. */
export function shapeOf({ runs, cell }: Land, view: Box, to: Box): Shape {
  const unit = to.width / view.width;
  const every = Math.max(1, Math.ceil(rowsApart / (cell * unit)));
  const radius = every * cell * unit * cover;
  const move = onto(view, to);
  const [top, bottom] = [to.y - radius, to.y + to.height + radius];
  const [left, right] = [to.x - radius, to.x + to.width + radius];
  const drawn = runs.flatMap((run) => {
    if (Math.round(run.y / cell) % every !== 0) return [];
    const { x, y } = move(run);
    const [from, end] = [Math.max(left, x), Math.min(right, x + run.length * unit)];
    return y < top || y > bottom || end < from ? [] : [{ x: from, y, length: end - from }];
  });
  return { runs: drawn, radius };
}

/** The whole territory in a corner, with the part that the map shows. */
export interface Inset extends Box {
  shape: Shape;
  shown: Box;
}

/** In the first free corner; none when the map shows most of the territory, or every corner is taken. */
export function insetOf(land: Land, view: Box, marks: readonly Spot[]): Inset | null {
  const bounds = window(land.bounds, land.bounds.width / land.bounds.height, 1.08, 0);
  if (view.width * view.height > 0.5 * bounds.width * bounds.height) return null;
  const unit = insetSide / Math.max(bounds.width, bounds.height);
  const [width, height] = [bounds.width * unit, bounds.height * unit];
  const [right, bottom] = [frame.width - margin - width, frame.height - margin - height];
  const corners = [
    [right, bottom],
    [right, margin],
    [margin, margin],
    [margin, bottom],
  ] as const;
  const free = corners
    .map(([x, y]) => ({ x, y, width, height }))
    .find((box) => !marks.some((mark) => inside(mark, window(box, width / height, 1.4, 0))));
  if (!free) return null;
  const { x, y } = onto(bounds, free)(view);
  return {
    ...free,
    shape: shapeOf(land, bounds, free),
    shown: { x, y, width: view.width * unit, height: view.height * unit },
  };
}
