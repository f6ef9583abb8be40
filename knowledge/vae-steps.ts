/** The way through a VAE, in order: who does what, how long it usually takes, which documents, and what decides access. */
import type { AmountId } from './amounts.ts';
import {
  all,
  atLeast,
  during,
  external,
  is,
  known,
  not,
  type Condition,
  type MeasureCriterion,
  type MeasureNote,
} from './criteria.ts';
import { courseFirst, experience, notPrivate, openToVae } from './measures/shared.ts';
import type { SourceId } from './sources.ts';

/** Words: `vae.who.<id>`. */
export type VaeActor =
  | 'learner'
  | 'assistant'
  | 'adviser'
  | 'learner-adviser'
  | 'certifier'
  | 'employer'
  | 'jury'
  | 'adviser-after';

/** Words: `vae.documents.<id>`. */
export type VaeDocument =
  | 'cv'
  | 'activities'
  | 'rncp'
  | 'contact-form'
  | 'diplomas'
  | 'identity'
  | 'feasibility-file'
  | 'proofs-if-asked'
  | 'quote'
  | 'cpf-basket'
  | 'validation-file'
  | 'proofs'
  | 'letter'
  | 'convocation'
  | 'decision';

/** Words: `vae.steps.<id>.text` and `.duration`. */
export type VaeStepId =
  | 'describe'
  | 'check'
  | 'contact'
  | 'meeting'
  | 'feasibility'
  | 'admissibility'
  | 'financing'
  | 'support'
  | 'leave'
  | 'jury'
  | 'result';

export interface VaeStepData {
  id: VaeStepId;
  who: VaeActor;
  documents: readonly VaeDocument[];
  source: SourceId;
  /** Figures its sentences mention. */
  values?: Readonly<Record<string, AmountId>>;
  when?: Condition;
}

const worksOrUnsaid = not(all(known('status'), not(is('status', 'employee'))));
const mayAskLeave = all(worksOrUnsaid, notPrivate);

export const vaeSteps: readonly VaeStepData[] = [
  {
    id: 'describe',
    who: 'learner',
    documents: ['cv', 'activities'],
    source: 'cnam-vae',
    values: { hours: 'vaeDescribeHours' },
  },
  { id: 'check', who: 'assistant', documents: ['rncp'], source: 'france-vae' },
  {
    id: 'contact',
    who: 'learner',
    documents: ['contact-form'],
    source: 'cnam-vae',
    values: { low: 'vaeContactWeeksLow', high: 'vaeContactWeeksHigh' },
  },
  {
    id: 'meeting',
    who: 'adviser',
    documents: ['cv', 'diplomas'],
    source: 'cnam-vae',
    values: { low: 'vaeMeetingHoursLow', high: 'vaeMeetingHoursHigh' },
  },
  {
    id: 'feasibility',
    who: 'learner-adviser',
    documents: ['identity', 'feasibility-file', 'activities', 'diplomas', 'proofs-if-asked'],
    source: 'arrete-2025-07-03',
    values: { low: 'vaeFeasibilityWeeksLow', high: 'vaeFeasibilityWeeksHigh' },
  },
  {
    id: 'admissibility',
    who: 'certifier',
    documents: [],
    source: 'france-vae',
    values: { months: 'admissibilityMonths' },
  },
  {
    id: 'financing',
    who: 'learner-adviser',
    documents: ['quote', 'cpf-basket'],
    source: 'decret-2025-663',
    values: { low: 'vaeFinancingMonthsLow', high: 'vaeFinancingMonthsHigh' },
  },
  {
    id: 'support',
    who: 'learner-adviser',
    documents: ['validation-file', 'proofs'],
    source: 'cnam-paca',
    values: { low: 'vaeSupportMonthsLow', high: 'vaeSupportMonthsHigh', hours: 'vaeSupportHours' },
  },
  {
    id: 'leave',
    who: 'employer',
    documents: ['letter'],
    source: 'service-public-f2401',
    values: { hours: 'vaeLeaveHours', days: 'vaeLeaveNotice' },
    when: mayAskLeave,
  },
  {
    id: 'jury',
    who: 'jury',
    documents: ['convocation'],
    source: 'france-vae',
    values: { months: 'juryMonths' },
  },
  { id: 'result', who: 'adviser-after', documents: ['decision'], source: 'cnam-occitanie' },
];

/** The law removed the minimum of one year; before it, the year was asked. */
const minimum = { lastDay: '2022-12-20', removed: '2022-12-21' } as const;

export const vaeCriteria: readonly MeasureCriterion[] = [
  experience,
  {
    id: 'one-year',
    when: atLeast('experienceYears', 1),
    source: 'loi-2022-1598',
    about: during('2002-01-01', minimum.lastDay),
  },
  openToVae,
  { id: 'certifier-decision', when: external, source: 'france-vae' },
];

export const vaeNotes: readonly MeasureNote[] = [
  { id: 'vae-no-minimum', kind: 'notice', source: 'loi-2022-1598', since: minimum.removed },
  { id: 'vae-activities', kind: 'notice', source: 'loi-2022-1598', since: minimum.removed },
  { id: 'vae-block', kind: 'notice', source: 'loi-2022-1598', since: minimum.removed },
  {
    id: 'vae-total-time',
    kind: 'notice',
    source: 'cnam-vae',
    values: { low: 'vaeMonthsLow', high: 'vaeMonthsHigh' },
  },
  { id: 'vae-support-optional', kind: 'notice', source: 'france-vae' },
  { id: 'vae-who-pays', kind: 'who', source: 'decret-2025-663' },
  {
    id: 'vae-leave-answer',
    kind: 'notice',
    source: 'service-public-f2401',
    when: mayAskLeave,
    values: { days: 'vaeLeaveAnswer', months: 'vaeLeaveDeferral' },
  },
  { id: 'vae-confirm', kind: 'notice', source: 'france-vae', values: { months: 'confirmMonths' } },
  { id: 'vae-partial', kind: 'notice', source: 'cnam-occitanie' },
  { id: 'vae-cnam-only', kind: 'notice', source: 'cnam-vae' },
  { id: 'vapp', kind: 'notice', source: 'cnam-vae' },
  { id: 'ves', kind: 'notice', source: 'cnam-ich' },
  courseFirst,
];
