/** The interview in one table: what may be asked, in which chapter, with which ready answers. Its order breaks ties. */
import {
  employerSupports,
  frenchEases,
  goals,
  levels,
  modes,
  sectorIds,
  statuses,
  times,
  type FactName,
  type Facts,
} from '../knowledge/facts.ts';
import type { Key } from '../locales/index.ts';
import { line, type Line } from '../locales/line.ts';
import type { Choice } from './reply.ts';

export const chapters = ['you', 'project', 'work', 'study', 'money', 'comfort'] as const;
export type Chapter = (typeof chapters)[number];

export interface Question {
  fact: FactName;
  chapter: Chapter;
  /** Ready answers in the order of the contract, so that "2" has one meaning. */
  choices: readonly Line[];
}

const terms = <T extends string | number>(kind: string, values: readonly T[]): Line[] =>
  // Every value of the closed sets of knowledge/facts.ts has its label in terms.json: test/dialogs/interview.test.ts says them all.
  values.map((value) => line(`terms.${kind}.${value}` as Key));

const answers = (fact: FactName, names: readonly string[]): Line[] =>
  // Same promise, for the ready answers of interview.json.
  names.map((name) => line(`interview.${fact}.answers.${name}` as Key));

const yesNo = terms('boolean', ['true', 'false']);

export const interview = [
  { fact: 'place', chapter: 'you', choices: [] },
  { fact: 'occupation', chapter: 'project', choices: answers('occupation', ['unknown']) },
  { fact: 'status', chapter: 'you', choices: terms('status', statuses) },
  { fact: 'level', chapter: 'you', choices: terms('level', levels) },
  { fact: 'goal', chapter: 'project', choices: terms('goal', goals) },
  { fact: 'sectors', chapter: 'project', choices: terms('sector', sectorIds) },
  {
    fact: 'experienceYears',
    chapter: 'work',
    choices: answers('experienceYears', ['none', 'one', 'two', 'five', 'ten']),
  },
  { fact: 'modes', chapter: 'study', choices: terms('mode', modes) },
  { fact: 'radiusKm', chapter: 'study', choices: answers('radiusKm', ['near', 'mid', 'far', 'stay']) },
  { fact: 'times', chapter: 'study', choices: [...terms('time', times), ...answers('times', ['any'])] },
  {
    fact: 'hoursPerWeek',
    chapter: 'study',
    choices: answers('hoursPerWeek', ['few', 'some', 'many', 'full']),
  },
  { fact: 'workStudy', chapter: 'study', choices: yesNo },
  { fact: 'under30', chapter: 'you', choices: yesNo },
  { fact: 'cpfEuros', chapter: 'money', choices: [] },
  { fact: 'cpfHours', chapter: 'money', choices: [] },
  { fact: 'employerSupport', chapter: 'money', choices: terms('employerSupport', employerSupports) },
  { fact: 'french', chapter: 'comfort', choices: terms('french', frenchEases) },
  { fact: 'foreignDiploma', chapter: 'you', choices: yesNo },
  { fact: 'startBy', chapter: 'study', choices: answers('startBy', ['asap']) },
  { fact: 'excluded', chapter: 'project', choices: [] },
] as const satisfies readonly Question[];

const byFact = new Map<FactName, Question>(interview.map((question) => [question.fact, question]));

export function questionOf(fact: FactName): Question {
  const question = byFact.get(fact);
  if (!question) throw new Error(`The interview has no question for ${fact}`);
  return question;
}

/** The facts a plan never does without: nothing is recommended before they are known or passed over. */
export const decisive = ['place', 'occupation', 'status', 'level'] as const satisfies readonly FactName[];

/** The question; a job within a field already chosen is asked as such. */
export const ask = (fact: FactName, { sectors }: Facts): Line =>
  fact === 'occupation' && sectors !== undefined
    ? line('interview.occupation.within')
    : line(`interview.${fact}.ask`);
export const why = (fact: FactName): Line => line(`interview.${fact}.why`);
export const label = (fact: FactName): Line => line(`interview.${fact}.label`);

/** Questions whose own answers hold a "je ne sais pas". */
const ownDoubt: readonly FactName[] = ['goal', 'occupation'];

/** The buttons of a question; "je ne sais pas" is always one of them. */
export const buttons = (fact: FactName): Choice[] => [
  ...questionOf(fact).choices.map((title) => ({ title })),
  ...(ownDoubt.includes(fact) ? [] : [{ title: line('dialog.choices.dontKnow') }]),
];
