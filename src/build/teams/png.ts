/** Writes a picture of few colours as PNG: a palette, a number a point, nothing compressed, so that its bytes never vary. */
import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  /** Width and height. */
  size: number;
  /** Red, green, blue and opacity, each 0…255. */
  palette: readonly (readonly [number, number, number, number])[];
  /** Number in the palette of a point. */
  at: (x: number, y: number) => number;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

export function png({ size, palette, at }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  // Each row begins with the number of its filter: none.
  const points = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) points[y * (size + 1) + 1 + x] = at(x, y);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(([red, green, blue]) => [red, green, blue]))),
    chunk('tRNS', Buffer.from(palette.map(([, , , opacity]) => opacity))),
    chunk('IDAT', deflateSync(points, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
