/** What a word is said as: wished for, done now, done before; the nearest cue before it in its sentence says so. */
import type { Cue, Cues } from '../cues/cues.ts';
import { uncovered } from '../cues/cues.ts';
import type { Span } from '../text.ts';

export type Role = 'target' | 'now' | 'past' | 'experience';
export type Whereabouts = 'home' | 'work' | 'left' | 'study' | 'near' | 'from';

/** Said right before a job, they make it one of before. */
export const formerly: ReadonlySet<string> = new Set(['ancien', 'ancienne', 'ex', 'former', 'formerly']);

/** The cue that rules a span: the last that starts before it in the same sentence. */
export function ruling(cues: readonly Cue[], sentenceOf: readonly number[], span: Span): Cue | null {
  const sentence = sentenceOf[span.from];
  return cues.findLast((cue) => cue.from < span.from && sentenceOf[cue.from] === sentence) ?? null;
}

/** Cues of a group, without those that a longer one of the same group covers. */
export const clear = (cues: Cues, group: string): Cue[] => uncovered(cues.of(group), cues.of(group));

export const roleOf = (cue: Cue | null): Role | null => {
  const value = cue?.value;
  return value === 'target' || value === 'now' || value === 'past' || value === 'experience' ? value : null;
};
