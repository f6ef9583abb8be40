/** From everything read in a text to the facts that it states of the person who writes. */
import type { FactName, Facts, Goal } from '../../../knowledge/facts.ts';
import type { Cues } from '../cues/cues.ts';
import type { Area, PlaceAmbiguity } from '../heard.ts';
import { amendCues } from '../intents/amends.ts';
import type { Context, JobMention, Mention, PlaceMention } from '../mention.ts';
import { denialsIn, denied, deniedAfter } from '../scope/negation.ts';
import type { Scope } from '../scope/scope.ts';
import type { Span, Text } from '../text.ts';
import { diplomasIn, wishedFor } from './diplomas.ts';
import { apartFacts, settleFacts } from './facts.ts';
import { related, settleJobs } from './jobs.ts';
import { lifeIn, staysIn } from './life.ts';
import { settlePlaces } from './places.ts';
import { isNotYet, weakest } from './situations.ts';

export interface Readings {
  mentions: readonly Mention[];
  jobs: readonly JobMention[];
  places: readonly PlaceMention[];
}

export interface Settled {
  facts: Facts;
  ambiguities: PlaceAmbiguity[];
  area: Area | null;
  unserved: string | null;
  /** The job of today where it is no target. */
  current: string | null;
  /** A value was denied and another given in its place: "pas Nevers, Bourges". */
  replaced: boolean;
}

/** Facts whose own words already say yes or no, or that "pas plus de" only bounds. */
const undeniable: ReadonlySet<FactName> = new Set<FactName>([
  'radiusKm',
  'under30',
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
  'startBy',
  'employerSupport',
  'french',
]);
/** Facts that a mere question does not state: "c'est possible à distance ?" */
const statedOnly: ReadonlySet<FactName> = new Set<FactName>([
  'experienceYears',
  'status',
  'level',
  'goal',
  'modes',
  'times',
  'workStudy',
  'employerSupport',
  'french',
  'foreignDiploma',
]);
/** What a question names without stating it, even with "mon" or "je": "mon employeur peut refuser ?", "suis-je obligé d'avoir le bac ?" */
const onlyAsked = (scope: Scope, { fact, value, ...span }: Mention): boolean =>
  !scope.supposing &&
  !scope.supposed(span) &&
  (fact === 'employerSupport' ||
    (((fact === 'goal' && value === 'diploma') || fact === 'workStudy') && scope.role(span) !== 'target'));
/** Wished for, they are not yet true. */
const notYet: ReadonlySet<FactName> = new Set<FactName>(['status', 'level', 'foreignDiploma']);
const over: ReadonlySet<FactName> = new Set<FactName>(['status']);

/** Over by a word of its own: "j'étais salarié", but not "j'ai été licenciée". */
const past = (scope: Scope, mention: Mention): boolean => {
  const cue = scope.ruling(mention);
  return cue?.value === 'past' && cue.to <= mention.from;
};

const own = new Set(['mon', 'ma', 'mes', 'my']);

/** "I fancy earning a degree": the words of a wish hold no diploma, unless it is theirs already. */
const isGoal = ({ tokens }: Text, { mentions }: Readings, level: Mention): boolean =>
  !own.has(tokens[level.from - 1]?.word ?? '') &&
  mentions.some(
    (goal) =>
      goal.fact === 'goal' && goal.value === 'diploma' && goal.from < level.from && goal.to >= level.to,
  );

/** "ya du boulot par chez moi ?" to who asks for the situation: a question of their own, no answer. */
const asksOther = (text: Text, cues: Cues, scope: Scope, mention: Mention): boolean =>
  mention.strength === 'answer' &&
  text.raw.includes('?') &&
  scope.merelyAsked(mention) &&
  cues
    .of('interrogative')
    .some(
      ({ value, from }) => value !== 'marked' && scope.sentenceOf[from] === scope.sentenceOf[mention.from],
    );

