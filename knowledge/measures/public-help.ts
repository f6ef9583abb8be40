/** Help that belongs to a situation: jobseekers, regions, self-employed people, and the advice that is free for all. */
import {
  all,
  always,
  any,
  equals,
  external,
  is,
  oneOf,
  situation,
  type Measure,
  type MeasureNote,
} from '../criteria.ts';

const registerFirst: MeasureNote = {
  id: 'register-jobseeker',
  kind: 'way-round',
  source: 'france-travail',
  when: is('status', 'carer', 'student', 'other'),
};

export const franceTravail: Measure = {
  id: 'france-travail',
  criteria: [
    { id: 'jobseeker', when: situation('jobseeker'), source: 'france-travail' },
    { id: 'france-travail-decision', when: external, source: 'france-travail' },
  ],
  amounts: [
    {
      key: 'monthlyPay',
      say: 'monthly-pay',
      figure: { of: 'trainingPay', unit: 'euros' },
      values: { age: 'trainingPayAge' },
      when: is('status', 'jobseeker'),
    },
    {
      key: 'mobility',
      say: 'mobility',
      figure: { of: 'mobilityAid', unit: 'euros' },
      values: { beyond: 'mobilityFrom' },
      when: is('status', 'jobseeker'),
    },
  ],
  notes: [
    { id: 'ask-france-travail', kind: 'who', source: 'france-travail' },
    { id: 'case-by-case', kind: 'notice', source: 'france-travail' },
    { id: 'vae-aid-ended', kind: 'trap', source: 'france-travail-2026-18', since: '2026-05-08' },
    registerFirst,
  ],
};

export const region: Measure = {
  id: 'region',
  criteria: [
    {
      id: 'jobseeker',
      when: any(equals('status', 'jobseeker'), all(oneOf('status', 'carer', 'other'), external)),
      source: 'regions-2026',
    },
    { id: 'region-offer', when: external, source: 'regions-2026' },
  ],
  amounts: [],
  notes: [{ id: 'ask-region', kind: 'who', source: 'regions-2026' }, registerFirst],
};

export const selfEmployedFund: Measure = {
  id: 'self-employed-fund',
  criteria: [
    { id: 'self-employed', when: situation('self-employed'), source: 'faf-2026' },
    { id: 'contribution-paid', when: external, source: 'faf-2026' },
    { id: 'fund-rules', when: external, source: 'faf-2026' },
  ],
  amounts: [],
  notes: [
    { id: 'ask-fund', kind: 'who', source: 'faf-2026' },
    { id: 'fund-not-with-cpf', kind: 'trap', source: 'faf-2026' },
  ],
};

export const cep: Measure = {
  id: 'cep',
  criteria: [{ id: 'open-to-all', when: always, source: 'service-public-f32457' }],
  amounts: [],
  notes: [
    { id: 'ask-cep', kind: 'who', source: 'mon-cep' },
    { id: 'cep-confidential', kind: 'notice', source: 'service-public-f32457' },
    {
      id: 'cep-before-resigning',
      kind: 'trap',
      source: 'unedic-2026',
      when: is('status', 'employee'),
    },
  ],
};
