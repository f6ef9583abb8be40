/** The little grammar in which measures are written: conditions over facts, a day and a certification, as plain data. */
import type { AmountId } from './amounts.ts';
import type { Day } from './dated.ts';
import type { FactName, Facts, Level } from './facts.ts';
import type { AmountKey, AmountSentence, CriterionId, MeasureId, NoteId, NoteKind } from './measure-names.ts';
import type { SourceId } from './sources.ts';

type Value<F extends FactName> = NonNullable<Facts[F]>;
type FactOf<T> = { [F in FactName]-?: Value<F> extends T ? F : never }[FactName];
type Plain = string | number | boolean;
type PlainFact = FactOf<Plain>;
type NumberFact = FactOf<number>;
type ListFact = FactOf<readonly string[]>;
type Item<F extends ListFact> = Value<F>[number];

/** What the certification in view may be asked. Unknown while none is chosen. */
export type Trait = 'registered' | 'unproven' | 'open-to-vae';

/** Judged in three values by `src/guidance/judge.ts`; an absent fact is unknown, never no. */
export type Condition =
  | { op: 'oneOf'; fact: PlainFact; values: readonly Plain[] }
  | { op: 'atLeast' | 'atMost'; fact: NumberFact; value: number }
  | { op: 'includes'; fact: ListFact; value: string }
  | { op: 'livesIn'; departments: readonly string[] }
  | { op: 'known'; fact: FactName }
  | { op: 'all' | 'any'; of: readonly Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'during'; from: Day; until?: Day }
  | { op: 'chosen' }
  | { op: 'certification'; is: Trait }
  | { op: 'awards'; levels: readonly Level[] }
  | { op: 'external' };

export const oneOf = <F extends PlainFact>(fact: F, ...values: Value<F>[]): Condition => ({
  op: 'oneOf',
  fact,
  values,
});
export const equals = <F extends PlainFact>(fact: F, value: Value<F>): Condition => oneOf(fact, value);
export const atLeast = (fact: NumberFact, value: number): Condition => ({ op: 'atLeast', fact, value });
export const atMost = (fact: NumberFact, value: number): Condition => ({ op: 'atMost', fact, value });
/** The list holds the value. */
export const includes = <F extends ListFact>(fact: F, value: Item<F>): Condition => ({
  op: 'includes',
  fact,
  value,
});
export const livesIn = (...departments: string[]): Condition => ({ op: 'livesIn', departments });
/** Yes or no, never unknown: the fact was said. */
export const known = (fact: FactName): Condition => ({ op: 'known', fact });
export const all = (...of: Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
/** Between two days, both counted. */
export const during = (from: Day, until?: Day): Condition => ({
  op: 'during',
  from,
  ...(until && { until }),
});
/** A certification is in view. Yes or no. */
export const chosen: Condition = { op: 'chosen' };
export const certification = (is: Trait): Condition => ({ op: 'certification', is });
/** The certification in view leads to one of these levels. */
export const awards = (...levels: Level[]): Condition => ({ op: 'awards', levels });
/** Depends on somebody else (an employer, a centre, a certifier): unknown until known. */
export const external: Condition = { op: 'external' };
/** Nothing to fulfil. */
export const always: Condition = all();

/** The situation is said and is this one; crisp, for choosing what to show. */
export const is = <F extends PlainFact>(fact: F, ...values: Value<F>[]): Condition =>
  all(known(fact), oneOf(fact, ...values));
/** More than nothing of a number. */
export const some = (fact: NumberFact): Condition => atLeast(fact, 0.01);
/** One of these situations; "other" says too little to refuse. */
export const situation = (...statuses: Value<'status'>[]): Condition =>
  any(oneOf('status', ...statuses), all(equals('status', 'other'), external));

export interface MeasureCriterion {
  id: CriterionId;
  when: Condition;
  source: SourceId;
  /** Listed only where this is not "no". */
  about?: Condition;
}

/** An amount to show: a dated figure, the person's own figure, or a statement without any. Shown when `when` is yes. */
export interface MeasureAmount {
  key: AmountKey;
  say: AmountSentence;
  figure:
    | { of: AmountId; unit: 'euros' | 'hours' }
    | { own: 'cpfEuros' | 'cpfHours'; unit: 'euros' | 'hours'; source: SourceId }
    | { stated: SourceId; from: Day };
  when?: Condition;
  /** Further figures its sentence mentions. */
  values?: Readonly<Record<string, AmountId>>;
}

/** What to know besides: who to ask, delays, traps, and the way round a refusal. Shown when `when` is yes. */
export interface MeasureNote {
  id: NoteId;
  kind: NoteKind;
  source: SourceId;
  /** First day of what it says; its sentence may name it. */
  since?: Day;
  /** Last day. */
  until?: Day;
  when?: Condition;
  values?: Readonly<Record<string, AmountId>>;
}

export interface Measure {
  id: MeasureId;
  criteria: readonly MeasureCriterion[];
  amounts: readonly MeasureAmount[];
  notes: readonly MeasureNote[];
}
