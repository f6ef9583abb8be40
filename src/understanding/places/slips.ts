/** Finds the names one slip away from what was typed, or that sound the same, without comparing it to any. */
import { sound } from './sound.ts';

/** Ids stay below this, so that one takes two bytes. */
export const idSpan = 65_536;
/** How many texts are indexed before the caller may do something else. */
const slice = 4_000;
const base = 0x01000193;

/** Room for the hashes of the ends of a text, and the powers of the base; longer texts make it grow. */
let after = new Int32Array(0);
let powers = new Int32Array(0);
function room(length: number): void {
  if (length < after.length) return;
  after = new Int32Array(2 * length + 2);
  powers = new Int32Array(after.length).fill(1);
  for (let at = 1; at < powers.length; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 1, base);
}

/** Writes a 32-bit polynomial hash of the letters, then those of the letters with each one left out in turn. */
function slipHashes(text: string, hashes: Uint32Array, from: number): void {
  const { length } = text;
  room(length);
  after[length] = 0;
  for (let at = length - 1; at >= 0; at -= 1)
    after[at] = Math.imul(text.charCodeAt(at), powers[length - at - 1] ?? 1) + (after[at + 1] ?? 0);
  hashes[from] = after[0] ?? 0;
  let before = 0;
  for (let skip = 0; skip < length; skip += 1) {
    hashes[from + skip + 1] = Math.imul(before, powers[length - skip - 1] ?? 1) + (after[skip + 1] ?? 0);
    before = (Math.imul(before, base) + text.charCodeAt(skip)) | 0;
  }
}

function hashesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length + 1);
  slipHashes(text, hashes, 0);
  return hashes;
}
const soundHash = (text: string): number => hashesOf(sound(text))[0] ?? 0;

/** A multimap from 32-bit keys to ids, by the upper half of the key: half a million entries in two megabytes. */
function multimap(keys: Uint32Array, idOf: Uint16Array): (key: number) => number[] {
  const starts = new Uint32Array(idSpan + 1);
  for (const key of keys) starts[(key >>> 16) + 1] = (starts[(key >>> 16) + 1] ?? 0) + 1;
  for (let half = 0; half < idSpan; half += 1)
    starts[half + 1] = (starts[half + 1] ?? 0) + (starts[half] ?? 0);
  const filled = starts.slice(0, idSpan);
  const lower = new Uint16Array(keys.length);
  const ids = new Uint16Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const slot = filled[key >>> 16] ?? 0;
    filled[key >>> 16] = slot + 1;
    lower[slot] = key & 0xffff;
    ids[slot] = idOf[index] ?? 0;
  }
  return (key) => {
    const found: number[] = [];
    const to = starts[(key >>> 16) + 1] ?? 0;
    for (let slot = starts[key >>> 16] ?? 0; slot < to; slot += 1)
      if (lower[slot] === (key & 0xffff)) found.push(ids[slot] ?? 0);
    return found;
  };
}

export interface Slips {
  /** Ids of the texts that sound the same. */
  alike: (text: string) => ReadonlySet<number>;
  /** Ids of all texts within one slip (added, dropped, replaced, swapped), and of some within two. */
  near: (text: string) => ReadonlySet<number>;
}

/** Indexes texts of letters a–z by their place in the list, a slice at a time. */
export function* slipsOf(texts: readonly string[]): Generator<void, Slips> {
  const size = texts.reduce((sum, { length }) => sum + length + 1, 0);
  const hashes = new Uint32Array(size);
  const owners = new Uint16Array(size);
  const sounds = new Uint32Array(texts.length);
  let next = 0;
  for (const [id, text] of texts.entries()) {
    slipHashes(text, hashes, next);
    owners.fill(id, next, next + text.length + 1);
    next += text.length + 1;
    sounds[id] = soundHash(text);
    if (id % slice === slice - 1) yield;
  }
  const bySlip = multimap(hashes, owners);
  yield;
  const bySound = multimap(
    sounds,
    Uint16Array.from(texts, (_, id) => id),
  );
  return {
    alike: (text) => new Set(bySound(soundHash(text))),
    near: (text) => new Set(Array.from(hashesOf(text)).flatMap(bySlip)),
  };
}
