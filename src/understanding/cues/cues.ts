/** One pass over a text for every phrase that means something: each finding says its group and its value. */
import type { Span, Text } from '../text.ts';
import type { Phrase } from './phrase.ts';
import { compile, matchEnd, wordsOf } from './phrase.ts';
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
}

const none: readonly Cue[] = [];

/** Prepares the tables once; `real` are words that spelling must leave alone. Throws on a phrase it cannot read. */
export function cueFinder(tables: readonly CueTable[], real: Iterable<string>): (text: Text) => Cues {
  const entries: Entry[] = tables.flatMap((table) =>
    Object.entries(table).flatMap(([group, values]) =>
      Object.entries(values).flatMap(([value, languages]) =>
        Object.values(languages).flatMap((phrases) =>
          phrases.map((source) => ({ phrase: compile(source), group, value })),
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

  const openingsOf = (word: string): Entry[] => {
    const found = [...(byOpening.get(word) ?? [])];
    for (let length = 1; length <= word.length; length += 1) {
      const stem = word.slice(0, length);
      if (stems.has(stem)) found.push(...(byOpening.get(`${stem}*`) ?? []));
    }
    return found;
  };

  return (text) => {
    const spelt = text.tokens.map(({ word }) => spell(word));
    const readable = { text, spelt };
    const all = text.tokens
      .flatMap(({ word }, at) => {
        const right = spelt[at] ?? word;
        const tried = new Set(
          right === word ? openingsOf(word) : [...openingsOf(word), ...openingsOf(right)],
        );
        const found = new Map<string, Cue>();
        for (const { phrase, group, value } of tried) {
          const to = matchEnd(readable, phrase.pieces, at);
          const key = `${group} ${value}`;
          if (to > (found.get(key)?.to ?? at)) found.set(key, { group, value, from: at, to });
        }
        return [...found.values()];
      })
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const groups = new Map<string, Cue[]>();
    for (const cue of all) groups.set(cue.group, [...(groups.get(cue.group) ?? []), cue]);
    return { all, of: (group) => groups.get(group) ?? none, spelt };
  };
}

export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
export const length = ({ from, to }: Span): number => to - from;

/** Leaves out what a longer one of `others` covers. */
export const uncovered = <S extends Span>(spans: readonly S[], others: readonly Span[]): S[] =>
  spans.filter((span) => !others.some((other) => within(span, other) && length(other) > length(span)));
