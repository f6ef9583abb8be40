/** The boundary between talk and channels: what goes into a turn and what comes out. */
import type { FactName } from '../knowledge/facts.ts';
import type { Day } from '../knowledge/dated.ts';
import type { Variety } from '../knowledge/locales.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply.ts';

export interface Said {
  /** As stored: masked, at most 1,000 characters. */
  text: string;
  /** The text was longer than what was kept. */
  truncated?: boolean;
  /** The message showed distress; its text was not kept. */
  distress?: boolean;
  /** Kinds of personal data that were masked before storing. */
  masked?: readonly string[];
  /** A code was typed: the facts that it stands for, or null when it stands for nothing. */
  resumed?: unknown;
  /** A button was pressed: the question it stood under, which may be an old one. */
  answers?: FactName | 'forget-me';
  /** Key of the partner company that the person speaks from. */
  partner?: string;
}

export interface TurnResult {
  memory: Memory;
  replies: Reply[];
  /** The question now pending: the same one after a digression. */
  asked: FactName | null;
  /** A reply shows recommendations, or the guidance plan of someone without a project. */
  plan: boolean;
  /** "oubliez-moi": everything up to and including this message leaves the log. */
  erase: boolean;
  /** The turn heard distress in a text that was stored: the text leaves the log. */
  hush?: boolean;
}

/** The assistant as channels know it. Both functions are pure; `memory` is whatever was stored and may be unreadable. */
export interface Assistant {
  welcome: (locale: Variety) => TurnResult;
  turn: (memory: unknown, said: Said, today: Day) => TurnResult;
}
