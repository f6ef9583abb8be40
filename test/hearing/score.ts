/** Compares what was heard with what should have been: per fact, per sentence, per intent. */
import type { Hear, Heard } from '../../src/understanding/heard.ts';
import { fold } from '../../src/understanding/text.ts';
import type { Case } from './corpus.ts';

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}
export interface Score {
  sentences: number;
  whole: number;
  intents: number;
  slots: Tally;
  perFact: Map<string, Tally>;
  failures: { one: Case; heard: readonly string[] }[];
}

const written = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));
/** The first sector is the one that counts: "best first". */
const firstOf = (name: string, value: unknown): unknown =>
  name === 'sectors' && Array.isArray(value) ? value[0] : value;
const leading = /^(?:d |l |le |la |les |un |une |du |de |the |an? )+/;

/** Words of a job without its article, so that "la compta" and "compta" are one answer. */
const plain = (words: string): string =>
  fold(words)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(leading, '')
    .replaceAll(' ', '_');

function spellFacts(facts: Heard['facts'], prefix = ''): string[] {
  return Object.entries(facts).map(([name, value]) => {
    if (name === 'place') return `${prefix}place=${(facts.place?.name ?? '').replaceAll(' ', '_')}`;
    return `${prefix}${name}=${name === 'occupation' ? plain(String(value)) : written(firstOf(name, value))}`;
  });
}

/** A hearing in the notation of the corpus, sorted. */
export function spell(heard: Heard): string[] {
  return [
    ...spellFacts(heard.facts),
    ...heard.intents.map((intent) => `@${intent}`),
    ...heard.forget.map((fact) => `-${fact}`),
    ...heard.ambiguities.map(
      ({ fact, options }) => `?${fact}=${(options[0]?.name ?? '').replaceAll(' ', '_')}`,
    ),
    ...(heard.area ? [`area=${heard.area.department ?? heard.area.region ?? ''}`] : []),
    ...(heard.whatIf ? spellFacts(heard.whatIf, 'if:') : []),
    ...(heard.about ? [`about=${heard.about}`] : []),
    ...(heard.article ? [`#${heard.article}`] : []),
    ...(heard.unserved ? ['unserved'] : []),
  ].sort();
}

const isSlot = (item: string): boolean =>
  /^(?:if:)?\w+=/.test(item) || item.startsWith('-') || item.startsWith('?');
const isIntent = (item: string): boolean => item.startsWith('@');
/** `#article` and `unserved` are only compared when the corpus names them. */
const optional = (item: string): boolean => item.startsWith('#') || item === 'unserved';

/** "réceptionniste dans un hôtel" and "réceptionniste" name one job. */
const isOccupation = (item: string): boolean => item.startsWith('occupation=');
const names = (a: string, b: string): boolean => `_${a.slice(11)}_`.includes(`_${b.slice(11)}_`);
const aligned = (heard: readonly string[], wanted: readonly string[]): string[] =>
  heard.map(
    (item) =>
      (isOccupation(item) &&
        wanted.find((other) => isOccupation(other) && (names(item, other) || names(other, item)))) ||
      item,
  );

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const newTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

export function score(hear: Hear, cases: readonly Case[]): Score {
  const result: Score = {
    sentences: 0,
    whole: 0,
    intents: 0,
    slots: newTally(),
    perFact: new Map(),
    failures: [],
  };
  const count = (item: string, kind: keyof Tally): void => {
    const name = item.startsWith('-')
      ? 'forget'
      : item.startsWith('?')
        ? 'ambiguity'
        : (item.split('=')[0] ?? item);
    const tally = result.perFact.get(name) ?? newTally();
    tally[kind] += 1;
    result.slots[kind] += 1;
    result.perFact.set(name, tally);
  };
  for (const one of cases) {
    const wanted = one.expected.map((item) =>
      item.startsWith('sectors=')
        ? (item.split(',')[0] ?? item)
        : item.startsWith('occupation=')
          ? `occupation=${plain(item.slice(11).replaceAll('_', ' '))}`
          : item,
    );
    const heard = aligned(spell(hear(one.input)), wanted)
      .filter((item) => !optional(item) || wanted.some((other) => other[0] === item[0] && optional(other)))
      .sort();
    result.sentences += 1;
    const intentsRight = same(heard.filter(isIntent), wanted.filter(isIntent));
    for (const item of wanted.filter(isSlot)) count(item, heard.includes(item) ? 'right' : 'missed');
    for (const item of heard.filter(isSlot)) if (!wanted.includes(item)) count(item, 'wrong');
    if (intentsRight) result.intents += 1;
    if (same(heard, [...wanted].sort())) result.whole += 1;
    else result.failures.push({ one, heard });
  }
  return result;
}

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 1 : right / (right + missed);
export const f1 = (tally: Tally): number => {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};
