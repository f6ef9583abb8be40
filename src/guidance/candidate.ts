/** A certification as one day sees it: its status, and its title ready to be matched with a job. */
import { statusOf, type Certification, type CertificationStatus } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { Roots } from './words.ts';

/** A certification made ready for matching on a day. */
export interface Candidate {
  certification: Certification;
  roots: Roots;
  status: CertificationStatus;
  /** The registration ends within the months that are worth saying. */
  endsSoon: boolean;
}

/** The certification as this day sees it. */
export function candidateOf(certification: Certification, on: Day, soon: Day, roots: Roots): Candidate {
  const { validUntil } = certification;
  const status = statusOf(certification, on);
  return {
    certification,
    roots,
    status,
    endsSoon: status === 'active' && validUntil !== null && validUntil <= soon,
  };
}
