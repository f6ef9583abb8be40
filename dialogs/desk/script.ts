/** The advisor's script, drawn from the interview table: what to say, another wording, why, and what each answer changes. */
import type { FactName } from '../../knowledge/facts.ts';
import type { sentences } from '../../locales/index.ts';
import { line, type Line } from '../../locales/line.ts';
import { chapters, interview, label, questionOf, why, type Chapter } from '../interview.ts';

type EffectId = keyof (typeof sentences)['fr']['script']['effects'];

/** "Si …, alors …" for each question; its sentences are in the locales. */
const effects: Readonly<Record<FactName, readonly EffectId[]>> = {
  place: ['placeNear', 'placeFar', 'placeSea'],
  radiusKm: ['radiusNone', 'radiusMore'],
  status: ['statusEmployee', 'statusPublic', 'statusSeeker', 'statusOwn'],
  under30: ['under30Yes', 'under30No'],
  level: ['levelShort', 'levelEnough'],
  foreignDiploma: ['foreignYes'],
  goal: ['goalDiploma', 'goalBusiness', 'goalUnsure'],
  occupation: ['jobKnown', 'jobUnknown'],
  sectors: ['sectorsKnown'],
  experienceYears: ['experienceSome', 'experienceNone'],
  hoursPerWeek: ['hoursFew', 'hoursMany'],
  times: ['timesEvening', 'timesDay'],
  modes: ['modesOnsite', 'modesRemote'],
  workStudy: ['workStudyYes', 'workStudyNo'],
  startBy: ['startSoon', 'startLater'],
  cpfEuros: ['cpfSome', 'cpfNone'],
  cpfHours: ['cpfHoursSome'],
  employerSupport: ['employerYes', 'employerPrivate'],
  french: ['frenchHard'],
  excluded: ['excludedAny'],
};

export interface ScriptRow {
  fact: FactName;
  chapter: Chapter;
  chapterTitle: Line;
  label: Line;
  /** Plain wording to say aloud. */
  aloud: Line;
  variant: Line;
  why: Line;
  /** What the answer changes, each a whole sentence. */
  effects: Line[];
  /** Ready answers, in the order of the contract. */
  choices: readonly Line[];
  /** One of the ready answers, several of them, or the person's own words. */
  kind: 'one' | 'several' | 'free';
}

/** Facts that hold several values of a closed set. */
const several: readonly FactName[] = ['sectors', 'times', 'modes'];

/** Closed sets are chosen from; where the ready answers are only examples, one writes. */
function kindOf(fact: FactName): ScriptRow['kind'] {
  const closed = questionOf(fact).choices.some(({ key }) => key.startsWith('terms.'));
  return several.includes(fact) ? 'several' : closed ? 'one' : 'free';
}

export const effectLine = (id: EffectId): Line =>
  line('script.effect', { when: line(`script.effects.${id}.when`), then: line(`script.effects.${id}.then`) });

const rowOf = (fact: FactName, chapter: Chapter): ScriptRow => ({
  fact,
  chapter,
  chapterTitle: line(`interview.chapters.${chapter}`),
  label: label(fact),
  aloud: line(`script.questions.${fact}.say`),
  variant: line(`script.questions.${fact}.variant`),
  why: why(fact),
  effects: effects[fact].map(effectLine),
  choices: questionOf(fact).choices,
  kind: kindOf(fact),
});

/** Chapter by chapter, in the order of the interview. */
export const script: readonly ScriptRow[] = chapters.flatMap((chapter) =>
  interview.filter((each) => each.chapter === chapter).map(({ fact }) => rowOf(fact, chapter)),
);
