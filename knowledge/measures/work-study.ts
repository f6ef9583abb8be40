/** The two contracts in which one works and studies at once. Who may sign them is general knowledge here: to be confirmed. */
import {
  all,
  any,
  awards,
  equals,
  external,
  is,
  not,
  oneOf,
  type Measure,
  type MeasureNote,
} from '../criteria.ts';
import { employerFound, wantsWorkStudy, workStudyCourse } from './shared.ts';

const notWanted: MeasureNote = {
  id: 'work-study-not-wanted',
  kind: 'way-round',
  source: 'cnam',
  when: is('workStudy', false),
};

export const apprenticeship: Measure = {
  id: 'apprenticeship',
  criteria: [
    wantsWorkStudy,
    {
      id: 'under-30',
      when: all(not(is('status', 'retired')), equals('under30', true)),
      source: 'alternance-publics',
    },
    employerFound,
    workStudyCourse,
  ],
  amounts: [
    {
      key: 'employerAid',
      say: 'employer-aid',
      figure: { of: 'apprenticeAidBac', unit: 'euros' },
      values: { staff: 'apprenticeAidStaff' },
      when: awards(3, 4),
    },
    {
      key: 'employerAid',
      say: 'employer-aid-open',
      figure: { of: 'apprenticeAidLevel5', unit: 'euros' },
      when: awards(5),
    },
    {
      key: 'employerAid',
      say: 'employer-aid-open',
      figure: { of: 'apprenticeAidLevel6', unit: 'euros' },
      when: awards(6, 7),
    },
  ],
  notes: [
    { id: 'ask-work-study', kind: 'who', source: 'cnam' },
    { id: 'free-for-apprentice', kind: 'notice', source: 'apprentissage-2026' },
    notWanted,
    {
      id: 'age-exceptions',
      kind: 'way-round',
      source: 'alternance-publics',
      when: is('under30', false),
      values: { age: 'apprenticeLastAge' },
    },
  ],
};

export const professionalisation: Measure = {
  id: 'professionalisation',
  criteria: [
    wantsWorkStudy,
    {
      id: 'professionalisation-public',
      // Young people, jobseekers, and whoever lives on a minimum benefit: an age or a benefit that is not asked here.
      when: any(
        equals('status', 'jobseeker'),
        all(not(is('status', 'retired')), equals('under30', true), external),
        all(not(oneOf('status', 'employee', 'public-servant', 'self-employed', 'retired')), external),
      ),
      source: 'alternance-publics',
    },
    employerFound,
    workStudyCourse,
  ],
  amounts: [],
  notes: [
    { id: 'ask-work-study', kind: 'who', source: 'cnam' },
    notWanted,
    {
      id: 'professionalisation-who',
      kind: 'way-round',
      source: 'alternance-publics',
      when: all(is('under30', false), not(is('status', 'jobseeker'))),
    },
  ],
};
