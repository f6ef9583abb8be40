/** The tables, as kysely types them. Only SQL that SQLite and PostgreSQL share; JSON is text, times are epoch milliseconds. */
import type { DeskTables } from './desk-tables.ts';

export interface ConversationTable {
  id: string;
  user_id: string;
  created_at: number;
  last_at: number;
  /** Number of the newest activity. */
  last_seq: number;
  /** Number of the activity answered last; they are answered in order. -1 before the opening is. */
  handled_seq: number;
  /** Activities not answered yet. */
  waiting: number;
  /** Turns begun on the oldest of them. */
  attempts: number;
  memory: string | null;
  fence: number;
  lease_until: number;
}

export interface ActivityTable {
  conversation_id: string;
  seq: number;
  /** Null once erased: the row stays so that a late repeat of its client id is still recognised. */
  body: string | null;
  /** Hash of the client's own id. */
  client_key: string | null;
  /** 1 when it asks for an answer, 0 when it is one. */
  asks: number;
}

export interface SecretTable {
  name: string;
  value: string;
}

/** What a person thinks of the plan: one opinion a conversation, gone with it. */
export interface RatingTable {
  conversation_id: string;
  /** 1 or 0. */
  useful: number;
  /** Masked; null when they gave none. */
  word: string | null;
  at: number;
}

/** A reply that is carried to its channel after the commit. */
export interface OutboxTable {
  conversation_id: string;
  /** Number of the reply in its conversation, where its text is. */
  seq: number;
  /** Where it goes, as the channel wrote it; null once it is there. */
  reach: string | null;
  /** Tries begun. */
  attempts: number;
  /** Not before this; whoever tries moves it on. */
  due_at: number;
  sent_at: number | null;
}

export interface Tables extends DeskTables {
  conversation: ConversationTable;
  activity: ActivityTable;
  secret: SecretTable;
  rating: RatingTable;
  outbox: OutboxTable;
}
