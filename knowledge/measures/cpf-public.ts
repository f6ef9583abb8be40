/** The account of public servants: in hours, used through the employer, never turned into euros here. */
import {
  all,
  any,
  equals,
  external,
  is,
  not,
  situation,
  some,
  type Measure,
  type MeasureAmount,
} from '../criteria.ts';
import { notPrivate } from './shared.ts';

const noDiploma = is('level', 0);
const servant = is('status', 'public-servant');

const amounts: readonly MeasureAmount[] = [
  {
    key: 'balance',
    say: 'balance-hours',
    figure: { own: 'cpfHours', unit: 'hours', source: 'cap-metiers-o9' },
    when: servant,
  },
  {
    key: 'annualCredit',
    say: 'public-credit',
    figure: { of: 'publicCredit', unit: 'hours' },
    when: all(servant, not(noDiploma)),
  },
  {
    key: 'annualCredit',
    say: 'public-credit-low',
    figure: { of: 'publicCreditLow', unit: 'hours' },
    values: { ordinary: 'publicCredit' },
    when: all(servant, noDiploma),
  },
  {
    key: 'ceiling',
    say: 'public-ceiling',
    figure: { of: 'publicCeiling', unit: 'hours' },
    when: all(servant, not(noDiploma)),
  },
  {
    key: 'ceiling',
    say: 'public-ceiling-low',
    figure: { of: 'publicCeilingLow', unit: 'hours' },
    values: { ordinary: 'publicCeiling' },
    when: all(servant, noDiploma),
  },
];

export const cpfPublic: Measure = {
  id: 'cpf-public',
  criteria: [
    { id: 'public-servant', when: situation('public-servant'), source: 'cap-metiers-o9' },
    // Rights may be used ahead, so an empty account is not a refusal.
    { id: 'hours-balance', when: any(some('cpfHours'), external), source: 'cap-metiers-o9' },
    {
      id: 'administration-agreement',
      when: all(not(equals('employerSupport', 'private')), any(equals('employerSupport', 'yes'), external)),
      source: 'cap-metiers-o9',
    },
  ],
  amounts,
  notes: [
    { id: 'ask-administration', kind: 'who', source: 'cap-metiers-o9' },
    {
      id: 'public-advance',
      kind: 'notice',
      source: 'cap-metiers-o9',
      when: notPrivate,
      values: { years: 'publicAdvanceYears' },
    },
    {
      id: 'hours-for-euros',
      kind: 'notice',
      source: 'cap-metiers-o9',
      when: some('cpfEuros'),
      values: { rate: 'hourInEuros' },
    },
    { id: 'never-cash', kind: 'trap', source: 'clesdusocial' },
    {
      id: 'private-rights',
      kind: 'way-round',
      source: 'service-public-f10705',
      when: not(servant),
    },
  ],
};
