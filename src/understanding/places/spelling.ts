/** Finds the few names that a misspelt one may stand for; how near they are is judged afterwards. */
import { fold } from '../text.ts';
import type { Name } from './gazetteer.ts';
import { sound } from './sound.ts';

/** At most this many names are handed over to be judged. */
const blockSize = 60;
const idSpan = 65_536;
/** A group of letters shared by more names than this tells nothing. */
const commonest = 2500;

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
const hashOf = (text: string): number => slipHashes(text)[0] ?? 0;

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

const gramsOf = (letters: string): number[] => {
  const framed = `{${letters}{`;
  const grams: number[] = [];
  for (let at = 0; at + 2 < framed.length; at += 1)
    grams.push(
      (framed.charCodeAt(at) - 97) * 729 +
        (framed.charCodeAt(at + 1) - 97) * 27 +
        framed.charCodeAt(at + 2) -
        97,
    );
  return grams;
};

export interface Block {
  name: Name;
  letters: string;
  /** It sounds the same. */
  alike: boolean;
}

const lettersOf = (text: string): string => text.replaceAll(/[^a-z]/g, '');

/** Takes letters a–z of a name in one piece, with or without its small words ("chalonsaone", "chalonsursaone"). */
export function nearbyNames(names: readonly Name[]): (letters: string) => Block[] {
  const owners = names.map((_, id) => id);
  const letters = names.map(({ key }) => lettersOf(key));
  names.forEach(({ kind, commune }, id) => {
    const full = kind === 'official' ? lettersOf(fold(commune.name)) : letters[id];
    if (full === undefined || full === letters[id]) return;
    owners.push(id);
    letters.push(full);
  });
  if (letters.length > idSpan) throw new Error('More names than an id can tell apart');
  const slips = letters.reduce((sum, text) => sum + text.length + 1, 0);
  const pairs = new Float64Array(slips);
  let next = 0;
  letters.forEach((text, id) => {
    for (const hash of slipHashes(text)) pairs[next++] = hash * idSpan + id;
  });
  const bySlip = multimap(pairs);
  const bySound = multimap(Float64Array.from(letters, (text, id) => hashOf(sound(text)) * idSpan + id));

  const gramCount = 27 ** 3;
  const starts = new Uint32Array(gramCount + 1);
  for (const text of letters)
    for (const gram of gramsOf(text)) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < gramCount; gram += 1)
    starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  const filled = starts.slice(0, gramCount);
  const postings = new Uint16Array(starts[gramCount] ?? 0);
  letters.forEach((text, id) => {
    for (const gram of gramsOf(text)) {
      postings[filled[gram] ?? 0] = id;
      filled[gram] = (filled[gram] ?? 0) + 1;
    }
  });

  const shared = new Uint8Array(letters.length);
  const people = (id: number): number => names[owners[id] ?? 0]?.commune.population ?? 0;
  function byGrams(text: string, found: Set<number>): void {
    const touched: number[] = [];
    const grams = gramsOf(text);
    for (const gram of grams) {
      const to = starts[gram + 1] ?? 0;
      const from = starts[gram] ?? 0;
      if (to - from > commonest) continue;
      for (let at = from; at < to; at += 1) {
        const id = postings[at] ?? 0;
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    }
    const room = blockSize - found.size;
    const share = (id: number): number => (shared[id] ?? 0) / (grams.length + (letters[id]?.length ?? 0));
    const best = touched.filter((id) => (shared[id] ?? 0) * 3 >= grams.length);
    best.sort((a, b) => share(b) - share(a) || people(b) - people(a));
    for (const id of best.slice(0, Math.max(0, room))) found.add(id);
    for (const id of touched) shared[id] = 0;
  }

  return (text) => {
    const heard = new Set(bySound(hashOf(sound(text))));
    const found = new Set(heard);
    for (const hash of slipHashes(text)) for (const id of bySlip(hash)) found.add(id);
    if (found.size < blockSize) byGrams(text, found);
    return [...found].flatMap((id) => {
      const name = names[owners[id] ?? 0];
      return name ? [{ name, letters: letters[id] ?? '', alike: heard.has(id) }] : [];
    });
  };
}
