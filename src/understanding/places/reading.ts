/** What the readers of places share: the index they read from and the mention they make. */
import type { Place } from '../../../knowledge/facts.ts';
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Area } from '../heard.ts';
import type { PlaceMention } from '../mention.ts';
import type { Span } from '../text.ts';
import type { Choice } from './choice.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Lookup } from './lookup.ts';

export interface Reader {
  gazetteer: Gazetteer;
  lookup: Lookup;
}

export const placeOf = ({ insee, name, department }: Commune): Place => ({ insee, name, department });

export function mention(
  span: Span,
  choice: Choice | null,
  area: Area | null,
  locative: boolean,
): PlaceMention {
  const options = (choice?.options ?? []).map(placeOf);
  return { from: span.from, to: span.to, options, area, locative, score: choice?.score ?? 1 };
}
