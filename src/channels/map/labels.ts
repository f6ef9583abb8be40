/** Finds room for names beside what they name, without covering anything. */
import { overlap, type Box, type Spot } from './plane.ts';

export interface Label extends Spot {
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Mean width of a letter over its size, a little generous. */
const letter = 0.56;
const gap = 3;

type Side = (spot: Spot, radius: number, size: number) => Spot & Pick<Label, 'anchor'>;

/** Best first; y is the baseline. */
const sides: readonly Side[] = [
  ({ x, y }, radius, size) => ({ x: x + radius + gap, y: y + size * 0.35, anchor: 'start' }),
  ({ x, y }, radius, size) => ({ x: x - radius - gap, y: y + size * 0.35, anchor: 'end' }),
  ({ x, y }, radius) => ({ x, y: y - radius - gap, anchor: 'middle' }),
  ({ x, y }, radius, size) => ({ x, y: y + radius + gap + size * 0.75, anchor: 'middle' }),
  ({ x, y }, radius) => ({ x: x + radius * 0.7, y: y - radius - gap, anchor: 'start' }),
  ({ x, y }, radius) => ({ x: x - radius * 0.7, y: y - radius - gap, anchor: 'end' }),
];

const shift = { start: 0, middle: 0.5, end: 1 };

/** What a label covers. */
export function boxOf({ text, size, anchor, x, y }: Label): Box {
  const width = text.length * size * letter;
  return { x: x - width * shift[anchor], y: y - size * 0.8, width, height: size * 1.1 };
}

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The first side where the name stays on the map and covers none of the taken boxes; null when there is none. */
export function place(
  text: string,
  spot: Spot,
  radius: number,
  size: number,
  map: Box,
  taken: readonly Box[],
): Label | null {
  for (const side of sides) {
    const label = { text, size, ...side(spot, radius, size) };
    const box = boxOf(label);
    if (within(box, map) && !taken.some((other) => overlap(box, other))) return label;
  }
  return null;
}
