/** What an engine does beside SQL. */
import type { Steps } from './steps.ts';

export interface Engine {
  /** Runs a transaction: all of its steps or, when it throws, none. */
  run: <T>(work: () => Steps<T>) => Promise<T>;
  /** Called after something was erased: leave no trace of it. */
  erased: () => void;
  /** Called after a commit in a conversation, where other instances must hear of it. */
  wrote?: (conversation: string) => void;
  /** Sets who hears of what other instances wrote; absent where there are none. */
  listen?: (heard: (conversations: readonly string[] | null) => void) => void;
  /** Closes the connections and frees what the engine holds. */
  close: () => Promise<void>;
}
