/** A ranked certification as the plan shows it: its status, where, how, why, and what stands in the way. */
import { limits } from '../../knowledge/weights.ts';
import type { Candidate } from './candidate.ts';
import { reachableCentre, sharedModes } from './criteria.ts';
import { fitsOf } from './fits.ts';
import type { Ranked, Shelf } from './matching.ts';
import { obstaclesOf } from './obstacles.ts';
import type { Person } from './person.ts';
import type { CertificationView, Recommendation } from './plan.ts';

export function viewOf({ certification, status }: Candidate): CertificationView {
  const { id, title, kind, level, sector, rncp, validUntil, source, checkedOn } = certification;
  return { id, title, kind, level, sector, rncp, validUntil, status, source, checkedOn };
}

/** The modes shown are those the person accepts; when none is, the certification's own, and the obstacle says so. */
export function recommend(ranking: readonly Ranked[], person: Person, shelf: Shelf): Recommendation[] {
  return ranking.slice(0, limits.recommendations).map((ranked, index) => {
    const { candidate } = ranked;
    const shared = sharedModes(candidate.certification, person);
    const comes = shared.some((mode) => mode !== 'remote');
    return {
      certification: viewOf(candidate),
      rank: index + 1,
      centre: comes ? (reachableCentre(candidate.certification, person)?.centre.id ?? null) : null,
      modes: shared.length > 0 ? shared : [...candidate.certification.modes],
      fits: fitsOf(ranked, person),
      obstacles: obstaclesOf(ranked, person, shelf),
    };
  });
}
