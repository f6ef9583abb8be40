/** Everything the detectors read in a text, before anything is weighed. */
import type { FactName } from '../../knowledge/facts.ts';
import { detectChoices } from './choices/detect.ts';
import type { Cues } from './cues/cues.ts';
import { overlaps } from './cues/cues.ts';
import { levelDetector } from './levels/index.ts';
import type { Context, Detector, JobMention, Mention, PlaceMention } from './mention.ts';
import { within } from './quantities/cues.ts';
import { quantityDetectors } from './quantities/index.ts';
import { view, type Item } from './quantities/view.ts';
import { putAside } from './settle/facts.ts';
import type { Readings } from './settle/settle.ts';
import { jobsApart, unclaimed } from './settle/unclaimed.ts';
import type { Span, Text } from './text.ts';

export interface Finders {
  places: { find: (text: Text, context: Context) => readonly PlaceMention[] };
  jobs: { find: (text: Text, context: Context) => readonly JobMention[] };
}

const detectors: readonly Detector[] = [...quantityDetectors, levelDetector];

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

/** Facts that a bare "8 ans" may put right. */
const countable = [
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
  'radiusKm',
] as const satisfies readonly FactName[];

const unitOf: Readonly<Record<(typeof countable)[number], Item['unit']>> = {
  experienceYears: 'year',
  hoursPerWeek: 'hour',
  cpfEuros: 'euro',
  cpfHours: 'hour',
  radiusKm: 'km',
};
const instead = within(
  'plutot, et non, au lieu, voulais dire, ai dit, avais dit, ai mis, trompe, trompee, pas, instead, rather, i said, meant, not',
);

const putting = new Set(
  'change changer changez mets mettez met corrige corrigez modifie modifiez remplace put set make'.split(' '),
);

/** "change les heures, mets 9": the number for the fact that is named. */
export function namedValue(text: Text, about: FactName | null, context: Context): Mention[] {
  const put = text.tokens.some(({ word }) => putting.has(word));
  if (!put || about === null || countable.every((fact) => fact !== about)) return [];
  return detectors
    .flatMap((detect) => detect(text, { ...context, asked: about }))
    .filter(({ fact }) => fact === about)
    .slice(-1);
}

/** "j'ai dit 10 ans mais c'est 2", "plutôt 4 que 10": of two numbers one is the known value, the other takes its place. */
export function insteadOfKnown(text: Text, { facts }: Context): Mention[] {
  const { items, line } = view(text);
  const [first, second] = items;
  if (!first || !second || items.length > 2 || !instead.test(line)) return [];
  const found = countable.flatMap((fact): Mention[] => {
    const [was, now] = first.value === facts[fact] ? [first, second] : [second, first];
    const fits = [was, now].every(({ unit }) => unit === null || unit === unitOf[fact]);
    return was.value === facts[fact] && now.value !== was.value && fits
      ? [{ fact, value: now.value, from: now.from, to: now.to, strength: 'said' }]
      : [];
  });
  return found.length === 1 ? found : [];
}

/** "non, 8 ans": the value of a known or likely fact that is not the one asked; a bare number needs the only known one. */
export function amendedValue(said: Text, context: Context, aside: readonly Mention[] = []): Mention[] {
  const [first] = aside;
  const rest = aside.at(-1)?.to ?? 0;
  const text = rest > 0 ? { ...said, tokens: said.tokens.slice(rest) } : said;
  if (first && text.tokens.length === 0) return [];

  const known = countable.filter((fact) => context.facts[fact] !== undefined);
  for (const asked of first ? [first.fact] : [...known, ...countable]) {
    const found = detectors
      .flatMap((detect) => detect(text, { ...context, asked }))
      .filter(
        ({ fact, value, from, to }) =>
          fact === asked && value !== 0 && (to - from > 1 || known.length === 1 || first !== undefined),
      );
    // Of "pas 5 ans, 15 ans" the last stands, of "5, pas 50" the first.
    const kept = found.filter((mention) => !putAside(text, mention));
    if (found.length > 0) return (kept.length > 0 ? kept : found).slice(-1);
  }
  return [];
}