function meant(
  text: Text,
  cues: Cues,
  scope: Scope,
  readings: Readings,
  context: Context,
): { kept: Mention[]; goal: Goal | null } {
  let goal: Goal | null = null;
  const kept = apartFacts(readings.mentions).filter((mention) => {
    const { fact } = mention;
    if (fact !== 'employerSupport' && scope.other(mention)) return false;
    if (fact === context.asked) return !asksOther(text, cues, scope, mention);
    if (scope.asking(mention) && onlyAsked(scope, mention)) return false;
    if (statedOnly.has(fact) && scope.merelyAsked(mention) && !scope.supposed(mention)) return false;
    if (over.has(fact) && past(scope, mention)) return false;
    if (fact === 'level' && isGoal(text, readings, mention)) return false;
    if (notYet.has(fact) && wishedFor(text, scope, readings.jobs, mention)) {
      if (fact === 'level') goal = 'diploma';
      return false;
    }
    return true;
  });
  return { kept, goal };
}

/** "pas le BTS", "pas 5 heures" */
const nearReach = 1;
const denying = new Set('non pas c est ce n ne le la les l a de d un une the not no it s un in'.split(' '));

/** "pas Nevers, Bourges": a text that opens with a denial and gives another value. */
const insteads = (text: Text, denied: readonly Span[], given: readonly Span[]): boolean =>
  denied.some(
    ({ from, to }) =>
      text.tokens.slice(0, from).every(({ word }) => denying.has(word)) &&
      given.some((other) => other.from >= to),
  );

export function settle(text: Text, cues: Cues, scope: Scope, readings: Readings, context: Context): Settled {
  const { kept, goal: wished } = meant(text, cues, scope, readings, context);
  const negation = denialsIn(text, cues, 'negation');
  const free = kept.filter(({ fact }) => !undeniable.has(fact));
  const refused = new Set([
    ...free.filter((mention) => mention.fact === 'status' && isNotYet(text, mention)),
    ...denied(text, negation, free),
    ...deniedAfter(
      text,
      cues.of('after'),
      free.filter(({ fact }) => ['times', 'modes', 'workStudy'].includes(fact)),
    ),
  ]);
  const firm = kept.filter(({ fact }) => fact !== 'times' && fact !== 'modes');
  const amended = amendCues(cues).length > 0;
  const goal = kept.find((mention) => mention.fact === 'goal' && !refused.has(mention))?.value;
  const jobs = settleJobs(
    text,
    cues,
    scope,
    readings.jobs,
    {
      changing: goal === 'change-job' || context.facts.goal === 'change-job',
      staying:
        context.facts.goal === 'progress' ||
        cues.of('stay').length > 0 ||
        staysIn(
          text,
          kept.filter((mention) => mention.fact === 'goal' && !refused.has(mention)),
        ),
      life: lifeIn(kept.filter((mention) => !refused.has(mention))),
      amended,
      weary: cues.of('weary').length > 0,
      asked: context.asked === 'occupation' || context.asked === 'sectors',
      diplomas: diplomasIn(text, cues, scope, readings.jobs, readings.mentions),
      known: !amended && (context.facts.occupation !== undefined || context.facts.sectors !== undefined),
    },
    context,
  );
  const places = settlePlaces(text, cues, scope, readings.places, context, amended);
  const counted = weakest(
    text,
    kept.filter((mention) => mention.fact !== 'status' || !refused.has(mention)),
  ).filter((mention) => mention.fact !== 'experienceYears' || related(text, mention, jobs, scope));
  const facts: Facts = {
    ...(jobs.goal ? { goal: jobs.goal } : {}),
    ...(wished ? { goal: wished } : {}),
    ...settleFacts(text, counted, refused, amended),
    ...(places.place ? { place: places.place } : {}),
    ...(jobs.occupation ? { occupation: jobs.occupation } : {}),
    ...(jobs.sectors.length > 0 ? { sectors: jobs.sectors } : {}),
    ...(jobs.excluded.length > 0 ? { excluded: jobs.excluded } : {}),
  };
  return {
    facts,
    ambiguities: places.ambiguity ? [places.ambiguity] : [],
    area: places.area,
    unserved: jobs.unserved,
    current: jobs.current,
    replaced: insteads(
      text,
      [...denied(text, negation, [...firm, ...cues.of('degree')], () => nearReach), ...places.denied],
      [...firm, ...(places.place ? readings.places : [])],
    ),
  };
}
