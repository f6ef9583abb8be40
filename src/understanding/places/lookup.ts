/** Looks names up: as written, as they may have been misspelt, and whether a rare name is a town misspelt. */
import type { Commune } from '../../../knowledge/places/communes.ts';
import { asWritten, type Hint, weightOf } from './as-written.ts';
import type { Choice } from './choice.ts';
import { correction, corrections } from './corrected.ts';
import type { Gazetteer } from './gazetteer.ts';
import { skeleton } from './names.ts';
import { readings } from './saints.ts';
import { nearbyNames, type Nearby } from './spelling.ts';

export interface Lookup {
  /** How many inhabitants a name speaks for: a village inside a commune is not all of it. */
  people: (words: readonly string[], commune: Commune) => number;
  /** As written, or by its first words. */
  plain: (words: readonly string[], hint: Hint) => Choice | null;
  /** As it may have been misspelt, or cut short inside a word. */
  corrected: (words: readonly string[], hint: Hint) => Choice | null;
  /** Adds the town that a hamlet's name may be a slip for: "Vanne" in Haute-Saône, or Vannes. */
  doubted: (words: readonly string[], choice: Choice) => Choice;
  /**
   * Prepares for misspelt names now rather than at the first one: a step of some milliseconds. False when all is ready.
   */
  warm: () => boolean;
}

/** Smaller places may be a slip for a town. */
const hamlet = 5000;
/** How often a name is typed for another, by the cost of the slip: a mute letter is easily lost. */
const slipRate = (cost: number): number => (cost <= 0.75 ? 0.05 : cost <= 0.9 ? 0.02 : cost <= 1 ? 0.01 : 0);
const most = 5;
/** Share of the first's weight from which another is worth offering. */
const competing = 0.4;
/** What the size of a town known by the beginning of its name only counts for. */
const begunRate = 0.4;

/** Only "Saint" is spelt otherwise. */
const almost = 0.95;

export function lookupIn(gazetteer: Gazetteer): Lookup {
  // Costly, and only misspelt names ask for it.
  const making = nearbyNames(gazetteer.names);
  let made: Nearby | undefined;
  const step = (): Nearby | undefined => {
    const { done, value } = making.next();
    return done ? value : undefined;
  };
  const nearby = (): Nearby => {
    while (made === undefined) made = step();
    return made;
  };
  const people = (words: readonly string[], commune: Commune): number => {
    const borne = gazetteer.whole(skeleton(words)).filter((name) => name.commune === commune);
    return borne.length > 0 ? Math.max(...borne.map(weightOf)) : commune.population;
  };
  return {
    people,
    plain: (words, hint) => asWritten(gazetteer, words, hint),
    corrected: (words, hint) => {
      for (const reading of readings(words).slice(1)) {
        const choice = asWritten(gazetteer, reading, hint);
        if (choice?.score === 1) return { ...choice, score: almost };
      }
      return correction(corrections(gazetteer, nearby(), words, hint), words.join('').length);
    },
    doubted: (words, choice) => {
      const [first] = choice.options;
      if (!first) return choice;
      const exact = choice.score === 1;
      const own = (exact ? people(words, first) : first.population) * (exact ? 1 : begunRate);
      if ((exact ? own : first.population) >= hamlet) return choice;
      const towns = corrections(gazetteer, nearby(), words, {})
        .map(({ commune, cost }) => ({ commune, weight: commune.population * slipRate(cost) }))
        .filter(({ commune, weight }) => weight > own * competing && !choice.options.includes(commune));
      if (towns.length === 0) return choice;
      const ahead = exact ? [] : towns.filter(({ weight }) => weight > own);
      const all = [
        ...ahead.map(({ commune }) => commune),
        first,
        ...towns.map(({ commune }) => commune),
        ...choice.options,
      ];
      return { options: [...new Set(all)].slice(0, most), score: choice.score };
    },
    warm: () => {
      made ??= step();
      return made === undefined;
    },
  };
}

/** The same for one text, with a bound on the costly readings: a long text is not worth more of them. */
export function bounded(lookup: Lookup, most: number): Lookup {
  let left = most;
  const spend = (): boolean => (left -= 1) >= 0;
  return {
    plain: lookup.plain,
    people: lookup.people,
    warm: lookup.warm,
    corrected: (words, hint) => (spend() ? lookup.corrected(words, hint) : null),
    doubted: (words, choice) => (spend() ? lookup.doubted(words, choice) : choice),
  };
}
