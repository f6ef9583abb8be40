/** What a map names: the home, the sites, and large towns that help to find one's way. */
import { boxOf, place, type Label } from './labels.ts';
import type { Point } from '../../../knowledge/places/distance.ts';
import { frame, margin, type Land } from './land.ts';
import type { Shown } from './places.ts';
import { inside, overlap, type Box, type Spot } from './plane.ts';

export interface Mark extends Spot {
  kind: 'home' | 'site' | 'town';
  radius: number;
  /** The number of its line in the legend. */
  number: number | null;
  label: Label | null;
}

const townsShown = 7;
/** The largest ones of the window; a crowded suburb uses up many. */
const townsTried = 250;
/** Towns closer than this would crowd the map. */
const townsApart = 70;
const radii = { home: 9, site: 9, town: 3 };
/** The ring of the home is drawn outside too. */
const reaches = { ...radii, home: 12 };
const sizes = { home: 15, site: 15, town: 12 };

const square = ({ x, y }: Spot, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

type Named = Spot & { kind: 'home' | 'site'; name: string; number: number | null };

/** The home and the sites at their places; one that would cover an earlier one stands just beside it. */
function namedOf({ home, sites }: Shown, at: (point: Point) => Spot): Named[] {
  const here = sites.findIndex(({ insee }) => insee === home.insee);
  const wanted: Named[] = [
    { kind: 'home', ...at(home), name: home.name, number: here < 0 ? null : here + 1 },
    ...sites.flatMap((site, index): Named[] =>
      index === here ? [] : [{ kind: 'site', ...at(site), name: site.name, number: index + 1 }],
    ),
  ];
  const set: Named[] = [];
  for (const mark of wanted) {
    const step = radii.site * 2 + 3;
    const moves = [
      [0, 0],
      [step, 0],
      [-step, 0],
      [0, step],
      [0, -step],
    ] as const;
    const free = moves
      .map(([x, y]) => ({ ...mark, x: mark.x + x, y: mark.y + y }))
      .find((moved) => !set.some((other) => overlap(square(moved, radii.site), square(other, radii.site))));
    set.push(free ?? mark);
  }
  return set;
}

/** Home first, then the sites in their order, then large towns where there is room: names never cover each other. */
export function marksOf(shown: Shown, land: Land, move: (spot: Spot) => Spot, taken: readonly Box[]): Mark[] {
  const named = namedOf(shown, (point) => move(land.toPlane(point)));
  const boxes = [...taken, ...named.map((mark) => square(mark, radii[mark.kind]))];
  const label = (kind: Mark['kind'], spot: Spot, name: string): Label | null => {
    const made = place(name, spot, reaches[kind], sizes[kind], frame, boxes);
    if (made) boxes.push(boxOf(made));
    return made;
  };
  const marks: Mark[] = named.map(({ kind, x, y, name, number }) => ({
    kind,
    x,
    y,
    radius: radii[kind],
    number,
    label: label(kind, { x, y }, name),
  }));
  const known = new Set([shown.home.insee, ...shown.sites.map(({ insee }) => insee)]);
  const room = { x: margin, y: margin, width: frame.width - 2 * margin, height: frame.height - 2 * margin };
  const large = land.towns
    .map((town) => ({ ...town, ...move(town) }))
    .filter((town) => inside(town, room) && !known.has(town.insee))
    .slice(0, townsTried);
  const towns: Mark[] = [];
  for (const { x, y, name } of large) {
    if (towns.length === townsShown) break;
    const crowded = towns.some((town) => Math.hypot(town.x - x, town.y - y) < townsApart);
    const dot = square({ x, y }, radii.town);
    if (crowded || boxes.some((box) => overlap(box, dot))) continue;
    const text = label('town', { x, y }, name);
    if (!text) continue;
    towns.push({ kind: 'town', x, y, radius: radii.town, number: null, label: text });
    boxes.push(dot);
  }
  return [...marks, ...towns];
}
