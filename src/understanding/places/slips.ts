/** Finds the names one slip away from what was typed, or that sound the same, without comparing it to any. */
import { sound } from './sound.ts';

/** Ids stay below this, so that a 32-bit key and an id fit in one number. */
export const idSpan = 65_536;
const base = 0x01000193;

/** A 32-bit polynomial hash of the letters, then those of the letters with each one left out in turn. */
function slipHashes(text: string): number[] {
  const { length } = text;
  const after = new Array<number>(length + 1).fill(0);
  const powers = new Array<number>(length + 1).fill(1);
  for (let at = length - 1; at >= 0; at -= 1) {
    const step = powers[length - at - 1] ?? 1;
    after[at] = (Math.imul(text.charCodeAt(at), step) + (after[at + 1] ?? 0)) | 0;
    powers[length - at] = Math.imul(step, base);
  }
  const hashes = [(after[0] ?? 0) >>> 0];
  let before = 0;
  for (let skip = 0; skip < length; skip += 1) {
    hashes.push((Math.imul(before, powers[length - skip - 1] ?? 1) + (after[skip + 1] ?? 0)) >>> 0);
    before = (Math.imul(before, base) + text.charCodeAt(skip)) | 0;
  }
  return hashes;
}
const soundHash = (text: string): number => slipHashes(sound(text))[0] ?? 0;

/** A multimap from 32-bit keys to ids in one sorted array: half a million entries in four megabytes. */
function multimap(pairs: Float64Array): (key: number) => number[] {
  pairs.sort();
  return (key) => {
    const least = key * idSpan;
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < least) low = middle + 1;
      else high = middle;
    }
    const ids: number[] = [];
    for (; low < pairs.length && (pairs[low] ?? 0) < least + idSpan; low += 1)
      ids.push((pairs[low] ?? 0) - least);
    return ids;
  };
}

export interface Slips {
  /** Ids of the texts that sound the same. */
  alike: (text: string) => ReadonlySet<number>;
  /** Ids of all texts within one slip (added, dropped, replaced, swapped), and of some within two. */
  near: (text: string) => ReadonlySet<number>;
}

/** Indexes texts of letters a–z by their place in the list. */
export function slipsOf(texts: readonly string[]): Slips {
  const pairs = new Float64Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
  let next = 0;
  texts.forEach((text, id) => {
    for (const hash of slipHashes(text)) pairs[next++] = hash * idSpan + id;
  });
  const bySlip = multimap(pairs);
  const bySound = multimap(Float64Array.from(texts, (text, id) => soundHash(text) * idSpan + id));
  return {
    alike: (text) => new Set(bySound(soundHash(text))),
    near: (text) => new Set(slipHashes(text).flatMap(bySlip)),
  };
}
