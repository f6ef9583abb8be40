/** The ladder of levels the Cnam awards: the next rung, the gap between rungs, and the experience some diplomas ask for. */
import type { Certification } from './catalogue.ts';
import { levels, type Level } from './facts.ts';

/** Number of rungs from one level up to another; negative when going down. */
export const rungs = (from: Level, to: Level): number => levels.indexOf(to) - levels.indexOf(from);

/**
 * Rungs from a person's level up to a level awarded. The Cnam awards nothing below level 4, so who has no diploma
 * stands one rung below it; it awards nothing above level 7, so a doctor stands on its top rung.
 */
export const awardSteps = (from: Level, to: Level): number =>
  rungs(from === 0 ? 3 : from === 8 ? 7 : from, to);

/** The level to aim at next, or null at the top of what the Cnam awards. */
export const nextAward: Readonly<Record<Level, Certification['level'] | null>> = {
  0: 4,
  3: 4,
  4: 5,
  5: 6,
  6: 7,
  7: null,
  8: null,
};

/**
 * Years of activity that a Cnam diploma asks to see proved beside its exams; a placement of at most six months can
 * complete them. Published by Cnam Nouvelle-Aquitaine and Cnam Réunion; 0 where the sources name none.
 */
export function yearsAsked({ kind, level }: Certification): number {
  if (kind === 'bachelor') return 1;
  return level === 5 && kind !== 'certificate' ? 2 : 0;
}
