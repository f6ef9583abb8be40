/** What an advisor must clear up or read aloud, as rules over the facts and over what the plan shows. */
import { all, atLeast, atMost, equals, includes, is, known, not, type Condition } from './criteria.ts';
import type { FactName } from './facts.ts';
import type { SourceId } from './sources.ts';

/** What a plan shows that facts alone do not tell. */
export type Signal = 'planned' | 'nothing-near' | 'vae' | 'cpf' | 'unproven';

export const contradictionIds = [
  'work-study-evening',
  'onsite-nothing-near',
  'no-travel-onsite',
  'full-time-evening',
  'work-study-few-hours',
  'work-study-public',
  'public-euros',
  'others-hours',
  'retired-young',
  'foreign-none',
  'unsure-job',
  'no-employer',
] as const;
export type ContradictionId = (typeof contradictionIds)[number];

export interface Contradiction {
  when: Condition;
  signal?: Signal;
  /** The answers that do not go together; the first is the one to ask again. */
  facts: readonly [FactName, ...FactName[]];
}

const neverByDay = all(known('times'), not(includes('times', 'day')));
const onlyOnsite = all(known('modes'), not(includes('modes', 'hybrid')), not(includes('modes', 'remote')));
const noRemote = all(known('modes'), not(includes('modes', 'remote')));
/** Hours a week that no evenings and Saturdays hold, and hours that no work contract has. */
const many = 25;
const few = 10;

/** Two answers that cannot both hold, or that leave nothing to propose. */
export const contradictions: Readonly<Record<ContradictionId, Contradiction>> = {
  'work-study-evening': { when: all(is('workStudy', true), neverByDay), facts: ['times', 'workStudy'] },
  'onsite-nothing-near': {
    when: all(onlyOnsite, not(is('radiusKm', 0))),
    signal: 'nothing-near',
    facts: ['modes', 'radiusKm', 'place'],
  },
  'no-travel-onsite': { when: all(is('radiusKm', 0), noRemote), facts: ['modes', 'radiusKm'] },
  'full-time-evening': {
    when: all(neverByDay, atLeast('hoursPerWeek', many)),
    facts: ['hoursPerWeek', 'times'],
  },
  'work-study-few-hours': {
    when: all(is('workStudy', true), atMost('hoursPerWeek', few)),
    facts: ['hoursPerWeek', 'workStudy'],
  },
  'work-study-public': {
    when: all(is('workStudy', true), is('status', 'public-servant', 'retired')),
    facts: ['workStudy', 'status'],
  },
  'public-euros': {
    when: all(is('status', 'public-servant'), known('cpfEuros')),
    facts: ['cpfHours', 'cpfEuros', 'status'],
  },
  'others-hours': {
    when: all(known('status'), not(equals('status', 'public-servant')), known('cpfHours')),
    facts: ['status', 'cpfHours'],
  },
  'retired-young': { when: all(is('status', 'retired'), is('under30', true)), facts: ['status', 'under30'] },
  'foreign-none': {
    when: all(is('level', 0), is('foreignDiploma', true)),
    facts: ['level', 'foreignDiploma'],
  },
  'unsure-job': { when: all(is('goal', 'unsure'), known('occupation')), facts: ['goal', 'occupation'] },
  'no-employer': {
    when: all(is('status', 'jobseeker', 'student', 'retired'), is('employerSupport', 'yes')),
    facts: ['employerSupport', 'status'],
  },
};

export const dutyIds = [
  'start',
  'indicative',
  'vae',
  'cpf',
  'cpf-safe',
  'employer',
  'unproven',
  'work-study',
] as const;
export type DutyId = (typeof dutyIds)[number];

export interface Duty {
  when: Condition;
  signal?: Signal;
  source: SourceId | null;
}

const always = all();

/** Sentences to read aloud where a rule or plain honesty asks for them. */
export const duties: Readonly<Record<DutyId, Duty>> = {
  start: { when: all(not(known('place')), not(known('status'))), source: null },
  indicative: { when: always, signal: 'planned', source: 'cnam' },
  vae: { when: always, signal: 'vae', source: 'cnam-vae' },
  cpf: { when: not(is('status', 'jobseeker')), signal: 'cpf', source: null },
  'cpf-safe': { when: always, signal: 'cpf', source: 'clesdusocial' },
  employer: { when: is('employerSupport', 'private'), source: null },
  unproven: { when: always, signal: 'unproven', source: 'opcomobilites-cpf' },
  'work-study': { when: is('workStudy', true), source: 'alternance-publics' },
};
