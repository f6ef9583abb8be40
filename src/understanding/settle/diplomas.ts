/** Jobs and fields that only say what a diploma is in: "CAP coiffure" is a past, "passer un BTS compta" an aim. */
import type { Cue, Cues } from '../cues/cues.ts';
import { overlaps } from '../cues/cues.ts';
import type { JobMention, Mention } from '../mention.ts';
import { isHad } from '../scope/had.ts';
import type { Scope } from '../scope/scope.ts';
import type { Span, Text } from '../text.ts';

/** Words that part a diploma from a job said after it. */
const parting = new Set('je j et mais pour puis i and but to ai suis'.split(' '));
/** From this gap on, only linking words may stand between. */
const linkReachAny = 2;
const linking = new Set([
  'en',
  'de',
  'd',
  'in',
  'of',
  'dans',
  'option',
  'mention',
  'pro',
  'un',
  'une',
  'la',
  'le',
  'l',
]);
/** How near a wish must stand to the diploma wished for. */
const wishReach = 4;
const linkReach = 3;
/** "monter ma boîte 27 ans bac pro": a measure between opens another matter. */
const counted = /^\d\d(?:ans|a)?$/;

/** True when a wish rules the words: "je veux passer un BTS", "formation de niveau bac+3". */
export function wishedFor(text: Text, scope: Scope, jobs: readonly Span[], { from }: Span): boolean {
  const cue = scope.ruling({ from, to: from + 1 });
  return (
    cue?.value === 'target' &&
    !isHad(text, cue) &&
    from - cue.to <= wishReach &&
    !text.tokens.slice(cue.to, from).some(({ word }) => counted.test(word)) &&
    text.tokens[cue.from]?.clause === text.tokens[from]?.clause &&
    !jobs.some((job) => job.from >= cue.from && job.to <= from)
  );
}

export interface Diplomas {
  /** Said as the matter of a diploma, held or wished for: a field, not a job. */
  matter: ReadonlySet<JobMention>;
  /** Of a diploma already held. */
  studied: ReadonlySet<JobMention>;
}

export function diplomasIn(
  text: Text,
  cues: Cues,
  scope: Scope,
  jobs: readonly JobMention[],
  mentions: readonly Mention[],
): Diplomas {
  const degrees: Span[] = [...cues.of('degree'), ...mentions.filter(({ fact }) => fact === 'level')];
  const wishes: readonly Cue[] = cues.of('goal').filter(({ value }) => value === 'diploma');
  const of = (job: JobMention): Span[] =>
    degrees.filter(
      (degree) =>
        overlaps(job, degree) ||
        (job.from >= degree.to &&
          job.from - degree.to <= linkReach &&
          text.tokens[job.from]?.clause === text.tokens[degree.from]?.clause &&
          (job.from - degree.to < linkReachAny
            ? !parting.has(text.tokens[degree.to]?.word ?? '')
            : text.tokens.slice(degree.to, job.from).every(
                ({ word }, index, between) =>
                  // "diplôme roumain d'infirmière"
                  linking.has(word) || (index === 0 && linking.has(between[1]?.word ?? '')),
              ))),
    );
  const matter = new Set(jobs.filter((job) => of(job).length > 0));
  const wished = (degree: Span): boolean =>
    wishes.some((wish) => overlaps(wish, degree)) || wishedFor(text, scope, [], degree);
  return { matter, studied: new Set([...matter].filter((job) => !of(job).some(wished))) };
}
