/** Straight-line distance, and the territory inside which a distance means a journey. */

export interface Point {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine, mean radius), not rounded. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = Math.sin(radians(b.lat - a.lat) / 2);
  const dLon = Math.sin(radians(b.lon - a.lon) / 2);
  const chord = dLat * dLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * dLon * dLon;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** "hexagone", "corse", or the overseas code itself ("971"…"988"): kilometres only count inside one territory. */
export function territoryOf(department: string): string {
  if (department.length === 3) return department;
  return department === '2A' || department === '2B' ? 'corse' : 'hexagone';
}
