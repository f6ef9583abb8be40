/** The communes of France (COG 2026) as the matching and the distances need them, parsed from the committed table. */

/** How a point was found, from exact to coarse. */
export type Precision = 'commune' | 'postcode' | 'epci' | 'arrondissement' | 'department' | 'none';

export interface Commune {
  insee: string;
  name: string;
  department: string;
  region: string;
  /** "hexagone", "corse", or the overseas code ("971" … "988"). */
  territory: string;
  lat: number | null;
  lon: number | null;
  precision: Precision;
  population: number;
  postcodes: readonly string[];
  /** Delegated, associated and former names that lead here today. */
  formerNames: readonly string[];
}

export interface Communes {
  all: readonly Commune[];
  byInsee: (insee: string) => Commune | undefined;
}
