/** What passes by a private or public employer: its training plan, the reskilling period, the transition project. */
import { all, any, during, equals, external, is, not, situation, type Measure } from '../criteria.ts';
import {
  certificationRegistered,
  cpfOutsideHours,
  employee,
  employerMayKnow,
  mayHaveEmployer,
  notPrivate,
  transitionsProDecision,
} from './shared.ts';

const refused = is('employerSupport', 'no');

export const employerPlan: Measure = {
  id: 'employer-plan',
  criteria: [
    { id: 'has-employer', when: situation('employee', 'public-servant'), source: 'opco-2026' },
    employerMayKnow,
    {
      id: 'employer-agreement',
      when: equals('employerSupport', 'yes'),
      source: 'opco-2026',
      about: all(mayHaveEmployer, notPrivate),
    },
  ],
  amounts: [],
  notes: [
    { id: 'ask-hr', kind: 'who', source: 'opco-2026' },
    {
      id: 'ask-opco',
      kind: 'who',
      source: 'opco-2026',
      when: is('status', 'employee'),
      values: { staff: 'opcoCompanySize' },
    },
    cpfOutsideHours,
    {
      id: 'cpf-without-employer',
      kind: 'way-round',
      source: 'service-public-f10705',
      when: all(refused, is('status', 'employee')),
    },
  ],
};

export const reconversionPeriod: Measure = {
  id: 'reconversion-period',
  criteria: [
    { id: 'in-force', when: during('2026-02-01'), source: 'decrets-2026-39-40' },
    employee,
    employerMayKnow,
    {
      id: 'written-agreement',
      when: all(not(equals('employerSupport', 'no')), external),
      source: 'service-public-a18798',
      about: all(mayHaveEmployer, notPrivate),
    },
    { id: 'opco-decision', when: external, source: 'service-public-f13516' },
  ],
  amounts: [
    {
      key: 'minimumHours',
      say: 'minimum-hours',
      figure: { of: 'reconversionMinimumHours', unit: 'hours' },
    },
    {
      key: 'maximumHours',
      say: 'maximum-hours',
      figure: { of: 'reconversionMaximumHours', unit: 'hours' },
      values: { months: 'reconversionMonths' },
    },
  ],
  notes: [
    { id: 'ask-hr', kind: 'who', source: 'service-public-f13516' },
    {
      id: 'reconversion-hours',
      kind: 'notice',
      source: 'service-public-f13516',
      values: { rate: 'reconversionHourlyRate' },
    },
    { id: 'reconversion-replaces', kind: 'trap', source: 'service-public-a18798' },
    cpfOutsideHours,
    {
      id: 'cpf-without-employer',
      kind: 'way-round',
      source: 'service-public-f10705',
      when: all(refused, is('status', 'employee')),
    },
  ],
};

export const transitionProject: Measure = {
  id: 'ptp',
  criteria: [
    employee,
    employerMayKnow,
    {
      id: 'change-of-job',
      when: any(equals('goal', 'change-job'), all(not(equals('goal', 'progress')), external)),
      source: 'service-public-f14018',
    },
    { id: 'seniority', when: external, source: 'service-public-f14018' },
    certificationRegistered,
    transitionsProDecision,
  ],
  amounts: [],
  notes: [
    { id: 'ask-transitions-pro', kind: 'who', source: 'service-public-f14018' },
    {
      id: 'ptp-seniority',
      kind: 'notice',
      source: 'service-public-f14018',
      values: { years: 'ptpYears', companyYears: 'ptpCompanyYears' },
    },
    {
      id: 'ptp-notice',
      kind: 'notice',
      source: 'service-public-f14018',
      values: { short: 'ptpNoticeShort', long: 'ptpNoticeLong' },
    },
    {
      id: 'ptp-pay',
      kind: 'notice',
      source: 'service-public-f3024',
      values: { full: 'ptpFullPay', limit: 'ptpFullPayLimit', reduced: 'ptpReducedPay' },
    },
    { id: 'ptp-not-automatic', kind: 'trap', source: 'service-public-f14018' },
    { id: 'cep-before-resigning', kind: 'trap', source: 'unedic-2026' },
    {
      id: 'progress-without-ptp',
      kind: 'way-round',
      source: 'opco-2026',
      when: all(is('goal', 'progress'), is('status', 'employee')),
    },
    {
      id: 'ask-france-travail',
      kind: 'way-round',
      source: 'france-travail',
      when: is('status', 'jobseeker'),
    },
    cpfOutsideHours,
  ],
};
