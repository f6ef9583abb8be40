/** From a text to what it says: every detector reads, then scope, speaker and repairs decide what counts. */
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { freeOccupation, thumbIn, yesOrNo } from './answers.ts';
import { detectChoices } from './choices/detect.ts';
import { labelled } from './choices/labels.ts';
import { positioned } from './choices/positions.ts';
import { overlaps } from './cues/cues.ts';
import { cuesIn } from './cues/tables.ts';
import { guessesFor } from './guess.ts';
import type { Hear, Heard } from './heard.ts';
import { acts } from './intents/acts.ts';
import { corrects, openingAmend } from './intents/amends.ts';
import { intentsIn } from './intents/intents.ts';
import { aboutIn, knownOf, withdrawals } from './intents/repairs.ts';
import { levelDetector } from './levels/index.ts';
import type { Context, Detector, JobMention, Mention, PlaceMention } from './mention.ts';
import { quantityDetectors } from './quantities/index.ts';
import { scopeOf } from './scope/scope.ts';
import type { Readings } from './settle/settle.ts';
import { jobsApart, unclaimed } from './settle/unclaimed.ts';
import { settle } from './settle/settle.ts';
import type { Span, Text } from './text.ts';
import { read } from './text.ts';

export interface HearingParts {
  places: { find: (text: Text, context: Context) => PlaceMention[] };
  jobs: { find: (text: Text, context: Context) => JobMention[] };
  /** Today, for "depuis 2019" and "né en 1990"; without it they are not heard. */
  today?: () => Day;
}

const nothing: Heard = {
  facts: {},
  forget: [],
  intents: ['unclear'],
  ambiguities: [],
  area: null,
  article: null,
  whatIf: null,
  about: null,
  unserved: null,
  guesses: [],
};

const detectors: readonly Detector[] = [...quantityDetectors, levelDetector];

/** Facts that a bare "8 ans" may put right. */
const countable: readonly FactName[] = [
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
  'radiusKm',
];

const only = <T>(items: readonly T[], keep: (item: T) => boolean): T[] => items.filter(keep);

/** The parts of the readings that `keep` lets through. */
const part = ({ mentions, jobs, places }: Readings, keep: (span: Span) => boolean): Readings => ({
  mentions: only(mentions, keep),
  jobs: only(jobs, keep),
  places: only(places, keep),
});

/** Prepares the parts once; the function it returns is pure and never throws on a string. */
export function createHearing({ places, jobs, today }: HearingParts): Hear {
  /** "non, 8 ans": the value of a fact that is not the one asked. */
  const amended = (text: Text, context: Context): Mention[] => {
    const known = countable.filter((fact) => context.facts[fact] !== undefined);
    for (const asked of [...known, ...countable]) {
      const found = detectors
        .flatMap((detect) => detect(text, { ...context, asked }))
        .filter(({ fact, from, to }) => fact === asked && (to - from > 1 || known.length === 1));
      if (found.length > 0) return found;
    }
    return [];
  };

  return ({ text: typed, locale = 'fr', asked = null, facts = {} }) => {
    const text = read(typed);
    const cues = cuesIn(text);
    if (cues.of('spoof').length > 0) return { ...nothing };
    const context: Context = { locale, asked, facts, ...(today ? { today: today() } : {}) };
    const scope = scopeOf(text, cues);
    const acted = intentsIn(text, cues);
    const chosen = positioned(text, asked) ?? labelled(text, asked);
    const readings: Readings = chosen
      ? { mentions: [chosen], jobs: [], places: [] }
      : unclaimed(
          text,
          {
            mentions: [
              ...detectors.flatMap((detect) => detect(text, context)),
              ...detectChoices(cues, asked),
            ],
            jobs: jobsApart(text, cues, (rest) => jobs.find(rest, context)),
            places: places.find(text, context),
          },
          cues,
          context,
        );
    const opening = openingAmend(text, cues);
    const taken = acted.filter(({ intent }) => intent === 'forget-me' || intent === 'restart');
    const withdrawn = chosen ? [] : withdrawals(text, cues, taken);
    const stays = (span: Span): boolean => !withdrawn.some((other) => overlaps(other.span, span));
    const real = part(readings, (span) => stays(span) && !scope.supposed(span));
    const empty = real.mentions.length + real.places.length + real.jobs.length === 0;
    const replacing = opening && empty && withdrawn.length === 0 ? amended(text, context) : [];
    const answered =
      replacing.length > 0 || real.mentions.some(({ fact }) => fact === asked) ? null : yesOrNo(asked, acted);
    const settled = settle(
      text,
      cues,
      scope,
      { ...real, mentions: [...real.mentions, ...replacing, ...(answered ? [answered] : [])] },
      context,
    );

    const back = part(readings, (span) => !stays(span));
    const forget = new Set<FactName>(
      [
        ...withdrawn.flatMap(({ topics }) => topics),
        ...back.mentions.map(({ fact }) => fact),
        ...(back.places.length > 0 ? (['place'] as const) : []),
        ...(back.jobs.length > 0 ? (['occupation', 'sectors'] as const) : []),
      ]
        .flatMap((fact) => knownOf(fact, facts))
        .filter((fact) => settled.facts[fact] === undefined),
    );

    const supposed = part(readings, (span) => scope.supposed(span));
    const whatIf: Facts = settle(text, cues, { ...scope, supposed: () => false }, supposed, {
      ...context,
      asked: null,
    }).facts;

    const free =
      asked === 'occupation' &&
      acted.length === 0 &&
      empty &&
      Object.keys(settled.facts).length === 0 &&
      scope.questions.size === 0
        ? freeOccupation(text)
        : null;
    const said: Facts = free === null ? settled.facts : { ...settled.facts, occupation: free };
    const thumb = thumbIn(typed, asked);
    const heard = {
      ...settled,
      facts: said,
      forget: [...forget],
      whatIf: Object.keys(whatIf).length > 0 ? whatIf : null,
    };
    const correcting = replacing.length > 0 || (opening !== null && corrects(text, opening, said, context));
    const { intents, article } = acts(
      text,
      cues,
      scope,
      context,
      acted,
      { ...heard, about: null },
      correcting,
    );
    const correct = intents.includes('correct');
    return {
      ...heard,
      intents: thumb && intents.includes('unclear') ? [thumb] : intents,
      article,
      about: correct && Object.keys(said).length === 0 ? aboutIn(cues) : null,
      guesses: intents.includes('unclear') ? guessesFor(text, asked) : [],
    };
  };
}
