/** The same words cannot be a town, a job and a choice: "je suis maçon" is no Mâcon, "à l'école" no École-Valentin. */
import { choiceFacts } from '../choices/detect.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { length, overlaps, within } from '../cues/cues.ts';
import type { Context, JobMention, Mention, PlaceMention } from '../mention.ts';
import type { Span, Text } from '../text.ts';
import { isAimed, merelyAimed } from './aimed.ts';
import type { Readings } from './settle.ts';

/** Situations that are a trade all the same: "policier", "institutrice". */
const trades = new Set(['public-servant']);
const groups = ['home', 'speaker', 'nothing', ...choiceFacts];

const isBusiness = ({ group, value }: Cue): boolean =>
  (group === 'goal' && value === 'start-business') || (group === 'status' && value === 'self-employed');

/** Cues whose words would be taken for a trade: "monter ma boîte dans la restauration" is about restaurants. */
const hiding = (cues: Cues): Cue[] => [...cues.of('goal'), ...cues.of('status')].filter(isBusiness);

/** Finds jobs in the text without the words that only say that someone runs a business. */
export function jobsApart(
  text: Text,
  cues: Cues,
  context: Context,
  find: (text: Text) => readonly JobMention[],
): readonly JobMention[] {
  const all = find(text);
  const aims = all.filter((job) => isAimed(text, cues, job, context));
  const hidden = hiding(cues).filter((cue) => !merelyAimed(cue, aims));
  if (!all.some((job) => hidden.some((cue) => overlaps(job, cue)))) return all;
  const indices = text.tokens.flatMap((_, index) =>
    hidden.some(({ from, to }) => index >= from && index < to) ? [] : [index],
  );
  const rest: Text = { ...text, tokens: indices.flatMap((index) => text.tokens[index] ?? []) };
  return find(rest).flatMap((job) => {
    const [from, last] = [indices[job.from], indices[job.to - 1]];
    return from === undefined || last === undefined ? [] : [{ ...job, from, to: last + 1 }];
  });
}

const beats = (place: PlaceMention, job: JobMention, { asked }: Context): boolean =>
  asked === 'place' ||
  (place.locative && length(place) >= length(job)) ||
  // "Lons-le-Saunier" holds a trade in its name.
  (place.score === 1 && length(place) > length(job) + 1);

/** A town among several of its name, that nothing leads to, is a word like any other. */
function likely(text: Text, place: PlaceMention, { asked }: Context): boolean {
  if (asked === 'place' || place.locative || place.options.length < 2) return true;
  const clause = text.tokens[place.from]?.clause;
  return text.tokens.every(
    (token, index) => token.clause !== clause || (index >= place.from && index < place.to),
  );
}

/** A cue that only a correction makes ("Retiers" for "métiers") yields to the town where one is asked or led to. */
function isRespelt(place: PlaceMention, { tokens }: Text, { spelt }: Cues, { asked }: Context): boolean {
  const announced = asked === 'place' || (place.locative && place.score === 1);
  return announced && tokens.some(({ word }, at) => at >= place.from && at < place.to && spelt[at] !== word);
}

export function unclaimed(
  text: Text,
  { mentions, jobs, places }: Readings,
  cues: Cues,
  context: Context,
): Readings {
  const aims = jobs.filter((job) => isAimed(text, cues, job, context));
  const claimed = groups
    .flatMap((group) => cues.of(group))
    .filter((cue) => !trades.has(cue.value) && !merelyAimed(cue, aims));
  // "comment je finance tout ça ?" asks, it names no field.
  const asks = cues.of('interrogative').some(({ value }) => value !== 'marked') || text.raw.includes('?');
  const asked = asks ? cues.of('article') : [];
  const free = (span: Span): boolean => !claimed.some((cue) => within(span, cue));
  const towns = places.filter(
    (place) => (free(place) || isRespelt(place, text, cues, context)) && likely(text, place, context),
  );
  // "10000" to "combien avez-vous ?" counts, it is no postal code.
  const counted = mentions.filter(({ fact, value }) => fact === context.asked && typeof value === 'number');
  const respelt = towns.filter((place) => isRespelt(place, text, cues, context));
  const levels = mentions.filter(({ fact }: Mention) => fact === 'level');
  const keptJobs = jobs.filter(
    (job) =>
      !towns.some((place) => overlaps(place, job) && beats(place, job, context)) &&
      free(job) &&
      !asked.some((cue) => overlaps(job, cue)) &&
      !levels.some((level) => within(job, level)),
  );
  return {
    mentions: mentions.filter(
      (mention) =>
        !respelt.some((place) => within(mention, place)) &&
        !(mention.fact === 'status' && merelyAimed(mention, aims)),
    ),
    jobs: keptJobs,
    places: towns.filter((place) => ![...keptJobs, ...counted].some((other) => overlaps(place, other))),
  };
}
