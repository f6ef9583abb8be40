/** The personal training account in euros: private employees, self-employed people, jobseekers, and who kept rights. */
import {
  all,
  any,
  equals,
  external,
  includes,
  is,
  not,
  oneOf,
  some,
  type Measure,
  type MeasureCriterion,
  type MeasureNote,
} from '../criteria.ts';
import { balance, cap, contribution, credit, usable } from './cpf-amounts.ts';
import { certificationRegistered, euroAccount, keptPrivate, notPrivate } from './shared.ts';

/** Public servants count in hours. Who neither works nor seeks work may have kept rights: only the account tells. */
export const privateAccount: MeasureCriterion = {
  id: 'private-account',
  when: any(
    oneOf('status', 'employee', 'self-employed', 'jobseeker'),
    all(oneOf('status', 'student', 'carer', 'other'), any(some('cpfEuros'), external)),
    all(equals('status', 'retired'), external),
  ),
  source: 'service-public-f10705',
};

export const euroBalance: MeasureCriterion = {
  id: 'euro-balance',
  when: some('cpfEuros'),
  source: 'mon-compte-formation',
  about: euroAccount,
};

const centreListed: MeasureCriterion = {
  id: 'centre-listed',
  when: external,
  source: 'opcomobilites-cpf',
};

/** Outside working hours nobody's agreement is needed; we know it only when the person can study then. */
const workingTime: MeasureCriterion = {
  id: 'working-time',
  when: any(includes('times', 'evening'), includes('times', 'saturday'), external),
  source: 'service-public-f10705',
  about: is('status', 'employee'),
};

/** First day of the flat contribution. */
const contributionDay = '2024-05-02';

/** Warnings and doors that go with every purchase on the account. */
export const accountNotes: readonly MeasureNote[] = [
  { id: 'check-account', kind: 'who', source: 'mon-compte-formation' },
  {
    id: 'ask-top-up',
    kind: 'way-round',
    source: 'abondements',
    when: is('cpfEuros', 0),
  },
  {
    id: 'public-rights',
    kind: 'way-round',
    source: 'cap-metiers-o9',
    when: is('status', 'public-servant'),
  },
  {
    id: 'contribution-exempt',
    kind: 'notice',
    source: 'cpf-exonerations',
    since: contributionDay,
    when: all(is('status', 'employee'), notPrivate),
  },
  {
    id: 'contribution-payer',
    kind: 'notice',
    source: 'decret-2024-394',
    since: contributionDay,
    when: all(not(is('status', 'jobseeker')), notPrivate),
  },
  { id: 'local-top-up', kind: 'trap', source: 'cpf-exonerations', since: contributionDay },
  {
    id: 'france-travail-complement',
    kind: 'notice',
    source: 'abondements',
    when: is('status', 'jobseeker'),
  },
  { id: 'retired-account', kind: 'notice', source: 'mon-compte-formation', when: is('status', 'retired') },
  { id: 'never-cash', kind: 'trap', source: 'clesdusocial' },
  { id: 'canvassing', kind: 'trap', source: 'clesdusocial', since: '2023-01-01' },
];

export const cpf: Measure = {
  id: 'cpf',
  criteria: [privateAccount, euroBalance, certificationRegistered, centreListed, workingTime],
  amounts: [balance, ...usable, ...credit, ...cap, ...contribution],
  notes: [
    { id: 'ask-centre', kind: 'who', source: 'cnam' },
    ...accountNotes,
    {
      id: 'leave-request',
      kind: 'notice',
      source: 'service-public-f10705',
      when: all(is('status', 'employee'), notPrivate),
      values: {
        short: 'leaveNoticeShort',
        long: 'leaveNoticeLong',
        months: 'longCourse',
        answer: 'employerAnswer',
      },
    },
    {
      id: 'outside-hours',
      kind: 'notice',
      source: 'service-public-f10705',
      when: all(keptPrivate, not(is('status', 'public-servant'))),
    },
    {
      id: 'skills-assessment',
      kind: 'notice',
      source: 'service-public-a18831',
      when: is('goal', 'unsure'),
      values: { cap: 'skillsAssessmentCap' },
    },
    { id: 'identity', kind: 'notice', source: 'clesdusocial' },
    { id: 'not-covered', kind: 'notice', source: 'service-public-f10705' },
    { id: 'draft-2027', kind: 'trap', source: 'plf-2027', since: '2026-10-01', until: '2026-12-31' },
  ],
};
