/** "2", "le deuxième", "1 et 3": a choice named by its place in the list that the question showed. */
import type { FactName } from '../../../knowledge/facts.ts';
import type { Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { mentionOf } from './detect.ts';
import { shown } from './labels.ts';
import positions from './positions.json' with { type: 'json' };

const placeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(positions).flatMap(([place, words]) => words.map((word) => [word, place] as const)),
);
/** Whether a word names a place in a list: "2", "deuxieme", "last". */
export const isPlace = (word: string): boolean => placeOf.has(word);

/** May stand around a position without changing it. */
const around = new Set(
  'le la l et ou puis alors donc bon ben bah euh je j choisis choisi prends dirais dis pense reponse choix option numero n no num nr plutot pour moi c est ce sera svp stp merci the one number option answer choice i choose pick would say and or it s'.split(
    ' ',
  ),
);
/** Lists that may hold several values. */
const several: ReadonlySet<FactName> = new Set<FactName>(['times', 'modes', 'sectors', 'excluded']);
const longest = 8;

/** Null unless the whole text is one position (or several, where the question allows it) in the asked list. */
export function positioned(text: Text, asked: FactName | null): Mention | null {
  const choices = asked && shown[asked];
  if (!asked || !choices || text.tokens.length > longest) return null;
  const words = text.tokens.map(({ word }) => word);
  const ordinals = words.filter((word) => !around.has(word) || (words.length === 1 && placeOf.has(word)));
  const places = ordinals.map((word) => placeOf.get(word));
  const values = places.map((place) => choices[place === 'last' ? choices.length - 1 : Number(place) - 1]);
  const first = values[0];
  if (first === undefined || values.some((value) => value === undefined)) return null;
  if (values.length > 1 && !several.has(asked)) return null;
  return mentionOf(asked, [...new Set(values)].join(','), { from: 0, to: words.length }, 'said');
}
