/** Lays points of the globe flat and chooses the window that a map looks through. */
import type { Point } from '../../../knowledge/places/distance.ts';

/** On paper: x to the right, y down, in the picture's own units. */
export interface Spot {
  x: number;
  y: number;
}

export interface Box extends Spot {
  width: number;
  height: number;
}

const kmPerDegree = 111.2;

/** Kilometres from the reference point, y down. Good over one territory; not meant for the world. */
export const flat =
  (reference: Point) =>
  ({ lat, lon }: Point): Spot => ({
    x: (lon - reference.lon) * kmPerDegree * Math.cos((reference.lat * Math.PI) / 180),
    y: (reference.lat - lat) * kmPerDegree,
  });

/** The smallest box around some spots; all zero around none. */
export function around(spots: readonly Spot[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box widened about its middle by a factor, to at least `least` high and exactly `aspect` (width over height). */
export function window(box: Box, aspect: number, factor: number, least: number): Box {
  const height = Math.max(box.height * factor, (box.width * factor) / aspect, least);
  const width = height * aspect;
  return {
    x: box.x + box.width / 2 - width / 2,
    y: box.y + box.height / 2 - height / 2,
    width,
    height,
  };
}

export const inside = ({ x, y }: Spot, box: Box): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** From what the window looks at to where it is drawn. */
export const onto =
  (from: Box, to: Box) =>
  ({ x, y }: Spot): Spot => ({
    x: to.x + ((x - from.x) / from.width) * to.width,
    y: to.y + ((y - from.y) / from.height) * to.height,
  });

/** At most one spot per square of that side, so that dots never clot. */
export function thinned(spots: readonly Spot[], side: number): Spot[] {
  const cells = new Map<number, Spot>();
  for (const spot of spots) {
    const cell = Math.floor(spot.y / side) * 4096 + Math.floor(spot.x / side);
    if (!cells.has(cell)) cells.set(cell, spot);
  }
  return [...cells.values()];
}
