/** The obstacles of place: no class within reach, a crossing, another way to study than the one wished. */
import { limits } from '../../knowledge/weights.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Ranked, Shelf } from './matching.ts';
import type { Person } from './person.ts';
import type { Obstacle, Point } from './plan.ts';
import { modesLine } from './wording.ts';

/** A ranked certification beside the person it is for. */
export interface Case extends Ranked {
  person: Person;
  shelf: Shelf;
}
/** Null when the finding is no obstacle for this person after all. */
export type Tell = (found: Case) => Obstacle | null;

export const point = (id: string, say: Line): Point => ({ id, say });

/** Who can help when no class is within reach: distance if it exists, then the regional door, then a longer way. */
function farRemedy({ candidate: { certification }, person: { around, facts } }: Case): Point {
  if (certification.modes.includes('remote')) return point('remote', line('plan.remedies.remote'));
  const [nearest] = around?.centres ?? [];
  if (nearest && nearest.km !== null && facts.radiusKm !== 0)
    return point('further', line('plan.remedies.further', { centre: nearest.centre.name, km: nearest.km }));
  const door = around?.regional;
  if (!door) return point('ask', line('plan.remedies.ask'));
  const { name, town, insee } = door;
  const seat =
    insee === null
      ? line('plan.remedies.regionalOnly', { name })
      : line('plan.remedies.regional', { name, town });
  return point('regional', seat);
}

export const distance: Tell = (found) => {
  const { around, facts } = found.person;
  const remedy = farRemedy(found);
  if (facts.radiusKm === 0) return { id: 'distance', say: line('plan.obstacles.noTravel'), remedy };
  if (!around || around.centres.length === 0)
    return { id: 'distance', say: line('plan.obstacles.noCentre'), remedy };
  const km = facts.radiusKm ?? limits.reachableKm;
  return { id: 'distance', say: line('plan.obstacles.distance', { km }), remedy };
};

/** Kilometres say little of a commune without a road to the rest of its territory. */
export const crossing: Tell = ({ candidate: { certification }, person: { around } }) =>
  around?.commune.crossing && around.centres[0]?.km !== 0
    ? {
        id: 'crossing',
        say: line('plan.obstacles.crossing'),
        remedy: certification.modes.includes('remote')
          ? point('remote', line('plan.remedies.remote'))
          : point('ask', line('plan.remedies.ask')),
      }
    : null;

export const mode: Tell = ({ candidate: { certification }, person: { facts } }) => ({
  id: 'mode',
  say: line('plan.obstacles.mode', {
    has: modesLine(certification.modes),
    wanted: modesLine(facts.modes ?? []),
  }),
  remedy: point('other-mode', line('plan.remedies.otherMode')),
});
