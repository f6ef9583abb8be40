/** What is refused or denied: "pas à distance", "tout sauf le commerce", "le soir je ne peux pas". */
import type { Cue, Cues } from '../cues/cues.ts';
import { overlaps, uncovered } from '../cues/cues.ts';
import type { Span, Text } from '../text.ts';

export interface Denial extends Span {
  /** A whole list may follow, over commas: sauf, ni, except. */
  lists: boolean;
}

/** Words after which a denial no longer reaches: a new subject, or the other side of "mais". */
const walls = new Set(
  'je j i mais but donc so plutot rather que qu parce car because seulement uniquement only pour et'.split(
    ' ',
  ),
);
/** Words that only link items of one list. */
const links = new Set(
  'et ou ni le la les l de du des d un une en dans a au aux or nor and the a an in on at non plus aussi'.split(
    ' ',
  ),
);
const loose = new Set(
  'c ca cela est ce moi pour par contre la il elle ils on je j ne n that it s for me'.split(' '),
);
const listing = new Set(['sauf', 'excepte', 'hormis', 'part', 'ni', 'except', 'but', 'than']);
const exceptions = new Set(['sauf', 'excepte', 'hormis', 'part', 'except']);
const negatives = new Set(['aucun', 'aucune', 'rien', 'pas', 'jamais', 'no', 'nothing']);
const afterReach = 3;

/** How many words may stand between a denial and what it denies. */
export const usualReach = 5;

const parted = (text: Text, at: number): boolean =>
  at > 0 && text.tokens[at]?.clause !== text.tokens[at - 1]?.clause && text.tokens[at]?.gap.trim() !== '';

const all = (text: Text, from: number, to: number, words: ReadonlySet<string>): boolean =>
  text.tokens.slice(from, to).every(({ word }) => words.has(word));

/** "aucun diplôme à part le brevet" has the brevet. */
const grants = (text: Text, { from, to }: Span): boolean =>
  exceptions.has(text.tokens[to - 1]?.word ?? '') &&
  text.tokens.slice(Math.max(0, from - 4), from).some(({ word }) => negatives.has(word));

/** Denial cues of a group that mean one: neither "pas seulement" nor an exception that grants. */
export function denialsIn(text: Text, cues: Cues, group: 'negation' | 'refuse'): Denial[] {
  const harmless = cues.of('negation').filter(({ value }) => value === 'harmless');
  // "mon patron veut pas m'aider, CDI": that denial is spent on the employer.
  const spent = ['employerSupport', 'french'].flatMap((fact) => cues.of(fact));
  return uncovered(cues.of(group), [...harmless, ...spent])
    .filter((cue) => cue.value !== 'harmless' && !grants(text, cue))
    .map(({ from, to }) => ({ from, to, lists: listing.has(text.tokens[to - 1]?.word ?? '') }));
}

/** True when nothing between the denial and the span stops it. */
function reaches(text: Text, denial: Span, span: Span, most: number): boolean {
  if (denial.to > span.from || span.from - denial.to > most) return false;
  for (let at = denial.to; at <= span.from; at += 1)
    if (parted(text, at) || (at < span.from && walls.has(text.tokens[at]?.word ?? ''))) return false;
  return true;
}

/** True when `span` goes on the list that `last` stands in. */
function goesOn(text: Text, last: Span, span: Span, overCommas: boolean): boolean {
  if (!all(text, last.to, span.from, links)) return false;
  const comma = Array.from({ length: span.from + 1 - last.to }, (_, index) => last.to + index).some((at) =>
    parted(text, at),
  );
  return comma ? overCommas : span.from > last.to;
}

/** Those of `spans` that a denial before them denies; a list after one denied item is denied with it. */
export function denied<S extends Span>(
  text: Text,
  denials: readonly Denial[],
  spans: readonly S[],
  reachOf: (span: S) => number = () => usualReach,
): Set<S> {
  const found = new Set<S>();
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  for (const denial of denials) {
    let last: Span | null = null;
    for (const span of sorted) {
      const hit: boolean =
        last === null
          ? reaches(text, denial, span, reachOf(span))
          : overlaps(span, last) || (span.from >= last.to && goesOn(text, last, span, denial.lists));
      if (hit) {
        found.add(span);
        last = span;
      } else if (last !== null) break;
    }
  }
  return found;
}

const joining = new Set(['et', 'ou', 'ni', 'and', 'or']);
const possessives = new Set(['mon', 'ma', 'mes', 'my']);
const joined = (text: Text, span: Span, next: Span): boolean => {
  const between = text.tokens.slice(span.to, next.from).map(({ word }) => word);
  return (
    text.tokens[span.to - 1]?.clause === text.tokens[next.from]?.clause &&
    between.some((word) => joining.has(word)) &&
    between.every((word) => links.has(word) || possessives.has(word))
  );
};

/** "un DEUG de droit jamais fini": a diploma was not finished, its field is not refused. */
const undone = new Set(
  'pas fini finie finis termine terminee obtenu obtenue valide validee eu eue'.split(' '),
);

/** Those of `spans` that the words right after them refuse: "le samedi je travaille". */
export function deniedAfter<S extends Span>(text: Text, cues: readonly Cue[], spans: readonly S[]): Set<S> {
  const clauseOf = (at: number): number => text.tokens[at]?.clause ?? -1;
  /** "l'alternance à 51 ans, sûrement pas !": a refusal that is a clause of its own, right after. */
  const judges = (cue: Cue, span: S): boolean =>
    cue.to - cue.from > 1 &&
    clauseOf(cue.from - 1) === clauseOf(span.to - 1) &&
    clauseOf(cue.from) !== clauseOf(cue.from - 1) &&
    clauseOf(cue.to) !== clauseOf(cue.to - 1) &&
    !spans.some((other) => other !== span && other.from >= span.to && other.from < cue.from);
  const refused = new Set(
    spans.filter(
      (span) =>
        cues.some((cue) => judges(cue, span)) ||
        cues.some(
          ({ from, to }) =>
            from >= span.to &&
            from - span.to <= afterReach &&
            all(text, span.to, from, loose) &&
            !undone.has(text.tokens[to]?.word ?? '') &&
            !spans.some((other) => other !== span && other.from >= span.to && other.from < from),
        ),
    ),
  );
  // "mes soirées et mes samedis sont sacrés": what is linked to a refused item goes with it.
  for (const span of [...spans].sort((a, b) => b.from - a.from))
    if ([...refused].some((next) => next.from > span.to && joined(text, span, next))) refused.add(span);
  return refused;
}
