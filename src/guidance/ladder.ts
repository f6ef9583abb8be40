/** The way round a level that is missing: VAPP, VAE, VES, DSP, an intermediate certification, or one unit at a time. */
import type { Level, SectorId } from '../../knowledge/facts.ts';
import { rungs } from '../../knowledge/ladder.ts';
import { limits } from '../../knowledge/weights.ts';
import { line } from '../../locales/line.ts';
import type { Candidate } from './candidate.ts';
import type { Shelf } from './matching.ts';
import type { Person } from './person.ts';
import type { Point } from './plan.ts';
import { yearsLine } from './wording.ts';

/**
 * A registered certification of the same sector that the person can enter now and that leads to the entry level of
 * the one aimed at, or at least one rung nearer. The highest such level wins; null when the sector has none.
 */
export function intermediate(target: Candidate, level: Level, shelf: Shelf): Candidate | null {
  const { certification } = target;
  const serves = (sector: SectorId): readonly Candidate[] => shelf.bySector.get(sector) ?? [];
  let best: Candidate | null = null;
  for (const each of serves(certification.sector)) {
    const { level: awarded, entryLevel, id } = each.certification;
    const enterable = entryLevel <= level || (level === 0 && each.certification.kind === 'dsp');
    const nearer = awarded > level && awarded <= certification.entryLevel;
    if (id === certification.id || !enterable || !nearer || each.status !== 'active') continue;
    const closer = best === null || awarded > best.certification.level;
    const same = best !== null && awarded === best.certification.level;
    if (closer || (same && best && id < best.certification.id)) best = each;
  }
  return best;
}

const stepping = (step: Candidate): Point => ({
  id: 'intermediate',
  say: line('plan.remedies.intermediate', {
    title: step.certification.title,
    level: line(`terms.level.${step.certification.level}`),
  }),
});

/** The way round an entry level that the person does not have. */
export function levelRemedy(target: Candidate, { facts }: Person, shelf: Shelf): Point {
  const { certification, status } = target;
  const level = facts.level ?? 0;
  const years = facts.experienceYears;
  if (certification.kind === 'dsp') return { id: 'dsp', say: line('plan.remedies.dsp') };
  const far = rungs(level, certification.entryLevel) > 1;
  const solid = years !== undefined && years >= limits.solidExperience;
  if (far && solid && certification.vae && status === 'active')
    return { id: 'vae', say: line('plan.remedies.vae', { years: yearsLine(years) }) };
  const step =
    far || (years !== undefined && years < limits.someExperience) ? intermediate(target, level, shelf) : null;
  if (step) return stepping(step);
  // Studies followed abroad, or elsewhere, can be counted as such.
  if (facts.foreignDiploma === true && level >= 4) return { id: 'ves', say: line('plan.remedies.ves') };
  if (far) return { id: 'units', say: line('plan.remedies.units') };
  return years !== undefined && years >= limits.someExperience
    ? { id: 'vapp', say: line('plan.remedies.vappYears', { years: yearsLine(years) }) }
    : { id: 'vapp', say: line('plan.remedies.vapp') };
}
