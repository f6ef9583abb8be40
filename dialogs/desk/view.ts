/** What the advisor's desk shows for some answers: the script, the answers, the plan and what to ask next. Pure. */
import type { Day } from '../../knowledge/dated.ts';
import { factNames, type FactName, type Facts } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import type { Line } from '../../locales/line.ts';
import type { FactValue, Plan } from '../../src/guidance/plan.ts';
import { newMemory, type Memory } from '../memory.ts';
import { enough, nextQuestion } from '../next.ts';
import type { Sheet } from '../reply.ts';
import { planSheet } from '../sheets/plan.ts';
import type { Guides } from '../situation.ts';
import { valueOf } from '../values.ts';
import { aloud, clashes, type Aloud, type Clash } from './aloud.ts';
import { script, type ScriptRow } from './script.ts';

/** What the desk works on: answers, and questions passed over. Nobody's name. */
export interface Dossier {
  facts: Facts;
  passed: readonly FactName[];
}

export interface DeskRow extends ScriptRow {
  /** The answer in words, when there is one. */
  value: Line | null;
  /** Which of the ready answers it is made of. */
  picked: boolean[];
  passed: boolean;
  /** An answer could still change the plan. */
  useful: boolean;
}

export interface DeskView extends Dossier {
  rows: DeskRow[];
  /** The one question most worth asking now. */
  next: FactName | null;
  clashes: Clash[];
  aloud: Aloud[];
  /** Null while too little is known. */
  sheet: Sheet | null;
  /** Answers that a plan still waits for. */
  waits: Line[];
}

/** A dossier as the memory of a conversation, so that the desk goes by the same rules as the talk. */
export const memoryOf = ({ facts, passed }: Dossier, locale: Locale): Memory => ({
  ...newMemory(locale),
  facts,
  skipped: [...passed],
});

/** A closed set's sentence ends with the value that it names. */
function picked(value: FactValue, choices: readonly Line[]): boolean[] {
  const held = (Array.isArray(value) ? value : [value]).map(String);
  return choices.map(({ key }) => value !== undefined && held.includes(key.split('.').at(-1) ?? ''));
}

export function deskView(
  { makePlan }: Pick<Guides, 'makePlan'>,
  dossier: Dossier,
  locale: Locale,
  today: Day,
): DeskView {
  const { facts } = dossier;
  const passed = dossier.passed.filter((fact) => facts[fact] === undefined);
  const memory = memoryOf({ facts, passed }, locale);
  const plan: Plan = makePlan(facts, today, passed);
  const next = nextQuestion(() => plan, memory);
  const useful = new Set<FactName>(next ? [next, ...plan.missing] : plan.missing);
  const found = clashes(facts, plan);
  const rows = script.map((row) => ({
    ...row,
    value: valueOf(facts, row.fact),
    picked: picked(facts[row.fact], row.choices),
    passed: passed.includes(row.fact),
    useful: useful.has(row.fact) && !passed.includes(row.fact),
  }));
  return {
    facts,
    passed,
    rows,
    // What does not go together is cleared up before anything new is asked.
    next: found[0]?.facts[0] ?? next,
    clashes: found,
    aloud: aloud(facts, plan),
    sheet: enough(memory) ? planSheet(plan, facts) : null,
    waits: rows
      .filter(({ fact }) => !plan.ready && plan.missing.slice(0, 4).includes(fact))
      .map(({ label }) => label),
  };
}

/** Questions passed over, in the order of the contract, each once. */
export const passedOf = (names: readonly FactName[]): FactName[] =>
  factNames.filter((name) => names.includes(name));
