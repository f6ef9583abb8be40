/** How far a turn has come when its end is decided, and what an ending is. */
import type { FactName, Facts, Place } from '../knowledge/facts.ts';
import type { SourceId } from '../knowledge/sources.ts';
import type { Line } from '../locales/line.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply.ts';
import type { Answer, Situation } from './situation.ts';

/** What the message has done so far. */
export interface Course {
  situation: Situation;
  /** The memory as it was before the message. */
  before: Memory;
  learnt: Facts;
  forgotten: FactName[];
  skipped: FactName | null;
  /** Towns to choose from. */
  towns: Place[] | null;
  /** None of the towns offered was the right one. */
  refused: boolean;
  prefaces: Line[];
  answers: Answer[];
}

export interface Ending {
  memory: Memory;
  replies: Reply[];
  plan?: boolean;
  /** The sources of what it shows. */
  cites?: readonly SourceId[];
}

export const learntSomething = ({ learnt, forgotten }: Course): boolean =>
  Object.keys(learnt).length > 0 || forgotten.length > 0;
