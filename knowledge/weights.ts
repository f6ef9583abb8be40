/** The published scoring table: what each finding about a certification adds to its rank for a person. */
import type { Kind } from './catalogue.ts';
import type { FactName, Goal } from './facts.ts';

/**
 * Points by criterion and finding. Certifications are ranked by the sum, highest first.
 * The page that explains the choice prints this table: its words are `plan.scoring.<criterion>.<finding>`.
 */
export const weights = {
  /** The trade sectors aimed at, best first. */
  sector: { first: 40, second: 30, alsoFirst: 18, alsoSecond: 8, open: 0 },
  /** The target job against the occupations table, then titles, then ROME codes and their domains ("C15", real estate). */
  occupation: {
    named: 38,
    title: 32,
    partly: 16,
    rome: 14,
    romePartly: 20,
    domain: -4,
    unrelated: -12,
    unsaid: 0,
  },
  /**
   * From the person's highest diploma to the level awarded; "fresh" when the aim is another job; "named" when it bears
   * the name of the job and its door is open: the engineering cycle for who says "engineer" with a bac+2.
   */
  level: {
    stepUp: 24,
    twoSteps: 8,
    twoStepsNamed: 20,
    manySteps: -30,
    tooManySteps: -48,
    same: 4,
    sameFresh: 16,
    below: -14,
    belowFresh: 2,
    farBelow: -34,
    farBelowFresh: -14,
    unsaid: 0,
  },
  /** From the highest diploma to the level usually asked at the door; "proven" by related experience. */
  entry: { met: 0, nearProven: -4, near: -14, nearUnproven: -24, farProven: -30, far: -46, unsaid: 0 },
  /** What the certification is, for what it is wanted. */
  purpose: { fitting: 6, neutral: 0, poor: -8 },
  /** Registration on the day of the plan. */
  registration: {
    active: 0,
    endsSoon: -1,
    endsFirst: -8,
    expired: -20,
    unverified: -18,
    unregistered: -14,
  },
  /** Outside working hours, or not. */
  schedule: { chosen: 6, likely: 3, neutral: 0, dayOnly: -20, dayLikely: -6 },
  /** Hours a week. */
  pace: { steady: 2, neutral: 0, fewHours: -3, tooFewHours: -14 },
  /** Ways to study and distance, together; a distance that nobody said weighs less than one that was said. */
  access: { near: 8, remote: 8, neutral: 0, farUnsaid: -8, tooFar: -18, otherMode: -26 },
  /** Work-study, wanted or refused. */
  workStudy: { wanted: 16, neutral: 0, contractNeeded: -4, absent: -16, refused: -18, closed: -10 },
  /** Related experience: it opens the VAE, and some diplomas ask for it. */
  experience: { vae: 6, someVae: 3, neutral: 0, asked: -2 },
  /** Ease with written French. */
  french: { neutral: 0, support: -2, heavy: -8 },
} as const;

export type CriterionId = keyof typeof weights;
export type Finding<C extends CriterionId = CriterionId> = C extends CriterionId
  ? keyof (typeof weights)[C] & string
  : never;

export const criterionIds = Object.keys(weights) as readonly CriterionId[]; // the keys of the table above

/** The facts each criterion looks at: what none looks at cannot change the ranking, so it is not asked. */
export const reads: Readonly<Record<CriterionId, readonly FactName[]>> = {
  sector: ['sectors', 'occupation', 'goal', 'excluded'],
  occupation: ['occupation'],
  level: ['level', 'goal', 'occupation'],
  entry: ['level', 'experienceYears'],
  purpose: ['goal'],
  registration: ['startBy'],
  schedule: ['times', 'status', 'workStudy'],
  pace: ['hoursPerWeek', 'workStudy'],
  access: ['place', 'radiusKm', 'modes'],
  workStudy: ['workStudy', 'status', 'under30', 'hoursPerWeek'],
  experience: ['experienceYears', 'workStudy', 'level'],
  french: ['french'],
};

/** Which kinds of certification serve a purpose well, and which poorly. */
export const purposes: Readonly<Record<Goal, Readonly<{ fitting: readonly Kind[]; poor: readonly Kind[] }>>> =
  {
    'change-job': { fitting: ['rncp-title', 'dsp', 'vocational-bachelor'], poor: [] },
    'find-job': {
      fitting: ['rncp-title', 'dsp', 'vocational-bachelor', 'deust'],
      poor: ['engineer', 'bachelor'],
    },
    progress: { fitting: ['rncp-title', 'vocational-bachelor', 'engineer', 'master'], poor: [] },
    diploma: {
      fitting: ['bachelor', 'vocational-bachelor', 'master', 'engineer', 'deust'],
      poor: ['certificate'],
    },
    'start-business': { fitting: ['rncp-title', 'certificate'], poor: ['engineer', 'bachelor'] },
    unsure: { fitting: [], poor: [] },
  };

/** Limits the criteria compare with. */
export const limits = {
  /** How many certifications a plan holds, and how many lead it. */
  recommendations: 10,
  first: 3,
  /** A certification this many points below the best is left out. */
  spread: 64,
  /** Rungs to the door, and steps to the level, that need no explaining by the job's own name or by solid experience. */
  doorRungs: 2,
  levelSteps: 2,
  /** Kilometres within reach when no distance was said; beyond, distance learning comes first. */
  reachableKm: 80,
  centres: 5,
  /** Hours a week below which one unit at a time is the pace, and below which a daytime course cannot be followed. */
  fewHours: 4,
  courseHours: 20,
  /** Years of related experience that make a validation worth a request, and that make it solid. */
  someExperience: 1,
  solidExperience: 3,
  /** Months before the end of a registration from which the person is told. */
  endsSoonMonths: 6,
  /** The regional seat is said first when its distance is at most this share of the nearest centre's. */
  regionalShare: 0.5,
} as const;
