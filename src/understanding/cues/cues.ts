/** One pass over a text for every phrase that means something: each finding says its group and its value. */
import type { Span, Text } from '../text.ts';
import type { Phrase } from './phrase.ts';
import { compile, isFiller, matchEnd, mayFollow, secondsOf, wordsOf } from './phrase.ts';
import { speller } from './spelling.ts';

/** group → value → language → phrases. */
export type CueTable = Readonly<
  Record<string, Readonly<Record<string, Readonly<Partial<Record<'fr' | 'en', readonly string[]>>>>>>
>;

export interface Cue extends Span {
  group: string;
  value: string;
}

/** The cues of one text, by where they start; the longer first when two start together. */
export interface Cues {
  all: readonly Cue[];
  of: (group: string) => readonly Cue[];
  /** Folded words, misspellings put right. */
  spelt: readonly string[];
}

interface Entry {
  phrase: Phrase;
  group: string;
  value: string;
  /** Both, in one word. */
  name: string;
  /** Its place in the tables. */
  order: number;
}

/** The phrases that a word opens: a text is read against those only whose second word it has. */
interface Opened {
  all: readonly Entry[];
  /** Those that any word may follow. */
  loose: readonly Entry[];
  bySecond: ReadonlyMap<string, readonly Entry[]>;
}

function openedBy(all: readonly Entry[]): Opened {
  const loose: Entry[] = [];
  const bySecond = new Map<string, Entry[]>();
  for (const entry of all) {
    const seconds = secondsOf(entry.phrase);
    if (seconds === null) loose.push(entry);
    for (const second of seconds ?? []) {
      const sharing = bySecond.get(second);
      if (sharing) sharing.push(entry);
      else bySecond.set(second, [entry]);
    }
  }
  return { all, loose, bySecond };
}

const nothingOpened: Opened = { all: [], loose: [], bySecond: new Map() };
const byOrder = (a: Entry, b: Entry): number => a.order - b.order;

const none: readonly Cue[] = [];
const mostKept = 20_000;

/** Prepares the tables once; `real` are words that spelling must leave alone, as are those for which `isName` says so. Throws on a phrase it cannot read. */
export function cueFinder(
  tables: readonly CueTable[],
  real: Iterable<string>,
): (text: Text, isName?: (at: number) => boolean) => Cues {
  let count = 0;
  const entries: Entry[] = tables.flatMap((table) =>
    Object.entries(table).flatMap(([group, values]) =>
      Object.entries(values).flatMap(([value, languages]) =>
        Object.values(languages).flatMap((phrases) =>
          phrases.map((source) => ({
            phrase: compile(source),
            group,
            value,
            name: `${group} ${value}`,
            order: (count += 1),
          })),
        ),
      ),
    ),
  );
  const byOpening = new Map<string, Entry[]>();
  const stems = new Set<string>();
  for (const entry of entries)
    for (const opening of entry.phrase.openings) {
      byOpening.set(opening, [...(byOpening.get(opening) ?? []), entry]);
      if (opening.endsWith('*')) stems.add(opening.slice(0, -1));
    }
  const spell = speller(
    entries.flatMap(({ phrase }) => wordsOf(phrase)),
    real,
  );

  const opened = new Map<string, Opened>();
  const openingsOf = (word: string): Opened => {
    const known = opened.get(word);
    if (known) return known;
    const all = [...(byOpening.get(word) ?? [])];
    for (let length = 1; length <= word.length; length += 1) {
      const stem = word.slice(0, length);
      if (stems.has(stem)) all.push(...(byOpening.get(`${stem}*`) ?? []));
    }
    // What people invent is not kept: only the words of phrases, of which there are so many.
    if (all.length === 0) return nothingOpened;
    const found = openedBy([...new Set(all)].sort(byOrder));
    if (opened.size < mostKept) opened.set(word, found);
    return found;
  };
  /** The phrases that a word opens and the next one may go on. */
  const triedAt = (word: string, next: string | undefined, right: string | undefined): readonly Entry[] => {
    const { all, loose, bySecond } = openingsOf(word);
    if (all.length === 0 || next === undefined) return loose;
    if (isFiller(next)) return all;
    const second = bySecond.get(next);
    const other = right === undefined || right === next ? undefined : bySecond.get(right);
    if (!second && !other) return loose;
    return [...new Set([...loose, ...(second ?? []), ...(other ?? [])])].sort(byOrder);
  };

  return (text, isName) => {
    // "1 taf": a thumb writes the article as a figure.
    const spelt = text.tokens.map(({ word }, at) =>
      isName?.(at) ? word : word === '1' ? 'un' : spell(word),
    );
    const readable = { text, spelt };
    const all = text.tokens
      .flatMap(({ word }, at) => {
        const right = spelt[at] ?? word;
        const [next, rightNext] = [text.tokens[at + 1]?.word, spelt[at + 1]];
        const typed = triedAt(word, next, rightNext);
        const tried =
          right === word ? typed : new Set([...typed, ...triedAt(right, next, rightNext)].sort(byOrder));
        // Most words open nothing: nothing is made for them.
        let found: Map<string, Cue> | null = null;
        for (const { phrase, group, value, name } of tried) {
          if (!mayFollow(readable, phrase.pieces, at)) continue;
          const to = matchEnd(readable, phrase.pieces, at);
          if (to <= (found?.get(name)?.to ?? at)) continue;
          found ??= new Map();
          found.set(name, { group, value, from: at, to });
        }
        return found ? [...found.values()] : [];
      })
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const groups = new Map<string, Cue[]>();
    for (const cue of all) {
      const group = groups.get(cue.group);
      if (group) group.push(cue);
      else groups.set(cue.group, [cue]);
    }
    return { all, of: (group) => groups.get(group) ?? none, spelt };
  };
}

export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
export const length = ({ from, to }: Span): number => to - from;

/** Leaves out what a longer one of `others` covers; linear, for long texts hold many. */
export function uncovered<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  /** By where it starts: the furthest end. */
  const ends: number[] = [];
  for (const { from, to } of others) ends[from] = Math.max(ends[from] ?? 0, to);
  /** The furthest end of all that start before. */
  const before: number[] = [0];
  for (let at = 0; at < ends.length; at += 1) before.push(Math.max(before[at] ?? 0, ends[at] ?? 0));
  const furthest = before.at(-1) ?? 0;
  return spans.filter(
    ({ from, to }) => (from < before.length ? (before[from] ?? 0) : furthest) < to && (ends[from] ?? 0) <= to,
  );
}
