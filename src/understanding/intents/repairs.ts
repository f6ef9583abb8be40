/** Repairs: what the text withdraws, what it corrects, and which fact it speaks about when it gives no new value. */
import type { FactName, Facts } from '../../../knowledge/facts.ts';
import { factNames } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { uncovered } from '../cues/cues.ts';
import type { Readings } from '../settle/settle.ts';
import { isLight } from './intents.ts';
import { parts, type Part } from '../heard.ts';
import type { Span, Text } from '../text.ts';
import { fold } from '../text.ts';

/** How far what is withdrawn may stand from the verb. */
const reach = 8;
/** "j'ai changé d'avis sur…" takes back, "j'ai oublié…" does not. */
const changed = 'change';
const having = new Set(['ai', 'avais', 'have', 'pas', 'n']);

export interface Withdrawal {
  /** From the verb to the end of what it takes back. */
  span: Span;
  topics: FactName[];
}

const isFact = (value: string): value is FactName => (factNames as readonly string[]).includes(value);

const topicsIn = (cues: Cues): Cue[] => uncovered(cues.of('topic'), cues.of('topic'));

/** "finalement oubliez le CPF": the verb, and the facts that its words name; readings in `span` are taken back too. */
export function withdrawals(text: Text, cues: Cues, taken: readonly Span[]): Withdrawal[] {
  return uncovered(cues.of('withdraw'), [...cues.of('withdraw'), ...taken])
    .filter(
      ({ from, to }) =>
        (!having.has(text.tokens[from - 1]?.word ?? '') || text.tokens[from]?.word === changed) &&
        text.tokens[to]?.word !== 'pas' &&
        !taken.some((other) => other.from <= from && other.to > from),
    )
    .map((cue) => {
      const clause = text.tokens[cue.to - 1]?.clause;
      let to = cue.to;
      while (to < cue.to + reach && text.tokens[to]?.clause === clause) to += 1;
      // "le métier que j'ai dit, enlevez-le": the pronoun stands for what was named before.
      const pronoun = to === cue.to && ['le', 'la', 'les', 'ca'].includes(text.tokens[to - 1]?.word ?? '');
      const first = pronoun ? Math.max(0, cue.from - reach) : cue.from;
      const topics = topicsIn(cues)
        .filter((topic) => topic.from >= first && topic.to <= to)
        .flatMap(({ value }) => (isFact(value) ? [value] : []));
      return { span: { from: cue.from, to }, topics };
    });
}

/** The facts that a job or an amount stands for: all those of the group that are known, else the usual one. */
const groups: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  cpfEuros: ['cpfEuros', 'cpfHours'],
  cpfHours: ['cpfEuros', 'cpfHours'],
};
function knownOf(fact: FactName, known: Facts): FactName[] {
  const names = (groups[fact] ?? [fact]).filter((name) => known[name] !== undefined);
  return names.length > 0 ? names : [fact];
}

/** "retirez Vitré": the known town, whatever else its name could mean. */
const namesHome = ({ tokens }: Text, withdrawn: readonly Withdrawal[], { place }: Facts): boolean => {
  const words = fold(place?.name ?? '')
    .split(/[^a-z]+/)
    .filter(Boolean);
  return (
    words.length > 0 &&
    withdrawn.some(({ span: { from, to } }) => {
      const said = tokens.slice(from, to).map(({ word }) => word);
      return words.every((word) => said.includes(word));
    })
  );
};

/** The facts that the text takes back and does not give anew. `readings` are those within the withdrawals. */
export function forgotten(
  text: Text,
  withdrawn: readonly Withdrawal[],
  { mentions, jobs, places }: Readings,
  known: Facts,
  facts: Facts,
): FactName[] {
  const named: FactName[] = [
    ...withdrawn.flatMap(({ topics }) => topics),
    ...mentions.map(({ fact }) => fact),
    ...(places.length > 0 || namesHome(text, withdrawn, known) ? (['place'] as const) : []),
    ...(jobs.length > 0 ? (['occupation', 'sectors'] as const) : []),
  ];
  return [...new Set(named.flatMap((fact) => knownOf(fact, known)))].filter(
    (fact) => facts[fact] === undefined,
  );
}

/** The fact that "corriger ma ville" aims at. */
export function aboutIn(cues: Cues): FactName | null {
  const value = topicsIn(cues)[0]?.value ?? '';
  return isFact(value) ? value : null;
}

/** The part of the plan that "le détail des aides" names. */
export const partIn = (cues: Cues): Part | null => {
  const value = cues.of('part')[0]?.value;
  return parts.find((part) => part === value) ?? null;
};

/** True when nothing but "pardon ?" or "vous pouvez répéter ?" is said. */
export function repeats(text: Text, cues: Cues): boolean {
  const found = cues.of('repeat');
  return (
    found.length > 0 &&
    text.tokens.every(
      ({ word }, index) => isLight(word) || found.some(({ from, to }) => index >= from && index < to),
    )
  );
}
