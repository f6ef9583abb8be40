/** What is refused or denied: "pas à distance", "tout sauf le commerce", "le soir je ne peux pas". */
import type { Cue, Cues } from '../cues/cues.ts';
import { length, overlaps, within } from '../cues/cues.ts';
import type { Span, Text } from '../text.ts';

/** Words after which a denial no longer reaches: a new subject, or the other side of "mais". */
const walls = new Set(
  'je j i mais but donc so et_je plutot rather que qu parce car because seulement uniquement only pour'.split(
    ' ',
  ),
);
/** Words that only link items of one list. */
const links = new Set(
  'et ou ni le la les l de du des d un une en dans a au aux or nor and the a an in on at non plus aussi'.split(
    ' ',
  ),
);
const reach = 6;
const afterReach = 3;

const parted = (text: Text, at: number): boolean =>
  at > 0 && text.tokens[at]?.clause !== text.tokens[at - 1]?.clause && text.tokens[at]?.gap.trim() !== '';

const linked = (text: Text, from: number, to: number): boolean =>
  text.tokens.slice(from, to).every(({ word }) => links.has(word));

/** True when nothing between the cue and the span stops the denial. */
function reaches(text: Text, cue: Span, span: Span, most: number): boolean {
  if (cue.to > span.from || span.from - cue.to > most) return false;
  for (let at = cue.to; at <= span.from; at += 1) {
    if (at > cue.to - 1 && parted(text, at)) return false;
    if (at < span.from && walls.has(text.tokens[at]?.word ?? '')) return false;
  }
  return true;
}

/** Those of `spans` that a cue before them denies; a list after one denied item is denied with it. */
export function denied<S extends Span>(
  text: Text,
  cues: readonly Span[],
  spans: readonly S[],
  listCues: readonly Span[],
): Set<S> {
  const found = new Set<S>();
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  for (const cue of cues) {
    const crosses = listCues.includes(cue);
    let last: Span | null = null;
    for (const span of sorted) {
      if (last === null) {
        if (!reaches(text, cue, span, reach)) continue;
      } else {
        if (span.from < last.to) {
          if (overlaps(span, last)) found.add(span);
          continue;
        }
        const comma = text.tokens
          .slice(last.to, span.from + 1)
          .some((_, index) => parted(text, (last?.to ?? 0) + index));
        const between = text.tokens.slice(last.to, span.from);
        if (!linked(text, last.to, span.from) || (comma && !crosses) || (!comma && between.length === 0))
          break;
      }
      found.add(span);
      last = span;
    }
  }
  return found;
}

/** Those of `spans` that the words right after them refuse: "le samedi je travaille". */
export function deniedAfter<S extends Span>(text: Text, cues: readonly Cue[], spans: readonly S[]): Set<S> {
  return new Set(
    spans.filter((span) =>
      cues.some(
        ({ from, to }) =>
          from >= span.to &&
          from - span.to <= afterReach &&
          linkedLoosely(text, span.to, from) &&
          text.tokens[to]?.word !== 'pas' &&
          !spans.some((other) => other.from >= span.to && other.from < from && other !== span),
      ),
    ),
  );
}
const loose = new Set(
  'c ca cela est ce moi pour par contre la il elle ils on je j ne n that it s for me'.split(' '),
);
const linkedLoosely = (text: Text, from: number, to: number): boolean =>
  text.tokens.slice(from, to).every(({ word }) => loose.has(word));

const listing = new Set(['sauf', 'excepte', 'hormis', 'part', 'ni', 'except', 'but', 'than']);

export interface Denials {
  /** Plain denials: not, no, never, without, except. */
  cues: readonly Cue[];
  /** Those that a whole list may follow: sauf, ni, except. */
  lists: readonly Cue[];
}

/** Denial cues that mean one, that is not "pas seulement" or a part of `others`. */
export function denialsIn(
  text: Text,
  cues: Cues,
  group: 'negation' | 'refuse',
  others: readonly Span[],
): Denials {
  const harmless = cues.of('negation').filter(({ value }) => value === 'harmless');
  const kept = cues
    .of(group)
    .filter(({ value }) => value !== 'harmless')
    .filter(
      (cue) =>
        !harmless.some((other) => within(cue, other) && length(other) > length(cue)) &&
        !others.some((other) => within(cue, other)),
    );
  return { cues: kept, lists: kept.filter(({ to }) => listing.has(text.tokens[to - 1]?.word ?? '')) };
}
