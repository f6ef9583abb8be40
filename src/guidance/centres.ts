/** Where the person can go: the centres of the home territory, nearest first, and the regional door. */
import type { Centre, Regional } from '../../knowledge/centres.ts';
import type { Place } from '../../knowledge/facts.ts';
import type { Commune, Communes, Precision } from '../../knowledge/places/communes.ts';
import { distanceKm } from '../../knowledge/places/distance.ts';
import { limits } from '../../knowledge/weights.ts';
import type { NearCentre, Plan, RegionalDoor } from './plan.ts';

/** Kilometres to which a distance is rounded: no finer than the point it starts from. */
const grain: Readonly<Record<Exclude<Precision, 'none'>, number>> = {
  commune: 1,
  postcode: 2,
  epci: 5,
  arrondissement: 10,
  department: 10,
};

export interface Away {
  centre: Centre;
  km: number | null;
}

/** What the home commune makes of the map; the same for every plan of that commune. */
export interface Surroundings {
  commune: Commune;
  territory: string;
  /** Every centre of the territory, nearest first. */
  centres: readonly Away[];
  regional: RegionalDoor | null;
}

interface Spot {
  lat: number | null;
  lon: number | null;
  insee: string | null;
}

/** Straight line in kilometres, 0 in the home town, null when either point is unknown. Not rounded. */
function exactKm(home: Commune, spot: Spot): number | null {
  if (spot.insee === home.insee) return 0;
  const { lat, lon } = home;
  if (lat === null || lon === null || spot.lat === null || spot.lon === null) return null;
  return distanceKm({ lat, lon }, { lat: spot.lat, lon: spot.lon });
}

const rounded = (km: number | null, { precision }: Commune): number | null =>
  km === null || precision === 'none' ? km : Math.round(km / grain[precision]) * grain[precision];

/** Unknown distances last; the name settles ties, so that the order never depends on the data's. */
const nearer = (a: { km: number | null; name: string }, b: { km: number | null; name: string }): number =>
  (a.km ?? Infinity) - (b.km ?? Infinity) || (a.name < b.name ? -1 : 1);

function byDistance<T extends Spot & { name: string }>(home: Commune, spots: readonly T[]) {
  return spots
    .map((spot) => ({ spot, name: spot.name, km: exactKm(home, spot) }))
    .sort((a, b) => (a.km === b.km ? nearer(a, b) : (a.km ?? Infinity) - (b.km ?? Infinity)));
}

function doorOf(home: Commune, regionals: readonly Regional[]): RegionalDoor | null {
  const seats = regionals.filter(
    ({ region, territory }) => region === home.region && territory === home.territory,
  );
  const [nearest] = byDistance(home, seats);
  if (!nearest) return null;
  const { name, town, insee, url, phone, confidence, source } = nearest.spot;
  return { name, town, insee, km: rounded(nearest.km, home), url, phone, confidence, source };
}

/** How many communes are remembered: a bound, not a cache to tune. */
const remembered = 4000;

/** Looks around a commune; the same commune is measured once. Null for a code that no commune carries. */
export function createSurroundings(
  communes: Pick<Communes, 'byInsee'>,
  centres: readonly Centre[],
  regionals: readonly Regional[],
): (place: Place | undefined) => Surroundings | null {
  const seen = new Map<string, Surroundings | null>();
  const look = (insee: string): Surroundings | null => {
    const commune = communes.byInsee(insee);
    if (!commune) return null;
    const inside = centres.filter(({ territory }) => territory === commune.territory);
    const away = byDistance(commune, inside);
    const door = doorOf(commune, regionals);
    return {
      commune,
      territory: commune.territory,
      centres: away.map(({ spot, km }) => ({ centre: spot, km: rounded(km, commune) })),
      // Without a relay centre in the territory no kilometre means a journey to a class.
      regional: door && inside.length === 0 ? { ...door, km: null } : door,
    };
  };
  return (place) => {
    if (!place) return null;
    const known = seen.get(place.insee);
    if (known !== undefined) return known;
    if (seen.size >= remembered) seen.clear();
    const found = look(place.insee);
    seen.set(place.insee, found);
    return found;
  };
}

/** Within the distance that was said; when none was, within what counts as reachable. Nothing is, for who cannot travel. */
export const withinReach = (km: number | null, radiusKm: number | undefined): boolean =>
  km !== null && radiusKm !== 0 && km <= (radiusKm ?? limits.reachableKm);

/** The centres a plan shows. */
export const nearCentres = (around: Surroundings | null, radiusKm: number | undefined): NearCentre[] =>
  (around?.centres ?? []).slice(0, limits.centres).map(({ centre, km }) => ({
    id: centre.id,
    name: centre.name,
    insee: centre.insee,
    department: centre.department,
    region: centre.region,
    km,
    withinRadius: withinReach(km, radiusKm),
    source: centre.source,
  }));

/** The regional seat is clearly nearer than every relay centre: it is said first. */
export function regionalFirst({ regional, centres }: Pick<Plan, 'regional' | 'centres'>): boolean {
  const nearest = centres[0]?.km ?? null;
  if (!regional) return false;
  if (nearest === null) return true;
  return regional.km !== null && regional.km < nearest && regional.km <= nearest * limits.regionalShare;
}
