/** The one next action: the door to knock at first, and what to bring. */
import { line, type Line } from '../../locales/line.ts';
import { regionalFirst, withinReach } from './centres.ts';
import type { Person } from './person.ts';
import type { NearCentre, Plan, Point, RegionalDoor } from './plan.ts';

export type Ground = Pick<Plan, 'centres' | 'regional' | 'remoteFirst'>;

export type Door =
  { kind: 'centre'; centre: NearCentre } | { kind: 'regional'; regional: RegionalDoor } | { kind: 'online' };

/**
 * The nearest relay centre within reach; the regional seat when it is clearly nearer, or when nothing is within reach;
 * else the nearest relay centre, to be called. Online where the facts know no door.
 */
export function doorOf(ground: Ground): Door {
  const [centre] = ground.centres;
  const { regional } = ground;
  if (regional && (regionalFirst(ground) || ground.remoteFirst)) return { kind: 'regional', regional };
  if (centre) return { kind: 'centre', centre };
  return regional ? { kind: 'regional', regional } : { kind: 'online' };
}

const named = (door: Door): Line =>
  door.kind === 'centre'
    ? line('plan.steps.doorCentre', { centre: door.centre.name })
    : door.kind === 'regional'
      ? line('plan.steps.doorRegional', { name: door.regional.name, town: door.regional.town })
      : line('plan.steps.doorOnline');

/** The person wants to come to class, refuses distance learning, and no class is within reach. */
export const inConflict = ({ facts, around }: Person, { remoteFirst }: Ground): boolean =>
  remoteFirst &&
  facts.modes !== undefined &&
  !facts.modes.includes('remote') &&
  !withinReach(around?.regional?.km ?? null, facts.radiusKm);

export function contact(door: Door, ground: Ground): Point {
  if (door.kind === 'regional')
    return {
      id: 'contact-regional',
      say: line('plan.steps.contactRegional', { name: door.regional.name, town: door.regional.town }),
    };
  if (door.kind === 'online')
    return {
      id: 'contact-online',
      say: line(ground.remoteFirst ? 'plan.steps.contactOnline' : 'plan.steps.contactCnam'),
    };
  const { name } = door.centre;
  return {
    id: 'contact-centre',
    say: line(ground.remoteFirst ? 'plan.steps.contactCentreFar' : 'plan.steps.contactCentre', {
      centre: name,
    }),
  };
}

/** The first step of someone whose wishes and whose map do not meet: said plainly, with who will help. */
export const conflict = (door: Door): Point => ({
  id: 'contact-conflict',
  say: line('plan.steps.conflict', { door: named(door) }),
});

/** The same door as a second step, after the CEP. */
export function thenContact(door: Door, ground: Ground): Point {
  if (door.kind === 'regional')
    return {
      id: 'contact-regional',
      say: line('plan.steps.thenRegional', { name: door.regional.name, town: door.regional.town }),
    };
  return door.kind === 'centre'
    ? { id: 'contact-centre', say: line('plan.steps.thenCentre', { centre: door.centre.name }) }
    : contact(door, ground);
}
