/** From a misspelt name, or one cut short inside a word, to the communes that it may stand for. */
import { type Candidate, type Choice, ranked } from './choice.ts';
import { fits, type Hint, isAbroad, isWhole, weightOf } from './as-written.ts';
import { spellingCost } from './cost.ts';
import type { Gazetteer } from './gazetteer.ts';
import { significant, skeleton } from './names.ts';
import { readings } from './saints.ts';
import type { Block, Nearby } from './spelling.ts';

export interface Correction extends Candidate {
  /** Slips between what was typed and the name; see `spellingCost`. */
  cost: number;
}

/** Slips that a name of at least this many letters may hold. */
const limits: readonly (readonly [number, number])[] = [
  [14, 3.2],
  [10, 2.6],
  [8, 2],
  [6, 1.7],
  [4, 1],
];
const limitFor = (length: number): number => limits.find(([least]) => length >= least)?.[1] ?? 0;

/** A slip speaks against a town as much as being sixty times smaller. */
const slipValue = 1.8;
/** Lead over the second that makes a correction sure, the larger the more was corrected. */
const sureLead = (cost: number): number => 0.75 + 0.3 * cost;
/** Lag behind the first that ends the list. */
const lag = 1.6;
const most = 5;
/** The weight of a town of a few thousand one slip away. */
const nearEnough = 1.8;
/** What sounds the same was not mistyped letter by letter, and may differ in more letters. */
const byEar = (slips: number): number => Math.min(slips, 0.4 + slips / 3);
const byEarLimit = 2.2;
const byEarMargin = 0.4;
/** A village inside a commune is seldom what a misspelt name means. */
const partRate = 0.2;
/** "St-Lau", "montpel": cut short inside a word. */
const cutShort = 0.4;
const missing = 0.05;
/** People rarely get the first letter wrong, or an article. */
const firstLetter = 0.5;
const otherArticle = 0.3;
const [shortest, longest] = [4, 50];
const articles = new Set(['le', 'la', 'les', 'l']);

/** Letters of the word that was cut; the words after it are often left out. */
const lettersLeft = (key: string, at: number): number => {
  const end = key.indexOf(' ', at);
  return (end < 0 ? key.length : end + 1) - at;
};

const lettersOf = (words: readonly string[]): string => words.join('').replaceAll(/[^a-z]/g, '');

const otherSaint = 0.3;

/** Every commune within reach of the spelling, nearest and largest first. */
export function corrections(
  gazetteer: Gazetteer,
  nearby: Nearby,
  words: readonly string[],
  hint: Hint,
): Correction[] {
  return readings(words)
    .flatMap((reading, index) =>
      within(gazetteer, nearby, reading, hint).map((found) =>
        index === 0
          ? found
          : { ...found, weight: found.weight - slipValue * otherSaint, cost: found.cost + otherSaint },
      ),
    )
    .sort((a, b) => b.weight - a.weight);
}

function within(gazetteer: Gazetteer, nearby: Nearby, words: readonly string[], hint: Hint): Correction[] {
  const key = skeleton(words);
  const letters = lettersOf(significant(words));
  const full = lettersOf(words);
  if (isAbroad(key) || full.length < shortest || full.length > longest) return [];
  const limit = Math.max(limitFor(letters.length), letters.length < shortest ? limitFor(full.length) : 0);
  const article = articles.has(words[0] ?? '') ? words[0] : undefined;
  const found: Correction[] = [];
  const add = (name: Block['name'], cost: number): void => {
    if (!fits(name.commune, hint)) return;
    const people = weightOf(name) * (name.kind === 'part' ? partRate : 1) + 90;
    found.push({ commune: name.commune, weight: Math.log10(people) - slipValue * cost, cost });
  };
  const consider = (typed: string, { name, letters: other, alike }: Block): void => {
    const reach = alike ? limitFor(Math.max(typed.length, other.length)) : limit;
    const slips = spellingCost(typed, other, alike ? reach * byEarLimit : limit);
    const allowed = alike ? reach + byEarMargin : Math.min(limit, limitFor(other.length) + 0.5);
    const strange = alike || typed[0] === other[0] ? 0 : firstLetter;
    const unlike = article && !name.commune.name.toLowerCase().startsWith(article) ? otherArticle : 0;
    const cost = (alike ? byEar(slips) : slips) + strange + unlike;
    if (cost <= allowed) add(name, cost);
  };
  const forms = [...new Set([letters, full])].filter((text) => text.length >= shortest);
  for (const typed of forms) for (const block of nearby.slipped(typed)) consider(typed, block);
  if (key.length > shortest)
    for (const name of gazetteer.beginning(key, true))
      if (isWhole(name.kind)) add(name, cutShort + missing * lettersLeft(name.key, key.length));
  // Names with more slips are looked for when no town is one slip away.
  if (!found.some(({ weight }) => weight > nearEnough))
    for (const typed of forms) for (const block of nearby.resembling(typed)) consider(typed, block);
  return found;
}

/** One commune when it stands out, a few when several are as likely; null when nothing is near enough. */
export function correction(found: readonly Correction[], letters: number): Choice | null {
  const [first] = found;
  if (!first) return null;
  const list = ranked(found);
  const near = list.filter(({ weight }) => weight > first.weight - lag);
  const score = Math.max(0.5, 1 - 0.1 * first.cost);
  const lead = first.weight - (list[1]?.weight ?? -Infinity);
  const doubtful = first.cost > Math.max(1.1, letters * 0.15) && first.commune.population < 5000;
  if (lead >= sureLead(first.cost) && !doubtful) return { options: [first.commune], score };
  const options = (near.length > 1 ? near : list).slice(0, most).map(({ commune }) => commune);
  return options.length > 1 ? { options, score } : null;
}
