/** How far a certification is above a person: nothing far out of reach is shown while something nearer exists. */
import { awardSteps, rungs } from '../../knowledge/ladder.ts';
import { limits } from '../../knowledge/weights.ts';
import type { Candidate } from './candidate.ts';
import { criteria } from './criteria.ts';
import type { Person } from './person.ts';

/**
 * How far it is above the person: 0 within reach; 1 a leap that can be explained, shown when nearer certifications are too
 * few; more: out of sight, and the nearest of these is shown only when there is nothing else.
 */
export type Leap = number;

/** A longer way is explained where the job bears that name, or where solid experience opens a validation. */
export function leapOf(candidate: Candidate, person: Person): Leap {
  const { certification } = candidate;
  const { level, experienceYears } = person.facts;
  if (level === undefined || certification.kind === 'dsp') return 0;
  const gap = rungs(level, certification.entryLevel);
  const steps = awardSteps(level, certification.level);
  if (steps <= limits.levelSteps && gap <= limits.doorRungs) return gap > 1 ? 1 : 0;
  const job = criteria.occupation(candidate, person);
  const proven = experienceYears !== undefined && experienceYears >= limits.solidExperience;
  const explained = job === 'named' || (job === 'title' && proven);
  return explained && gap <= limits.doorRungs + 1 ? 1 : gap + steps;
}
