/** Criteria and notes that several measures ask in the same words. */
import {
  certification,
  equals,
  external,
  is,
  not,
  situation,
  some,
  type MeasureCriterion,
  type MeasureNote,
} from '../criteria.ts';

/** Crisp: nothing said excludes that there is an employer. */
export const mayHaveEmployer = not(is('status', 'self-employed', 'jobseeker', 'student', 'carer', 'retired'));

export const employee: MeasureCriterion = {
  id: 'employee',
  when: situation('employee'),
  source: 'service-public-f10705',
};

/** A choice of the person, not of the law: what must pass by the employer is not put forward. */
export const employerMayKnow: MeasureCriterion = {
  id: 'employer-may-know',
  when: not(equals('employerSupport', 'private')),
  source: 'service-public-f10705',
  about: mayHaveEmployer,
};

export const certificationRegistered: MeasureCriterion = {
  id: 'certification-registered',
  when: certification('registered'),
  source: 'francecompetences-2026',
};

export const wantsWorkStudy: MeasureCriterion = {
  id: 'wants-work-study',
  when: equals('workStudy', true),
  source: 'alternance-publics',
};

export const employerFound: MeasureCriterion = {
  id: 'employer-found',
  when: external,
  source: 'apprentissage-2026',
};

export const workStudyCourse: MeasureCriterion = {
  id: 'work-study-course',
  when: external,
  source: 'cnam-formation',
};

/** No minimum duration: the law asks for an activity, paid or not, related to the certification. */
export const experience: MeasureCriterion = {
  id: 'experience',
  when: some('experienceYears'),
  source: 'loi-2022-1598',
};

export const openToVae: MeasureCriterion = {
  id: 'open-to-vae',
  when: certification('open-to-vae'),
  source: 'francecompetences-2026',
};

export const transitionsProDecision: MeasureCriterion = {
  id: 'transitions-pro-decision',
  when: external,
  source: 'service-public-f14018',
};

export const keptPrivate = is('employerSupport', 'private');
/** The employer is not to be kept out of it; also when nothing was said. */
export const notPrivate = not(keptPrivate);

export const cpfOutsideHours: MeasureNote = {
  id: 'cpf-outside-hours',
  kind: 'way-round',
  source: 'service-public-f10705',
  when: keptPrivate,
};

export const courseFirst: MeasureNote = {
  id: 'course-first',
  kind: 'way-round',
  source: 'cnam-vae',
  when: is('experienceYears', 0),
};

/** Someone who uses the account in euros: everybody but public servants. Crisp, also when the status is unknown. */
export const euroAccount = not(is('status', 'public-servant'));

/** The way round where a measure has none of its own: nobody is left at a refusal. */
export const lastResort: MeasureNote = { id: 'see-cep', kind: 'way-round', source: 'service-public-f32457' };
