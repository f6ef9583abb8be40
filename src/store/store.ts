/** The durable log and memory of conversations: what every engine promises. Times are epoch milliseconds. */

import type { DeskStore } from './desk.ts';

/** A Direct Line activity as JSON; the store reads nothing inside. */
export type ActivityJson = Record<string, unknown>;

export interface Conversation {
  id: string;
  userId: string;
  createdAt: number;
  lastAt: number;
  /** Sequence number of the newest activity; 0 when there is none. Never lowered, by an erasure neither. */
  lastSeq: number;
  /** Memory of the dialog, or null before the first turn. */
  memory: unknown;
}

export interface Logged {
  seq: number;
  activity: ActivityJson;
}

/** An activity waiting for its turn. Number 0 is the opening of the conversation, which no reader ever sees. */
export interface Waiting extends Logged {
  /** Turns tried on it, this one included. */
  attempts: number;
}

export interface Lease {
  conversationId: string;
  /** Grows with every lease: a commit with an older one is refused. */
  fence: number;
}

/** One turn to do: the lease on its conversation, what to answer and what is remembered. */
export interface Taken {
  lease: Lease;
  waiting: Waiting;
  memory: unknown;
}

export interface TurnCommit {
  /** Number of the activity that was answered. */
  handled: number;
  memory: unknown;
  /** One builder a reply: an activity carries its own number. */
  replies: readonly ((seq: number) => ActivityJson)[];
  /** What stays, in the same commit, of the activity that was answered, in its place. */
  handledAs?: ActivityJson;
  /** Where the replies are to be carried after the commit, in the channel's own writing; absent: readers come for them. */
  send?: string;
  /** Remove, in the same commit, every earlier activity but those that still wait for their answer. */
  erase?: boolean;
}

export interface Committed {
  written: Logged[];
  /** Something else waits in the conversation, and whoever commits takes it up. */
  more: boolean;
}

/** A conversation where nothing waits, so that a turn may be prepared on what it remembers. */
export interface Quiet {
  /** Another number means that it has moved since. */
  fence: number;
  lastSeq: number;
  memory: unknown;
}

/** A message and its answer, prepared on a quiet conversation; the message takes the number after `lastSeq`. */
export interface Exchange extends Pick<TurnCommit, 'memory' | 'replies' | 'erase'> {
  clientId: string | null;
  /** What stays of the message. */
  activity: ActivityJson;
  most: number;
  now: number;
}

/** A reply that waits to be carried to its channel. */
export interface ToSend extends Logged {
  reach: string;
  /** Tries, this one included. */
  attempts: number;
}

export interface Rating {
  useful: boolean;
  /** Masked; null when none was given. */
  word: string | null;
  now: number;
}

/** A lease lasts `ttl` milliseconds from `now`. */
interface Moment {
  now: number;
  ttl: number;
}

export interface Store {
  /** Writes a conversation and leases it to answer its opening. Null when the id exists: nothing is written. */
  create: (made: { id: string; userId: string; opening: ActivityJson } & Moment) => Promise<Taken | null>;
  get: (id: string) => Promise<Conversation | null>;
  /**
   * Writes the user's activity to the log, unanswered, and gives its number. The same client id again gives the same
   * number with `fresh: false`, leaves no gap and writes nothing, after an erasure too. When nothing else waits and nobody
   * holds the conversation, it is leased at once, in the same commit: `taken`. Null when the conversation is gone, or
   * its log holds `most` activities.
   */
  receive: (
    id: string,
    message: { clientId: string | null; activity: (seq: number) => ActivityJson; most: number } & Moment,
  ) => Promise<{ seq: number; fresh: boolean; taken: Taken | null } | null>;
  /** Null when something waits in the conversation, or it is gone. */
  quiet: (id: string) => Promise<Quiet | null>;
  /**
   * Writes a message and its answer, together or not at all, and gives the replies. Null, and nothing is written, when the
   * conversation has moved since it was quiet, knows the client id, or its log holds `most` activities: `receive` tells which.
   */
  exchange: (id: string, quiet: Quiet, turn: Exchange) => Promise<Logged[] | null>;
  /**
   * Leases the conversation and gives its oldest unanswered activity, counting an attempt on it.
   * Null when nothing waits, or while another lease runs.
   */
  take: (id: string, moment: Moment) => Promise<Taken | null>;
  /** Replies + memory + handled, together or not at all; ends the lease. Null when the lease was lost: nothing is written. */
  commit: (lease: Lease, turn: TurnCommit) => Promise<Committed | null>;
  /** Ends the lease of a turn that failed. */
  release: (lease: Lease) => Promise<void>;
  /** Activities with `seq > after`, oldest first. */
  since: (id: string, after: number, limit: number) => Promise<Logged[]>;
  /** Number of the newest activity of each of these conversations that exists. */
  newest: (ids: readonly string[]) => Promise<{ id: string; lastSeq: number }[]>;
  /**
   * Sets who hears of conversations that another instance wrote to; null stands for any. A hint may be lost.
   * Null when no other instance can write.
   */
  listen: ((heard: (conversations: readonly string[] | null) => void) => void) | null;
  /** Conversations with unanswered activities, and how many, that no live lease covers: what a dead instance left behind. */
  unfinished: (now: number, limit: number) => Promise<{ id: string; waiting: number }[]>;
  /**
   * Takes the oldest reply of a conversation that is not sent yet, for `ttl`: after that another try may begin. Null when
   * there is none, or it is not due: replies keep their order.
   */
  toSend: (id: string, moment: Moment) => Promise<ToSend | null>;
  /** It is there: where it went is forgotten. */
  sent: (id: string, seq: number, now: number) => Promise<void>;
  /** It is tried again, not before a time. */
  sendLater: (id: string, seq: number, due: number) => Promise<void>;
  /** It will never be there. */
  dropSend: (id: string, seq: number) => Promise<void>;
  /** Conversations with a reply that is due, be it behind another that is not. */
  unsent: (now: number, limit: number) => Promise<string[]>;
  /** Keeps what the person thinks of the plan, in place of what they thought before; a word given earlier stays. */
  rate: (id: string, rating: Rating) => Promise<void>;
  /** Removes a conversation whole: log, memory and client ids. */
  remove: (id: string) => Promise<void>;
  /** Removes what was last used before a time; gives the ids. */
  expire: (before: number) => Promise<string[]>;
  /** A small value of the server's own (the token secret), created once. */
  secret: (name: string, create: () => string) => Promise<string>;
  /** Forgets such a value. */
  retire: (name: string) => Promise<void>;
  /** What the advisor's desk keeps. */
  desk: DeskStore;
  /** Rejects when the engine cannot answer or its schema is behind. */
  check: () => Promise<void>;
  close: () => Promise<void>;
}
