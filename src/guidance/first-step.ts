/** The one next action: the door to knock at first, and what to bring. */
import type { SourceId } from '../../knowledge/sources.ts';
import { line, type Line } from '../../locales/line.ts';
import { regionalFirst, withinReach } from './centres.ts';
import type { Person } from './person.ts';
import type { StepId } from './step-manner.ts';
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

/** A seat that is only generally known is named with its doubt. */
function regionalName({ name, town, insee, confidence }: RegionalDoor): Line {
  if (insee === null) return line('plan.doors.regionalUnknown', { name });
  return line(confidence === 'C' ? 'plan.doors.regionalToConfirm' : 'plan.doors.regional', { name, town });
}

const named: { readonly [K in Door['kind']]: (door: Extract<Door, { kind: K }>) => Line } = {
  centre: ({ centre }) => line('plan.doors.centre', { centre: centre.name }),
  regional: ({ regional }) => regionalName(regional),
  online: () => line('plan.doors.online'),
};

const nameOf = (door: Door): Line =>
  // The table pairs each kind with its own door; TypeScript cannot follow that pairing through an index.
  (named[door.kind] as (door: Door) => Line)(door);

/** Where the door is known from; nothing to cite online. */
const sourceOf = (door: Door): { source?: SourceId } =>
  door.kind === 'centre'
    ? { source: door.centre.source }
    : door.kind === 'regional'
      ? { source: door.regional.source }
      : {};

const contactId = ({ kind }: Door): StepId => `contact-${kind}`;

/** The person wants to come to class, refuses distance learning, and no class is within reach. */
export const inConflict = ({ facts, around }: Person, { remoteFirst }: Ground): boolean =>
  remoteFirst &&
  facts.modes !== undefined &&
  !facts.modes.includes('remote') &&
  !withinReach(around?.regional?.km ?? null, facts.radiusKm);

export type Opening = Omit<Point, 'id'> & { id: StepId; source?: SourceId };

export function contact(door: Door, { remoteFirst }: Ground): Opening {
  const id = contactId(door);
  if (door.kind === 'online')
    return { id, say: line(remoteFirst ? 'plan.steps.contactOnline' : 'plan.steps.contactCnam') };
  if (door.kind === 'regional')
    return { id, say: line('plan.steps.contactRegional', { door: nameOf(door) }), ...sourceOf(door) };
  return {
    id,
    say: line(remoteFirst ? 'plan.steps.contactCentreFar' : 'plan.steps.contactCentre', {
      door: nameOf(door),
    }),
    ...sourceOf(door),
  };
}

/** The first step of someone whose wishes and whose map do not meet: said plainly, with who will help. */
export const conflict = (door: Door): Opening => ({
  id: 'contact-conflict',
  say: line('plan.steps.conflict', { door: nameOf(door) }),
  ...sourceOf(door),
});

/** The same door as a second step, after the CEP. */
export const thenContact = (door: Door): Opening => ({
  id: contactId(door),
  say: line('plan.steps.thenContact', { door: nameOf(door) }),
  ...sourceOf(door),
});
