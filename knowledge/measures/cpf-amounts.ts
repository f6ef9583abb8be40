/** The amounts of a CPF in euros: what is on the account, what it gains, what it may pay and what the person pays. */
import { all, any, certification, chosen, is, known, not, some, type MeasureAmount } from '../criteria.ts';
import { euroAccount } from './shared.ts';

const owner = is('status', 'employee', 'self-employed', 'jobseeker');
const noDiploma = is('level', 0);
const levelOpen = not(known('level'));
const jobseeker = is('status', 'jobseeker');
const ordinary = not(noDiploma);

export const balance: MeasureAmount = {
  key: 'balance',
  say: 'balance',
  figure: { own: 'cpfEuros', unit: 'euros', source: 'mon-compte-formation' },
  when: euroAccount,
};

/** No cap for the RNCP and the VAE, and the contribution is paid beside the account: all the balance may serve. */
const own = { own: 'cpfEuros', unit: 'euros', source: 'service-public-f10705' } as const;
const unproven = all(chosen, certification('unproven'));
export const usable: readonly MeasureAmount[] = [
  {
    key: 'usable',
    say: 'usable',
    figure: own,
    when: all(euroAccount, some('cpfEuros'), any(not(chosen), certification('registered'))),
  },
  {
    key: 'usable',
    say: 'usable-unproven',
    figure: own,
    when: all(euroAccount, some('cpfEuros'), unproven),
  },
  { key: 'usable', say: 'usable-nothing', figure: own, when: all(euroAccount, is('cpfEuros', 0)) },
];

export const contribution: readonly MeasureAmount[] = [
  {
    key: 'flatContribution',
    say: 'flat-contribution',
    figure: { of: 'flatContribution', unit: 'euros' },
    when: all(euroAccount, not(jobseeker)),
  },
  {
    key: 'flatContribution',
    say: 'flat-contribution-exempt',
    figure: { of: 'flatContribution', unit: 'euros' },
    when: jobseeker,
  },
  {
    key: 'exemptFromFlatContribution',
    say: 'exempt',
    figure: { stated: 'cpf-exonerations', from: '2024-05-02' },
    when: jobseeker,
  },
];

/** Unemployment itself credits nothing, so a jobseeker has a ceiling and no yearly credit. */
export const credit: readonly MeasureAmount[] = [
  {
    key: 'annualCredit',
    say: 'annual-credit',
    figure: { of: 'annualCredit', unit: 'euros' },
    when: all(is('status', 'employee'), known('level'), ordinary),
  },
  {
    key: 'annualCredit',
    say: 'annual-credit-open',
    figure: { of: 'annualCredit', unit: 'euros' },
    values: { low: 'annualCreditLow' },
    when: all(is('status', 'employee'), levelOpen),
  },
  {
    key: 'annualCredit',
    say: 'annual-credit-low',
    figure: { of: 'annualCreditLow', unit: 'euros' },
    when: all(is('status', 'employee'), noDiploma),
  },
  {
    key: 'annualCredit',
    say: 'annual-credit-self-employed',
    figure: { of: 'annualCredit', unit: 'euros' },
    when: all(is('status', 'self-employed'), ordinary),
  },
  {
    key: 'annualCredit',
    say: 'annual-credit-self-employed',
    figure: { of: 'annualCreditLow', unit: 'euros' },
    when: all(is('status', 'self-employed'), noDiploma),
  },
  {
    key: 'ceiling',
    say: 'ceiling',
    figure: { of: 'ceiling', unit: 'euros' },
    when: all(owner, known('level'), ordinary),
  },
  {
    key: 'ceiling',
    say: 'ceiling-open',
    figure: { of: 'ceiling', unit: 'euros' },
    values: { low: 'ceilingLow' },
    when: all(owner, levelOpen),
  },
  {
    key: 'ceiling',
    say: 'ceiling',
    figure: { of: 'ceilingLow', unit: 'euros' },
    when: all(owner, noDiploma),
  },
];

export const cap: readonly MeasureAmount[] = [
  {
    key: 'cap',
    say: 'cap-specific',
    figure: { of: 'specificRegisterCap', unit: 'euros' },
    when: all(euroAccount, not(chosen)),
  },
  {
    key: 'cap',
    say: 'cap-none',
    figure: { stated: 'decret-2026-127', from: '2026-02-26' },
    when: all(euroAccount, certification('registered')),
  },
];
