/** Paying for a VAE: the CPF, since its fees are covered, and the flat amount of Transitions Pro. */
import { all, any, during, external, is, livesIn, not, type Measure } from '../criteria.ts';
import { balance, contribution, usable } from './cpf-amounts.ts';
import { accountNotes, euroBalance, privateAccount } from './cpf.ts';
import {
  courseFirst,
  employee,
  euroAccount,
  experience,
  openToVae,
  transitionsProDecision,
} from './shared.ts';

const bourgogneFrancheComte = ['21', '25', '39', '58', '70', '71', '89', '90'];

export const vaeCpf: Measure = {
  id: 'vae-cpf',
  criteria: [
    // What the account paid of a VAE before that day was not read.
    { id: 'vae-fees-rule', when: any(during('2025-08-01'), external), source: 'decret-2025-663' },
    privateAccount,
    experience,
    openToVae,
    euroBalance,
    { id: 'vae-provider-listed', when: external, source: 'decret-2025-663' },
  ],
  amounts: [
    balance,
    ...usable,
    {
      key: 'cap',
      say: 'cap-none-vae',
      figure: { stated: 'decret-2026-127', from: '2026-02-26' },
      when: euroAccount,
    },
    ...contribution,
  ],
  notes: [
    { id: 'vae-fees-covered', kind: 'notice', source: 'decret-2025-663', since: '2025-08-01' },
    {
      id: 'vae-region',
      kind: 'notice',
      source: 'bfc-pass-vae',
      when: livesIn(...bourgogneFrancheComte),
      values: { hourly: 'vaeRegionHourly', low: 'vaeRegionLow', high: 'vaeRegionHigh' },
    },
    courseFirst,
    ...accountNotes,
    {
      id: 'vae-aid-ended',
      kind: 'trap',
      source: 'france-travail-2026-18',
      since: '2026-05-08',
      when: is('status', 'jobseeker'),
    },
  ],
};

export const vaeTransitionsPro: Measure = {
  id: 'vae-transitions-pro',
  criteria: [
    { id: 'in-force', when: during('2026-07-30'), source: 'decret-2026-678' },
    employee,
    experience,
    openToVae,
    transitionsProDecision,
  ],
  amounts: [
    { key: 'maximum', say: 'vae-transitions-pro', figure: { of: 'vaeTransitionsPro', unit: 'euros' } },
  ],
  notes: [
    { id: 'ask-transitions-pro', kind: 'who', source: 'decret-2026-678' },
    { id: 'vae-not-automatic', kind: 'trap', source: 'decret-2026-678' },
    courseFirst,
    {
      id: 'vae-by-cpf',
      kind: 'way-round',
      source: 'decret-2025-663',
      when: all(not(is('status', 'employee', 'public-servant')), not(is('experienceYears', 0))),
    },
  ],
};
