/** Every figure a sentence about money or VAE may say: dated, sourced, read with `inForce`, never written in a sentence. */
import type { Dated } from './dated.ts';

/**
 * A figure whose first day the sources do not give starts on the day it was read: before, it is not said.
 * The unit is in the comment of each block.
 */
export const amounts = {
  // Euros, per purchase with the CPF.
  flatContribution: [
    { from: '2024-05-02', value: 100, source: 'decret-2024-394' },
    { from: '2025-01-01', value: 102.23, source: 'service-public-a17364' },
    { from: '2026-01-01', value: 103.2, source: 'service-public-a17364' },
    { from: '2026-04-02', value: 150, source: 'decret-2026-234' },
  ],
  // Euros a year, then euros on the account.
  annualCredit: [{ from: '2019-01-01', value: 500, source: 'service-public-f10705' }],
  annualCreditLow: [{ from: '2019-01-01', value: 800, source: 'service-public-f10705' }],
  ceiling: [{ from: '2019-01-01', value: 5000, source: 'service-public-f10705' }],
  ceilingLow: [{ from: '2019-01-01', value: 8000, source: 'service-public-f10705' }],
  // Hours a year, then hours on the account, of a public servant.
  publicCredit: [{ from: '2020-01-01', value: 25, source: 'cap-metiers-o9' }],
  publicCreditLow: [{ from: '2020-01-01', value: 50, source: 'cap-metiers-o9' }],
  publicCeiling: [{ from: '2020-01-01', value: 150, source: 'cap-metiers-o9' }],
  publicCeilingLow: [{ from: '2020-01-01', value: 400, source: 'cap-metiers-o9' }],
  /** Euros for one hour, when rights move between public and private work. */
  hourInEuros: [{ from: '2020-01-01', value: 15, source: 'cap-metiers-o9' }],
  /** Years of credit that a public servant may use ahead. */
  publicAdvanceYears: [{ from: '2020-01-01', value: 2, source: 'cap-metiers-o9' }],
  // Euros of CPF rights, per purchase.
  specificRegisterCap: [{ from: '2026-02-26', value: 1500, source: 'decret-2026-127' }],
  skillsAssessmentCap: [{ from: '2026-02-26', value: 1600, source: 'decret-2026-127' }],
  drivingCap: [{ from: '2026-02-26', value: 900, source: 'service-public-a18831' }],
  /** Euros that another funder must bring to a driving licence, unless its holder looks for work. */
  drivingCofunding: [{ from: '2026-02-26', value: 100, source: 'service-public-a18831' }],
  // Skills assessment: hours, hours, years before another one with public money.
  bilanHoursLow: [{ from: '2026-02-26', value: 13, source: 'service-public-a18831' }],
  bilanHoursHigh: [{ from: '2026-02-26', value: 24, source: 'service-public-a18831' }],
  bilanYears: [{ from: '2026-02-26', value: 5, source: 'service-public-a18831' }],
  // Resignation to retrain: days worked in the five years before.
  resignationDays: [{ from: '2026-10-05', value: 1300, source: 'unedic-2026' }],
  // Days. Asking for a course inside working hours, and the employer's answer.
  leaveNoticeShort: [{ from: '2020-01-01', value: 60, source: 'service-public-f10705' }],
  leaveNoticeLong: [{ from: '2020-01-01', value: 120, source: 'service-public-f10705' }],
  employerAnswer: [{ from: '2020-01-01', value: 30, source: 'service-public-f10705' }],
  /** Months: from this length on, a course asks for the long notice. */
  longCourse: [{ from: '2020-01-01', value: 6, source: 'service-public-f10705' }],
  // Transition project: years of activity, years in the company, months; then days of notice.
  ptpYears: [{ from: '2026-06-01', value: 2, source: 'service-public-f14018' }],
  ptpCompanyYears: [{ from: '2026-06-01', value: 1, source: 'service-public-f14018' }],
  ptpNoticeShort: [{ from: '2026-06-01', value: 60, source: 'service-public-f14018' }],
  ptpNoticeLong: [{ from: '2026-06-01', value: 120, source: 'service-public-f14018' }],
  /** Per cent of the pay; the first holds up to `ptpFullPayLimit` times the minimum wage. */
  ptpFullPay: [{ from: '2026-06-01', value: 100, source: 'service-public-f3024' }],
  ptpFullPayLimit: [{ from: '2026-06-01', value: 2, source: 'service-public-f3024' }],
  ptpReducedPay: [{ from: '2026-06-01', value: 90, source: 'service-public-f3024' }],
  // Reskilling period: hours, months, euros an hour.
  reconversionMinimumHours: [{ from: '2026-02-01', value: 150, source: 'decrets-2026-39-40' }],
  reconversionMaximumHours: [{ from: '2026-02-01', value: 450, source: 'decrets-2026-39-40' }],
  reconversionMonths: [{ from: '2026-02-01', value: 12, source: 'decrets-2026-39-40' }],
  reconversionHourlyRate: [{ from: '2026-02-01', value: 9.15, source: 'decrets-2026-39-40' }],
  // Years of age.
  apprenticeLastAge: [{ from: '2019-01-01', value: 29, source: 'alternance-publics' }],
  // Euros to the employer, for a contract signed in the year; persons in the company.
  apprenticeAidBac: [{ from: '2026-01-01', until: '2026-12-31', value: 5000, source: 'apprentissage-2026' }],
  apprenticeAidLevel5: [
    { from: '2026-01-01', until: '2026-12-31', value: 4500, source: 'apprentissage-2026' },
  ],
  apprenticeAidLevel6: [
    { from: '2026-01-01', until: '2026-12-31', value: 2000, source: 'apprentissage-2026' },
  ],
  apprenticeAidStaff: [{ from: '2026-01-01', until: '2026-12-31', value: 250, source: 'apprentissage-2026' }],
  // Euros a month, years of age, euros a kilometre, kilometres there and back.
  trainingPay: [{ from: '2026-10-06', value: 775.65, source: 'france-travail' }],
  trainingPayAge: [{ from: '2026-10-06', value: 26, source: 'france-travail' }],
  mobilityAid: [{ from: '2026-10-06', value: 0.23, source: 'france-travail' }],
  mobilityFrom: [{ from: '2026-10-06', value: 60, source: 'france-travail' }],
  // Employees of a company below this size ask its OPCO.
  opcoCompanySize: [{ from: '2026-10-06', value: 50, source: 'opco-2026' }],
  // VAE: euros, euros an hour, euros, euros.
  vaeTransitionsPro: [{ from: '2026-07-30', value: 2000, source: 'decret-2026-678' }],
  vaeRegionHourly: [{ from: '2026-10-06', value: 80, source: 'bfc-pass-vae' }],
  vaeRegionLow: [{ from: '2026-10-06', value: 1600, source: 'bfc-pass-vae' }],
  vaeRegionHigh: [{ from: '2026-10-06', value: 2400, source: 'bfc-pass-vae' }],
  // VAE: months for the certifier, months for the jury, months between two confirmations of activity.
  admissibilityMonths: [{ from: '2024-01-01', value: 2, source: 'france-vae' }],
  juryMonths: [{ from: '2024-01-01', value: 3, source: 'france-vae' }],
  confirmMonths: [{ from: '2024-01-01', value: 6, source: 'france-vae' }],
  // VAE leave: hours a session, days before, days for the answer, months of deferral at most.
  vaeLeaveHours: [{ from: '2023-12-28', value: 48, source: 'service-public-f2401' }],
  vaeLeaveNotice: [{ from: '2023-12-28', value: 30, source: 'service-public-f2401' }],
  vaeLeaveAnswer: [{ from: '2023-12-28', value: 15, source: 'service-public-f2401' }],
  vaeLeaveDeferral: [{ from: '2023-12-28', value: 1, source: 'service-public-f2401' }],
  // VAE at the Cnam: hours of support; usual months in all.
  vaeSupportHours: [{ from: '2022-12-21', value: 20, source: 'cnam-paca' }],
  vaeMonthsLow: [{ from: '2022-12-21', value: 6, source: 'cnam-vae' }],
  vaeMonthsHigh: [{ from: '2022-12-21', value: 12, source: 'cnam-vae' }],
  // Usual lengths of the VAE steps, as the Cnam centres give them.
  vaeDescribeHours: [{ from: '2022-12-21', value: 1, source: 'cnam-vae' }],
  vaeContactWeeksLow: [{ from: '2022-12-21', value: 1, source: 'cnam-vae' }],
  vaeContactWeeksHigh: [{ from: '2022-12-21', value: 2, source: 'cnam-vae' }],
  vaeMeetingHoursLow: [{ from: '2022-12-21', value: 1, source: 'cnam-vae' }],
  vaeMeetingHoursHigh: [{ from: '2022-12-21', value: 2, source: 'cnam-vae' }],
  vaeFeasibilityWeeksLow: [{ from: '2022-12-21', value: 2, source: 'cnam-vae' }],
  vaeFeasibilityWeeksHigh: [{ from: '2022-12-21', value: 6, source: 'cnam-vae' }],
  vaeFinancingMonthsLow: [{ from: '2022-12-21', value: 1, source: 'cnam-vae' }],
  vaeFinancingMonthsHigh: [{ from: '2022-12-21', value: 3, source: 'cnam-vae' }],
  vaeSupportMonthsLow: [{ from: '2022-12-21', value: 3, source: 'cnam-vae' }],
  vaeSupportMonthsHigh: [{ from: '2022-12-21', value: 8, source: 'cnam-vae' }],
} as const satisfies Readonly<Record<string, Dated<number>>>;

export type AmountId = keyof typeof amounts;
