/** A postal code leaves so few communes that a name beside it may be spelt very badly: "58000 nvr". */
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Hint } from './as-written.ts';
import type { Choice } from './choice.ts';
import { spellingCost } from './cost.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isSmall, significant, wordsOfName } from './names.ts';
import { sound } from './sound.ts';

/** Slips that a name may hold, for each of its letters. */
const rate = 0.36;
/** Two communes nearer to each other than this are as likely. */
const margin = 0.4;
/** What a name cut short costs, whatever its length. */
const cutShort = 0.8;
const shortest = 3;

const lettersOf = (words: readonly string[]): string => words.join('').replaceAll(/[^a-z]/g, '');

function costOf(typed: readonly string[], name: string, limit: number): number {
  const own = wordsOfName(name);
  const letters = lettersOf(significant(typed));
  const other = lettersOf(significant(own));
  const full = lettersOf(typed);
  if (letters.length >= shortest && other.startsWith(letters)) return cutShort;
  const alike = sound(full) === sound(lettersOf(own)) ? 0.5 : Infinity;
  return Math.min(
    alike,
    spellingCost(letters, other, limit),
    spellingCost(full, lettersOf(own), limit),
    // "Cuise" for Cuise-la-Motte, with a slip.
    own.length > typed.length
      ? cutShort + spellingCost(full, lettersOf(own.slice(0, typed.length)), Math.min(limit, 1))
      : Infinity,
  );
}

/** The communes of the hint's postal code that a name may stand for; null without one, or when none is near. */
export function among(gazetteer: Gazetteer, words: readonly string[], hint: Hint): Choice | null {
  const { postcode } = hint;
  const { length } = lettersOf(words);
  if (postcode === undefined || length < shortest || words.every(isSmall)) return null;
  const limit = Math.max(1, length * rate);
  const near: { commune: Commune; cost: number }[] = [];
  for (const commune of gazetteer.postcode(postcode)) {
    const cost = Math.min(
      ...[commune.name, ...commune.formerNames].map((name) => costOf(words, name, limit)),
    );
    if (cost <= limit) near.push({ commune, cost });
  }
  near.sort((a, b) => a.cost - b.cost);
  const [first] = near;
  if (!first) return null;
  const options = near.filter(({ cost }) => cost <= first.cost + margin).map(({ commune }) => commune);
  return { options: options.slice(0, 5), score: Math.max(0.5, 1 - first.cost / 10) };
}
