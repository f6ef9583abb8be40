/** Everything a pattern of talk may look at, and what it gives back. */
import type { ArticleId } from '../knowledge/articles/index.ts';
import type { Day } from '../knowledge/dated.ts';
import type { FactName, Facts } from '../knowledge/facts.ts';
import type { SourceId } from '../knowledge/sources.ts';
import type { Line } from '../locales/line.ts';
import type { Compare } from '../src/guidance/compare.ts';
import type { MakePlan, Plan } from '../src/guidance/plan.ts';
import type { Ease } from '../src/understanding/ease.ts';
import type { Hear, Heard } from '../src/understanding/heard.ts';
import type { Memory } from './memory.ts';
import type { Choice, Offer, Sheet } from './reply.ts';
import type { Said } from './turn-result.ts';

/** What the assistant is built from. */
export interface Guides {
  hear: Hear;
  makePlan: MakePlan;
  compare: Compare;
}

export interface Situation {
  guides: Guides;
  /** With the facts of this message already in it. */
  memory: Memory;
  heard: Heard;
  /** The message asks for easier words, or for everyday French again, and for nothing else. */
  ease: Ease | null;
  /** The message is written in another language than the talk was: the talk follows. */
  turned: boolean;
  said: Said;
  today: Day;
  /** The plan for the remembered facts, made at most once a turn. */
  plan: () => Plan;
}

/** An answer to something the person wanted, before the talk goes on. */
export interface Answer {
  lines: Line[];
  sheet?: Sheet;
  offer?: Offer;
  article?: ArticleId;
  choices?: Choice[];
  /** A fact to ask again now, whatever comes next in the interview. */
  ask?: FactName;
  /** The turn ends here: no question follows. */
  last?: boolean;
  memory?: Memory;
  plan?: boolean;
  /** The sources of what it shows. */
  cites?: readonly SourceId[];
}

/** Null when the pattern does not apply. */
export type Pattern = (situation: Situation) => Answer | null;

export const without = (facts: Facts, names: readonly FactName[]): Facts =>
  // Dropping optional keys of Facts leaves Facts.
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name as FactName))) as Facts;
