/** From the words of a name, as written or by its first words, to the communes it may mean. */
import abroad from '../../../knowledge/places/abroad.json' with { type: 'json' };
import type { Commune } from '../../../knowledge/places/communes.ts';
import type { Area } from '../heard.ts';
import { inArea } from './areas.ts';
import { type Candidate, type Choice, choose } from './choice.ts';
import type { Gazetteer, Name, NameKind } from './gazetteer.ts';
import { isSmall, skeleton, wordsOfName } from './names.ts';

/** What else is said about the place. */
export interface Hint {
  area?: Area;
  postcode?: string;
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
export const isWhole = (kind: NameKind): boolean => whole.has(kind);
const whole: ReadonlySet<NameKind> = new Set(['official', 'usual', 'earlier']);
const anyone = 10;
export const weightOf = ({ kind, commune }: Name): number => kindWeight[kind](commune.population) + anyone;

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
export function joined(typed: readonly string[], name: readonly string[]): boolean {
  const own = joints(name);
  return joints(typed).every((joint, index) => index === 0 || joint < 0 || joint === own[index]);
}

export const fits = (commune: Commune, { area, postcode }: Hint): boolean =>
  (!area || inArea(commune, area)) && (!postcode || commune.postcodes.includes(postcode));

/** How the words typed, their article included, fit an official name with the same significant words. */
type Form = 'same' | 'shorter' | 'other';
function formOf(typed: readonly string[], name: readonly string[]): Form {
  if (typed.join(' ') === name.join(' ')) return 'same';
  return typed.some(isSmall) ? 'other' : 'shorter';
}

interface Exact extends Candidate {
  kind: NameKind;
  form: Form;
}

/** What a town called by the beginning of its name counts for. */
const beginningRate = 0.4;
/** "Le Bourg" is rather a Le Bourg than a Bourg, "la Baule" rather La Baule-Escoublac than Baule. */
const beside = { same: 0.005, begins: 0.1 };
/** What a name of each kind counts for when a commune bears it today. */
const besideOfficial: Readonly<Record<NameKind, number>> = {
  official: 1,
  usual: 1,
  earlier: 0.3,
  head: 0.05,
  part: 0.15,
};

function exactNames(gazetteer: Gazetteer, words: readonly string[], hint: Hint, begins: boolean): Exact[] {
  const exact: Exact[] = [];
  for (const { commune, kind, key } of gazetteer.whole(skeleton(words))) {
    if (kind === 'head' || !fits(commune, hint)) continue;
    const own = wordsOfName(commune.name);
    if (kind === 'official' && !joined(words, own)) continue;
    const form = kind === 'official' ? formOf(words, own) : 'shorter';
    exact.push({ commune, kind, weight: weightOf({ kind, commune, key }), form });
  }
  const officials = exact.filter(({ kind }) => kind === 'official');
  const official = Math.max(0, ...officials.map(({ weight }) => weight));
  const same = exact.some(({ form }) => form === 'same');
  const otherRate = same ? beside.same : begins ? beside.begins : 1;
  const rate = ({ form, kind }: Exact): number =>
    (form === 'other' ? otherRate : 1) * (official > 0 ? besideOfficial[kind] : 1);
  return exact
    .map((one) => ({ ...one, weight: one.weight * rate(one) }))
    .filter(({ kind, weight }) => kind === 'official' || kind === 'usual' || weight * 10 > official);
}

/** Communes called so, and towns whose names begin so: "Châlons", "Clermont". Null when there is none. */
export function asWritten(gazetteer: Gazetteer, words: readonly string[], hint: Hint): Choice | null {
  const key = skeleton(words);
  const hinted = hint.area !== undefined || hint.postcode !== undefined;
  if (isAbroad(key) && !hinted) return null;
  const start = `${words.join(' ')} `;
  const small = words.some(isSmall);
  const inner = words.some((word, at) => at > 0 && isSmall(word) && !isSmall(words[at - 1] ?? ''));
  const beginning = gazetteer
    .beginning(key, false)
    .filter(
      ({ kind, commune }) =>
        (kind === 'official' || kind === 'earlier') &&
        fits(commune, hint) &&
        (kind !== 'official' || !inner || joined(words, wordsOfName(commune.name))),
    );
  const begins =
    small && beginning.some(({ commune }) => wordsOfName(commune.name).join(' ').startsWith(start));
  const exact = exactNames(gazetteer, words, hint, begins);
  const official = exact.some(({ kind }) => kind === 'official');
  const heaviest = Math.max(0, ...exact.map(({ weight }) => weight));
  const same = small && exact.some(({ form }) => form === 'same');
  const towns = (official && hinted ? [] : beginning)
    .map((name) => ({ commune: name.commune, weight: weightOf(name) * beginningRate }))
    .filter(({ weight }) => weight > heaviest * 0.3)
    .map(({ commune, weight }) => ({
      commune,
      weight: weight * (official ? besideOfficial.head / beginningRate : 1) * (same ? beside.same : 1),
    }));
  return choose([...exact, ...towns], exact.length > 0 ? 1 : 0.95);
}
