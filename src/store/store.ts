/** The durable log and memory of conversations: what every engine promises. Times are epoch milliseconds. */

/** A Direct Line activity as JSON; the store reads nothing inside. */
export type ActivityJson = Record<string, unknown>;

export interface Conversation {
  id: string;
  userId: string;
  createdAt: number;
  lastAt: number;
  /** Sequence number of the newest activity; 0 when there is none. Never lowered, by an erasure neither. */
  lastSeq: number;
  /** Serialised memory of the dialog, or null before the first turn. */
  memory: unknown;
}

export interface Logged {
  seq: number;
  activity: ActivityJson;
}

export interface Inbox extends Logged {
  /** Turns already tried on it. */
  attempts: number;
}

export interface Lease {
  conversationId: string;
  /** Grows with every lease: a commit with an older one is refused. */
  fence: number;
  memory: unknown;
}

export interface TurnCommit {
  /** The user activity that was answered; null for the welcome. */
  handled: number | null;
  memory: unknown;
  /** Built once the first free number is known, since an activity carries its own id. */
  replies: (firstSeq: number) => ActivityJson[];
  now: number;
  /** Remove every activity up to and including `handled` in the same commit. */
  erase?: boolean;
}

export interface Store {
  /** Refuses an id that exists. */
  create: (conversation: { id: string; userId: string; now: number }) => Promise<void>;
  get: (id: string) => Promise<Conversation | null>;
  /**
   * Writes the user's activity to the log, unanswered, and gives its sequence number. The same client id again gives the
   * same number with `fresh: false`, leaves no gap and writes nothing. Null when the conversation is gone.
   */
  receive: (
    id: string,
    message: { clientId: string | null; activity: (seq: number) => ActivityJson; now: number },
  ) => Promise<{ seq: number; fresh: boolean } | null>;
  /** Takes the conversation for `ttl` ms, or null while another owner's lease runs. */
  lease: (id: string, owner: string, now: number, ttl: number) => Promise<Lease | null>;
  /** The oldest unanswered user activity; counts an attempt on it. */
  next: (lease: Lease) => Promise<Inbox | null>;
  /** Replies + memory + handled, together or not at all. Gives the replies' numbers, or null when the lease was lost. */
  commit: (lease: Lease, turn: TurnCommit) => Promise<Logged[] | null>;
  release: (lease: Lease) => Promise<void>;
  /** Activities with `seq > after`, oldest first. */
  since: (id: string, after: number, limit: number) => Promise<Logged[]>;
  /** Conversations with an unanswered activity and no live lease: what a dead instance left behind. */
  unfinished: (now: number, limit: number) => Promise<string[]>;
  /** Removes a conversation whole: log, memory and client ids. */
  remove: (id: string) => Promise<void>;
  /** Removes what was last used before a time; gives the ids. */
  expire: (before: number) => Promise<string[]>;
  /** A small value of the server's own (the token secret), created once. */
  secret: (name: string, create: () => string) => Promise<string>;
  /** Rejects when the engine cannot answer or its schema is behind. */
  check: () => Promise<void>;
  close: () => Promise<void>;
}
