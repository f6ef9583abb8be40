/** Decides between communes that a name may mean: one when it is plainly the usual meaning, else a few, best first. */
import type { Commune } from '../../../knowledge/places/communes.ts';

export interface Candidate {
  commune: Commune;
  /** Inhabitants, corrected by how well the name fits. */
  weight: number;
}

/** Best first; never empty. */
export interface Choice {
  options: Commune[];
  /** 0…1: 1 = as written. */
  score: number;
}

const most = 5;
/** A large town is what everybody means, when the next is this many times smaller. */
const large = 40_000;
const overwhelming = 10;

/** Keeps the best weight of each commune, best first. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<Commune, number>();
  for (const { commune, weight } of candidates) best.set(commune, Math.max(weight, best.get(commune) ?? 0));
  return [...best].map(([commune, weight]) => ({ commune, weight })).sort((a, b) => b.weight - a.weight);
}

/** Never chooses silently between two oceans, nor between places of comparable size. */
export function choose(candidates: readonly Candidate[], score: number): Choice | null {
  const list = ranked(candidates);
  const [first, second] = list;
  if (!first) return null;
  const usual =
    !second ||
    (first.commune.population >= large &&
      first.weight >= overwhelming * second.weight &&
      (first.commune.territory === 'hexagone' || first.commune.territory === second.commune.territory));
  return { options: list.slice(0, usual ? 1 : most).map(({ commune }) => commune), score };
}
