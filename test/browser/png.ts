/** Reads the pixels of a screenshot: eight bits a channel, not interlaced, as Chromium writes them. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  width: number;
  height: number;
  /** Relative luminance of a pixel as WCAG defines it, from 0 to 1. */
  luminance: (x: number, y: number) => number;
}

/** The byte that the filter of the PNG standard foretells from the left, the upper and the upper left one. */
const foretold = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  (left: number, up: number, corner: number) => {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  },
] as const;

const linear = (byte: number): number =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;

/** Throws on a picture of another make. */
export function pixels(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const channels = kind === 6 ? 4 : kind === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || png[28] !== 0) throw new Error('Not a picture that Chromium writes.');
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const bytes = new Uint8Array(height * stride);
  for (let y = 0; y < height; y += 1) {
    const guess = foretold[raw[y * (stride + 1)] ?? 0] ?? foretold[0];
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x < channels ? 0 : (bytes[here - channels] ?? 0);
      const up = y === 0 ? 0 : (bytes[here - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (bytes[here - stride - channels] ?? 0);
      bytes[here] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess(left, up, corner);
    }
  }
  return {
    width,
    height,
    luminance(x, y) {
      const at = y * stride + x * channels;
      const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    },
  };
}

/** How many pixels differ between two pictures of one size by that contrast or more. */
export function changed(one: Pixels, other: Pixels, contrast: number): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const [dark = 0, light = 0] = [one.luminance(x, y), other.luminance(x, y)].sort((a, b) => a - b);
      if ((light + 0.05) / (dark + 0.05) >= contrast) count += 1;
    }
  return count;
}
