/** Everything the detectors read in a text, before anything is weighed. */
import { detectChoices } from './choices/detect.ts';
import type { Cues } from './cues/cues.ts';
import { overlaps } from './cues/cues.ts';
import { levelDetector } from './levels/index.ts';
import type { Context, Detector, JobMention, PlaceMention } from './mention.ts';
import { quantityDetectors } from './quantities/index.ts';
import type { Readings } from './settle/settle.ts';
import { jobsApart, unclaimed } from './settle/unclaimed.ts';
import type { Span, Text } from './text.ts';

export interface Finders {
  places: { find: (text: Text, context: Context) => readonly PlaceMention[] };
  jobs: { find: (text: Text, context: Context) => readonly JobMention[] };
}

export const detectors: readonly Detector[] = [...quantityDetectors, levelDetector];

/** What is refused or taken back is named barely: "la logistique non merci". */
const barely = ['strong', 'withdraw'];
const shortest = 4;
const before = 2;
const after = 1;

/** What stands beside a refusal, heard as an answer: "rien avec les chiffres", "les chiffres, non merci". */
function beside(text: Text, cue: Span, asked: Context, { jobs }: Finders): JobMention[] {
  const clauseOf = (at: number): number => text.tokens[at]?.clause ?? -1;
  let to = cue.to;
  while (to < text.tokens.length && clauseOf(to) === clauseOf(cue.to)) to += 1;
  let from = cue.from;
  while (from > 0 && clauseOf(from - 1) >= clauseOf(cue.from - 1)) from -= 1;
  return [
    { from: cue.to, to },
    { from, to: cue.from },
  ].flatMap((span) =>
    jobs
      .find({ ...text, tokens: text.tokens.slice(span.from, span.to) }, asked)
      .map((job) => ({ ...job, from: job.from + span.from, to: job.to + span.from }))
      .filter((job) => job.from - cue.to <= before && cue.from - job.to <= after),
  );
}

function jobsIn(text: Text, cues: Cues, context: Context, finders: Finders): readonly JobMention[] {
  const found = finders.jobs.find(text, context);
  const refusals = barely.flatMap((group) => cues.of(group));
  const named = [...refusals, ...cues.of('topic')];
  if (found.length > 0 || refusals.length === 0) return found;
  const asked: Context = { ...context, asked: 'sectors' };
  const near = (job: Span): boolean =>
    refusals.some((cue) => job.from - cue.to <= before && cue.from - job.to <= after);
  const refused = [
    ...finders.jobs.find(text, asked).filter(near),
    ...cues.of('strong').flatMap((cue) => beside(text, cue, asked, finders)),
  ].filter(
    (job) => job.score === 1 && job.words.length >= shortest && !named.some((cue) => overlaps(cue, job)),
  );
  return refused.filter((job, index) => !refused.slice(0, index).some((other) => overlaps(other, job)));
}

export function readingsIn(text: Text, cues: Cues, context: Context, finders: Finders): Readings {
  const mentions = [
    ...detectors.flatMap((detect) => detect(text, context)),
    ...detectChoices(text, cues, context.asked),
  ];
  const jobs = jobsApart(text, cues, context, (rest) => jobsIn(rest, cues, context, finders));
  return unclaimed(text, { mentions, jobs, places: finders.places.find(text, context) }, cues, context);
}

/** The parts of the readings that `keep` lets through. */
export const part = ({ mentions, jobs, places }: Readings, keep: (span: Span) => boolean): Readings => ({
  mentions: mentions.filter(keep),
  jobs: jobs.filter(keep),
  places: places.filter(keep),
});

export const isEmpty = ({ mentions, jobs, places }: Readings): boolean =>
  mentions.length + jobs.length + places.length === 0;
