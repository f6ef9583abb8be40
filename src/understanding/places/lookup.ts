/** From the words of a name to the communes it may mean: as written, by its beginning, then as it may have been misspelt. */
import abroad from '../../../knowledge/places/abroad.json' with { type: 'json' };
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Area } from '../heard.ts';
import { inArea } from './areas.ts';
import { type Candidate, type Choice, choose, ranked } from './choice.ts';
import { spellingCost } from './cost.ts';
import type { Gazetteer, Name, NameKind } from './gazetteer.ts';
import { isSmall, significant, skeleton, wordsOfName } from './names.ts';
import { nearbyNames } from './spelling.ts';

/** What else is said about the place. */
export interface Hint {
  area?: Area;
  postcode?: string;
}

export interface Lookup {
  /** As written, or by its first words. */
  plain: (words: readonly string[], hint: Hint) => Choice | null;
  /** As it may have been misspelt, or cut short inside a word. */
  corrected: (words: readonly string[], hint: Hint) => Choice | null;
}

const elsewhere = new Set([...abroad.towns, ...abroad.countries].map((name) => skeleton(wordsOfName(name))));
/** A town or a country abroad: never a French village of that name, unless the department is said too. */
export const isAbroad = (key: string): boolean => elsewhere.has(key);

/** How much of a town's size speaks for it under a name of this kind. */
const kindWeight: Readonly<Record<NameKind, (population: number) => number>> = {
  official: (population) => population,
  usual: (population) => population,
  earlier: (population) => population * 0.7,
  head: (population) => population * 0.4,
  part: (population) => Math.min(population * 0.1, 3000),
};
/** Names that are whole: a head stands for one of these, and a village is not asked for by half its name. */
const whole: ReadonlySet<NameKind> = new Set(['official', 'usual', 'earlier']);
const anyone = 10;
const weightOf = ({ kind, commune }: Name): number => kindWeight[kind](commune.population) + anyone;

/** "de la" for "des", "sous" for "s/": small words are mixed up within these families only. */
const families = ['de du des d la le les l lez', 'sur sous', 'a au aux', 'en', 'et'].map((words) =>
  words.split(' '),
);
const familyOf = (word: string): number => families.findIndex((words) => words.includes(word));

/** The first small word before each significant one. */
function joints(words: readonly string[]): number[] {
  const found: number[] = [];
  let joint = -1;
  for (const word of words) {
    if (!isSmall(word)) {
      found.push(joint);
      joint = -1;
    } else if (joint < 0) joint = familyOf(word);
  }
  return found;
}

/** Small words may be left out of a name but not added or changed: "Paris, à l'hôpital" is not Paris-l'Hôpital. */
function joined(typed: readonly string[], name: readonly string[]): boolean {
  const own = joints(name);
  return joints(typed).every((joint, index) => index === 0 || joint < 0 || joint === own[index]);
}

const fits = (commune: Commune, { area, postcode }: Hint): boolean =>
  (!area || inArea(commune, area)) && (!postcode || commune.postcodes.includes(postcode));

/** Another spelling is looked for only in names with at least this many letters. */
const limits: readonly (readonly [number, number])[] = [
  [14, 3.2],
  [10, 2.6],
  [8, 2],
  [6, 1.7],
  [4, 1],
];
const limitFor = (length: number): number => limits.find(([least]) => length >= least)?.[1] ?? 0;

/** A slip costs as much as a town sixty times smaller. */
const slipValue = 1.8;
/** Lead over the second that makes a correction sure, and lag behind the first that ends the list. */
const sureLead = 0.9;
const lag = 1.6;
const soundsAlike = 0.8;
/** "St-Lau", "montpel": cut short inside a word. */
const cutShort = 0.6;
/** People rarely get the first letter wrong. */
const firstLetter = 0.5;

const lettersOf = (words: readonly string[]): string => words.join('').replaceAll(/[^a-z]/g, '');

export function lookupIn(gazetteer: Gazetteer): Lookup {
  const nearby = nearbyNames(gazetteer.names);

  function plain(words: readonly string[], hint: Hint): Choice | null {
    const key = skeleton(words);
    const hinted = hint.area !== undefined || hint.postcode !== undefined;
    if (isAbroad(key) && !hinted) return null;
    const typed = words.join(' ');
    const exact: (Candidate & { kind: NameKind })[] = [];
    for (const name of gazetteer.whole(key)) {
      if (name.kind === 'head' || !fits(name.commune, hint)) continue;
      const own = wordsOfName(name.commune.name);
      if (name.kind === 'official' && !joined(words, own)) continue;
      const form = name.kind !== 'official' || own.join(' ') === typed ? 1 : 0.6;
      exact.push({ commune: name.commune, weight: weightOf(name) * form, kind: name.kind });
    }
    const official = exact.find(({ kind }) => kind === 'official');
    // A village inside a commune hardly competes with a commune of that name, and not at all with a town.
    const town = official !== undefined && official.commune.population >= 1000;
    const kept = exact
      .filter(({ kind }) => kind !== 'part' || !town)
      .filter(({ kind, weight }) => kind !== 'earlier' || !official || weight * 10 > official.weight)
      .map((one) => (one.kind === 'part' && official ? { ...one, weight: one.weight * 0.15 } : one));
    const heaviest = Math.max(0, ...kept.map(({ weight }) => weight));
    const begun = gazetteer
      .beginning(key, false)
      .filter((name) => whole.has(name.kind) && fits(name.commune, hint))
      .map((name) => ({ commune: name.commune, weight: weightOf(name) * 0.4 }))
      .filter(({ weight }) => weight > heaviest * 0.3);
    return choose([...kept, ...begun], kept.length > 0 ? 1 : 0.95);
  }

  function corrected(words: readonly string[], hint: Hint): Choice | null {
    const key = skeleton(words);
    const letters = lettersOf(significant(words));
    if (isAbroad(key) || letters.length < 4 || letters.length > 50) return null;
    const limit = limitFor(letters.length);
    const found: (Candidate & { cost: number })[] = [];
    for (const typed of new Set([letters, lettersOf(words)]))
      for (const { name, letters: other, alike } of nearby(typed)) {
        if (!fits(name.commune, hint)) continue;
        const slips = spellingCost(typed, other, limit) + (typed[0] === other[0] ? 0 : firstLetter);
        const cost = Math.min(slips, alike ? soundsAlike : Infinity);
        if (cost > limit || cost > limitFor(other.length) + 0.5) continue;
        const weight = Math.log10(weightOf(name) + 90) - slipValue * cost;
        found.push({ commune: name.commune, weight, cost });
      }
    if (key.length >= 5)
      for (const name of gazetteer.beginning(key, true))
        if (whole.has(name.kind) && fits(name.commune, hint))
          found.push({
            commune: name.commune,
            weight: Math.log10(weightOf(name) + 90) - slipValue * cutShort,
            cost: cutShort,
          });
    found.sort((a, b) => b.weight - a.weight);
    const [first] = found;
    if (!first) return null;
    const list = ranked(found.filter(({ weight }) => weight > first.weight - lag));
    const lead = first.weight - (list[1]?.weight ?? -Infinity);
    const score = Math.max(0.5, 1 - 0.1 * first.cost);
    const doubtful = first.cost > 0.7 * limit && first.commune.population < 5000;
    if (lead >= sureLead && !doubtful) return { options: [first.commune], score };
    const options = (list.length > 1 ? list : ranked(found)).slice(0, 5).map(({ commune }) => commune);
    return options.length > 1 ? { options, score } : null;
  }

  return { plain, corrected };
}
