/** The closed lists of names that measures are written with; each has its words in the locales. */

export const measureIds = [
  'cpf',
  'cpf-public',
  'employer-plan',
  'ptp',
  'reconversion-period',
  'apprenticeship',
  'professionalisation',
  'france-travail',
  'region',
  'self-employed-fund',
  'cep',
  'vae-cpf',
  'vae-transitions-pro',
] as const;
export type MeasureId = (typeof measureIds)[number];

/** A sentence for each truth: `funding.criteria.<id>.<yes|no|unknown>`. */
export type CriterionId =
  | 'open-to-all'
  | 'in-force'
  | 'private-account'
  | 'euro-balance'
  | 'certification-registered'
  | 'centre-listed'
  | 'working-time'
  | 'public-servant'
  | 'hours-balance'
  | 'administration-agreement'
  | 'has-employer'
  | 'employee'
  | 'employer-may-know'
  | 'employer-agreement'
  | 'written-agreement'
  | 'opco-decision'
  | 'change-of-job'
  | 'seniority'
  | 'transitions-pro-decision'
  | 'wants-work-study'
  | 'under-30'
  | 'professionalisation-public'
  | 'employer-found'
  | 'work-study-course'
  | 'jobseeker'
  | 'france-travail-decision'
  | 'region-offer'
  | 'self-employed'
  | 'contribution-paid'
  | 'fund-rules'
  | 'experience'
  | 'open-to-vae'
  | 'vae-provider-listed'
  | 'vae-fees-rule'
  | 'one-year'
  | 'certifier-decision';

/** What a note is for. `way-round` goes with a refusal, the others with what may work. */
export type NoteKind = 'way-round' | 'who' | 'notice' | 'trap';

/** A sentence each: `funding.notes.<id>`. */
export type NoteId =
  | 'ask-centre'
  | 'check-account'
  | 'identity'
  | 'never-cash'
  | 'canvassing'
  | 'not-covered'
  | 'leave-request'
  | 'outside-hours'
  | 'contribution-exempt'
  | 'contribution-payer'
  | 'local-top-up'
  | 'draft-2027'
  | 'ask-top-up'
  | 'france-travail-complement'
  | 'public-rights'
  | 'retired-account'
  | 'private-rights'
  | 'ask-administration'
  | 'public-advance'
  | 'hours-for-euros'
  | 'skills-assessment'
  | 'vae-leave-answer'
  | 'ask-hr'
  | 'ask-opco'
  | 'cpf-outside-hours'
  | 'cpf-without-employer'
  | 'ask-transitions-pro'
  | 'ptp-seniority'
  | 'ptp-notice'
  | 'ptp-pay'
  | 'ptp-not-automatic'
  | 'cep-before-resigning'
  | 'progress-without-ptp'
  | 'reconversion-hours'
  | 'reconversion-replaces'
  | 'ask-work-study'
  | 'free-for-apprentice'
  | 'age-exceptions'
  | 'work-study-not-wanted'
  | 'professionalisation-who'
  | 'ask-france-travail'
  | 'case-by-case'
  | 'vae-aid-ended'
  | 'register-jobseeker'
  | 'ask-region'
  | 'ask-fund'
  | 'fund-not-with-cpf'
  | 'ask-cep'
  | 'see-cep'
  | 'cep-confidential'
  | 'vae-fees-covered'
  | 'vae-region'
  | 'course-first'
  | 'vae-not-automatic'
  | 'vae-by-cpf'
  | 'vae-no-minimum'
  | 'vae-activities'
  | 'vae-block'
  | 'vae-partial'
  | 'vae-support-optional'
  | 'vae-total-time'
  | 'vae-confirm'
  | 'vae-cnam-only'
  | 'vae-who-pays'
  | 'vapp'
  | 'ves';

/** The public keys of the amounts. */
export type AmountKey =
  | 'balance'
  | 'usable'
  | 'annualCredit'
  | 'ceiling'
  | 'cap'
  | 'flatContribution'
  | 'exemptFromFlatContribution'
  | 'minimumHours'
  | 'maximumHours'
  | 'employerAid'
  | 'monthlyPay'
  | 'mobility'
  | 'maximum';

/** A sentence each: `funding.amounts.<id>`; one key may be said in several ways. */
export type AmountSentence =
  | 'balance'
  | 'usable'
  | 'usable-unproven'
  | 'usable-nothing'
  | 'annual-credit'
  | 'annual-credit-low'
  | 'annual-credit-open'
  | 'annual-credit-self-employed'
  | 'ceiling'
  | 'ceiling-open'
  | 'cap-specific'
  | 'cap-none'
  | 'cap-none-vae'
  | 'flat-contribution'
  | 'flat-contribution-exempt'
  | 'exempt'
  | 'balance-hours'
  | 'public-credit'
  | 'public-credit-low'
  | 'public-ceiling'
  | 'public-ceiling-low'
  | 'minimum-hours'
  | 'maximum-hours'
  | 'employer-aid'
  | 'employer-aid-open'
  | 'monthly-pay'
  | 'mobility'
  | 'vae-transitions-pro';
