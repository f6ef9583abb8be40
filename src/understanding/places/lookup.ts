/** Looks names up: as written, as they may have been misspelt, and whether a rare name is a town misspelt. */
import { asWritten, type Hint } from './as-written.ts';
import type { Choice } from './choice.ts';
import { correction, corrections } from './corrected.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nearbyNames } from './spelling.ts';

export interface Lookup {
  /** As written, or by its first words. */
  plain: (words: readonly string[], hint: Hint) => Choice | null;
  /** As it may have been misspelt, or cut short inside a word. */
  corrected: (words: readonly string[], hint: Hint) => Choice | null;
  /** Adds the town that a hamlet's name may be a slip for: "Vanne" in Haute-Saône, or Vannes. */
  doubted: (words: readonly string[], choice: Choice) => Choice;
}

/** Smaller places may be a slip for a town. */
const hamlet = 5000;
/** How often a name one slip away is typed for the other. */
const slipRate = 0.02;
const oneSlip = 0.9;
const most = 5;
/** What the size of a town known by the beginning of its name only counts for. */
const begunRate = 0.4;

export function lookupIn(gazetteer: Gazetteer): Lookup {
  const nearby = nearbyNames(gazetteer.names);
  return {
    plain: (words, hint) => asWritten(gazetteer, words, hint),
    corrected: (words, hint) =>
      correction(corrections(gazetteer, nearby, words, hint), words.join('').length),
    doubted: (words, choice) => {
      const [first] = choice.options;
      if (!first || first.population >= hamlet) return choice;
      const exact = choice.score === 1;
      const least = first.population * (exact ? 0.5 : begunRate);
      const towns = corrections(gazetteer, nearby, words, {})
        .filter(({ commune, cost }) => cost <= oneSlip && commune.population * slipRate > least)
        .map(({ commune }) => commune)
        .filter((commune) => !choice.options.includes(commune));
      if (towns.length === 0) return choice;
      const all = exact ? [first, ...towns, ...choice.options.slice(1)] : [...towns, ...choice.options];
      return { options: [...new Set(all)].slice(0, most), score: choice.score };
    },
  };
}
