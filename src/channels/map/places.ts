/** The places of a plan that a map shows: home, the nearest centres, the regional seat; and how each is said. */
import { centres, regionals } from '../../../knowledge/centres.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import type { Communes } from '../../../knowledge/places/communes.ts';
import type { Point } from '../../../knowledge/places/distance.ts';
import { line, type Line } from '../../../locales/line.ts';
import type { Plan } from '../../guidance/plan.ts';

const centresShown = 4;
/** A seat further away would shrink everything else, in kilometres. */
const seatWithin = 250;

export interface Site extends Point {
  insee: string;
  name: string;
  km: number | null;
  seat: boolean;
}

export interface Shown {
  home: Point & { insee: string; name: string };
  sites: Site[];
}

const points = new Map(
  [...regionals, ...centres].flatMap(({ id, lat, lon }) =>
    lat === null || lon === null ? [] : [[id, { lat, lon }] as const],
  ),
);

function seatOf({ regional }: Plan): Site[] {
  if (!regional?.insee || regional.km === null || regional.km > seatWithin) return [];
  const { name, insee, km } = regional;
  const found = regionals.find((each) => each.name === name && each.insee === insee);
  const point = found && points.get(found.id);
  return point ? [{ ...point, insee, name, km, seat: true }] : [];
}

/** Null when the home is unknown or has no point. The seat is left out where a centre stands in the same commune. */
export function placesOf({ place }: Facts, plan: Plan, communes: Pick<Communes, 'byInsee'>): Shown | null {
  const commune = place && communes.byInsee(place.insee);
  if (!commune || commune.lat === null || commune.lon === null) return null;
  const { insee, name, lat, lon } = commune;
  const near = plan.centres.slice(0, centresShown).flatMap((centre): Site[] => {
    const point = points.get(centre.id);
    return point && centre.km !== null
      ? [{ ...point, insee: centre.insee, name: centre.name, km: centre.km, seat: false }]
      : [];
  });
  const seat = seatOf(plan).filter((each) => near.every((centre) => centre.insee !== each.insee));
  return { home: { insee, name, lat, lon }, sites: [...near, ...seat] };
}

const directions = [
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
  'north',
  'northeast',
] as const;

/** One of eight, from the home. */
function towards(home: Point, { lat, lon }: Point): (typeof directions)[number] {
  const east = (lon - home.lon) * Math.cos((home.lat * Math.PI) / 180);
  const turn = Math.atan2(home.lat - lat, east) / (Math.PI / 4);
  return directions[(Math.round(turn) + 8) % 8] ?? 'east';
}

/** "Troyes : à 35 km à vol d’oiseau, vers le sud-est". */
export function siteLine(home: Shown['home'], site: Site): Line {
  const name = site.seat ? line('print.map.seat', { name: site.name }) : site.name;
  if (site.insee === home.insee) return line('print.map.here', { name });
  if (site.km === null) return line('print.map.noKm', { name });
  const direction = line(`print.map.direction.${towards(home, site)}`);
  return line('print.map.far', { name, km: site.km, direction });
}
