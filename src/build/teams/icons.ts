/** The two icons of the app, drawn here: a speech bubble with the needle of a compass. */
import { png } from './png.ts';

type Shape = (x: number, y: number) => boolean;

/** In a square of one by one. */
const bubble =
  (grown: number): Shape =>
  (x, y) => {
    const [left, top, right, bottom, round] = [0.16 - grown, 0.18 - grown, 0.84 + grown, 0.7 + grown, 0.14];
    const dx = Math.max(left + round - x, 0, x - (right - round));
    const dy = Math.max(top + round - y, 0, y - (bottom - round));
    const inside = dx * dx + dy * dy <= round * round;
    const tail = y > 0.66 && y < 0.88 + grown && x > 0.28 - grown && x < 0.5 + grown - (y - 0.66 - grown);
    return inside || tail;
  };

/** Points to the north-east; half of it is hollow. */
const needle =
  (hollow: boolean): Shape =>
  (x, y) => {
    const [dx, dy] = [x - 0.5, y - 0.44];
    const along = (dx - dy) * Math.SQRT1_2;
    const across = (dx + dy) * Math.SQRT1_2;
    const inside = Math.abs(along) / 0.22 + Math.abs(across) / 0.085 <= 1;
    return inside && (!hollow || along > 0);
  };

/** How much of a point a shape covers, from 0 to `steps`: sixteen looks into it. */
const steps = 16;
function cover(shape: Shape, size: number, x: number, y: number): number {
  let count = 0;
  for (let look = 0; look < steps; look += 1)
    if (shape((x + ((look % 4) + 0.5) / 4) / size, (y + (Math.floor(look / 4) + 0.5) / 4) / size)) count += 1;
  return count;
}

const teal = [0x0b, 0x59, 0x63] as const;
const white = [0xff, 0xff, 0xff] as const;
const between = (share: number): [number, number, number] => {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [mix(teal[0], white[0]), mix(teal[1], white[1]), mix(teal[2], white[2])];
};
const shades = Array.from({ length: steps + 1 }, (_, step) => step / steps);

/** 192 by 192: white on the colour of the assistant, to the edge. */
export function colourIcon(): Buffer {
  const drawn: Shape = (x, y) => bubble(0)(x, y) && !needle(false)(x, y);
  const palette = shades.map((share) => [...between(share), 255] as const);
  return png({ size: 192, palette, at: (x, y) => cover(drawn, 192, x, y) });
}

/** 32 by 32: a white outline on nothing. */
export function outlineIcon(): Buffer {
  const drawn: Shape = (x, y) => (bubble(0.1)(x, y) && !bubble(0.03)(x, y)) || needle(true)(x, y);
  const palette = shades.map((share) => [255, 255, 255, Math.round(255 * share)] as const);
  return png({ size: 32, palette, at: (x, y) => cover(drawn, 32, x, y) });
}
