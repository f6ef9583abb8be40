/** What an engine does beside SQL. */

export interface Engine {
  /** Called after something was erased: leave no trace of it. */
  erased: () => void;
  /** Called after a commit in a conversation, where other instances must hear of it. */
  wrote?: (conversation: string) => void;
  /** Sets who hears of what other instances wrote; absent where there are none. */
  listen?: (heard: (conversations: readonly string[] | null) => void) => void;
  /** Closes the connections and frees what the engine holds. */
  close: () => Promise<void>;
}
