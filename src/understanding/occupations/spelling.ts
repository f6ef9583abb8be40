/** Corrects a misspelt word towards the words of job titles, and leaves ordinary French and English words alone. */
import { isOrdinary } from '../../../knowledge/occupations/ordinary.ts';
import { edits, letters, ones } from './edits.ts';
import { stem as stemOf } from './morphology.ts';
import { sound } from './sound.ts';
import type { Word } from './words.ts';

export interface Reading {
  stem: string;
  /** 1 = as written. */
  score: number;
}

export type Corrector = (word: Word) => readonly Reading[];

/** Fewer letters leave less room for a slip: "vente" one edit from "rente" says nothing. */
const allowed = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);
const shortest = 4;
const soundScore = 0.92;
const editCost = 0.12;
const most = 4;
const digit = /\d/;
/** "limmobilier", "dinformatique": an article without its apostrophe. */
const glued = /^[dl][aeiouhy]/;
const shortestGlued = 7;

/** A word as written in some form, and the stem that stands for it. */
interface Entry {
  surface: string;
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

/** Corrects towards `targets` (surface → stem); a word that some form uses as it is, or an ordinary word, stays. */
export function correctorOf(
  targets: ReadonlyMap<string, string>,
  isKnown: (stem: string) => boolean,
): Corrector {
  const entries: Entry[] = [...targets]
    .filter(([surface]) => surface.length >= shortest && !digit.test(surface))
    .map(([surface, stem]) => ({ surface, stem, bits: letters(surface) }));
  const blocks = grouped(entries, ({ surface }) => `${surface[0]}${surface.length}`);
  const sounds = grouped(entries, ({ stem }) => sound(stem));

  const closest = (written: string): Reading[] => {
    let limit = allowed(written.length);
    if (limit === 0) return [];
    const bits = letters(written);
    const widest = limit;
    let found: Reading[] = [];
    for (let length = written.length - widest; length <= written.length + widest; length += 1)
      for (const { surface, stem, bits: own } of blocks.get(`${written[0]}${length}`) ?? []) {
        if (ones(own ^ bits) > 2 * limit) continue;
        const count = edits(written, surface, limit);
        if (count > Math.min(limit, allowed(length))) continue;
        if (count < limit) found = [];
        limit = count;
        found.push({ stem, score: 1 - editCost * count });
      }
    return found;
  };

  const corrections = (written: string, from: string): Reading[] => {
    const key = sound(from);
    const alike = key.length >= shortest ? (sounds.get(key) ?? []) : [];
    const readings = new Map<string, number>();
    for (const entry of alike.slice(0, most))
      if (Math.abs(entry.surface.length - written.length) <= 2) readings.set(entry.stem, soundScore);
    for (const reading of closest(written).slice(0, most))
      if (!readings.has(reading.stem)) readings.set(reading.stem, reading.score);
    return [...readings].map(([to, score]) => ({ stem: to, score }));
  };

  return ({ word, singular: written, stem: from }) => {
    if (from.length < shortest || isKnown(from) || digit.test(from) || isOrdinary(word)) return [];
    if (written.length < shortestGlued || !glued.test(written)) return corrections(written, from);
    const freed = written.slice(1);
    const known = targets.get(freed);
    if (known !== undefined) return [{ stem: known, score: soundScore }];
    const read = corrections(written, from);
    return read.length > 0 ? read : corrections(freed, stemOf(freed));
  };
}
