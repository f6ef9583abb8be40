/** Writes a zip archive whose bytes depend on its contents alone: no clock, no compression that varies. */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer;
}

/** 1 January 1980, the first day that a zip can tell. */
const day = (1 << 5) | 1;
const version = 20;
const utf8Names = 0x0800;

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );
}

/** What both headers say of a file, stored as it is. */
const described = (name: Buffer, content: Buffer): Buffer =>
  numbers(
    [version, 2],
    [utf8Names, 2],
    [0, 2],
    [0, 2],
    [day, 2],
    [crc32(content), 4],
    [content.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  );

/** The archive, its files in the order given. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: text, content } of entries) {
    const name = Buffer.from(text);
    const about = described(name, content);
    const file = Buffer.concat([numbers([0x04034b50, 4]), about, name, content]);
    const listed = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(numbers([0x02014b50, 4], [version, 2]), about, listed, name);
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...files, list, end]);
}
