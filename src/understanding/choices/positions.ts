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
  'le la l et ou puis alors donc bon ben bah euh je j choisis choisi prends dirais dis pense reponse choix option numero n no num nr plutot pour moi c est ce sera svp stp merci the one number option answer choice i choose pick would say and or it s de du des dans of in liste list propositions reponses'.split(
    ' ',
  ),
);
/** "number one", but not "the second one". */
const numbering = new Set(['number', 'option', 'answer', 'choice', 'numero', 'no', 'nr', 'num']);
/** Lists that may hold several values. */
const several: ReadonlySet<FactName> = new Set<FactName>(['times', 'modes', 'sectors', 'excluded']);
const longest = 8;

/** The places that the whole text names in a list of `count`, from 0, each in or out of it; null when it says anything else. */
export function placesIn({ tokens }: Text, count: number): number[] | null {
  if (tokens.length > longest) return null;
  const words = tokens.map(({ word }) => word);
  const ordinals = words.filter(
    (word, at) =>
      !around.has(word) || (placeOf.has(word) && (words.length === 1 || numbering.has(words[at - 1] ?? ''))),
  );
  const places = ordinals.map((word) => placeOf.get(word));
  if (places.length === 0 || places.includes(undefined)) return null;
  return places.map((place) => (place === 'last' ? count : Number(place)) - 1);
}

/** Null unless the whole text is one position (or several, where the question allows it) in the asked list. */
export function positioned(text: Text, asked: FactName | null): Mention | null {
  const choices = asked && shown[asked];
  if (!asked || !choices) return null;
  const values = (placesIn(text, choices.length) ?? []).map((place) => choices[place]);
  const first = values[0];
  if (first === undefined || values.some((value) => value === undefined)) return null;
  if (values.length > 1 && !several.has(asked)) return null;
  return mentionOf(asked, [...new Set(values)].join(','), { from: 0, to: text.tokens.length }, 'said');
}
