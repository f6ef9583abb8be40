/** Corrects a misspelt word towards the words of job titles, and leaves ordinary French and English words alone. */
import { isOrdinary } from '../../../knowledge/occupations/ordinary.ts';
import { sound } from './sound.ts';
import type { Word } from './words.ts';

export interface Reading {
  stem: string;
  /** 1 = as written. */
  score: number;
}

export type Corrector = (word: Word, patient: boolean) => readonly Reading[];

/** Edits (insert, delete, replace, swap neighbours) from `a` to `b`, or `limit + 1` when there are more. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    older = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** One bit per letter: two words that differ by n edits differ by at most 2n bits. */
function letters(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << ((word.charCodeAt(index) - 97) % 26);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Fewer letters leave less room for a slip: "vente" one edit from "rente" says nothing. */
const allowed = (length: number, patient: boolean): number =>
  length < 5 ? (patient && length === 4 ? 1 : 0) : length < 8 ? 1 : 2;
const soundScore = 0.92;
const editCost = 0.12;
const most = 4;

interface Entry {
  stem: string;
  bits: number;
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Corrects towards `targets`; a word that some form uses as it is, or an ordinary word, has no other reading. */
export function correctorOf(targets: ReadonlySet<string>, isKnown: (stem: string) => boolean): Corrector {
  const entries: Entry[] = [...targets]
    .filter((stem) => stem.length >= 4 && !/\d/.test(stem))
    .map((stem) => ({ stem, bits: letters(stem) }));
  const blocks = grouped(entries, ({ stem }) => `${stem[0]}${stem.length}`);
  const sounds = grouped(entries, ({ stem }) => sound(stem));
  return (word, patient) => {
    const { stem } = word;
    if (stem.length < 4 || isKnown(stem) || /\d/.test(stem) || isOrdinary(word.word)) return [];
    const key = sound(stem);
    const alike = key.length >= 4 ? (sounds.get(key) ?? []) : [];
    if (alike.length > 0)
      return alike.slice(0, most).map((entry) => ({ stem: entry.stem, score: soundScore }));
    const limit = allowed(stem.length, patient);
    if (limit === 0) return [];
    const bits = letters(stem);
    let closest = limit;
    let found: Reading[] = [];
    for (let length = stem.length - limit; length <= stem.length + limit; length += 1)
      for (const entry of blocks.get(`${stem[0]}${length}`) ?? []) {
        if (ones(entry.bits ^ bits) > 2 * closest) continue;
        const count = edits(stem, entry.stem, closest);
        if (count > Math.min(closest, allowed(entry.stem.length, patient))) continue;
        if (count < closest) found = [];
        closest = count;
        found.push({ stem: entry.stem, score: 1 - editCost * count });
      }
    return found.slice(0, most);
  };
}
