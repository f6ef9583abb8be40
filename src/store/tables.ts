/** The tables, as kysely types them. Only SQL that SQLite and PostgreSQL share; JSON is text, times are epoch milliseconds. */

import { sql } from 'kysely';

export interface ConversationTable {
  id: string;
  user_id: string;
  created_at: number;
  last_at: number;
  last_seq: number;
  memory: string | null;
  fence: number;
  lease_owner: string | null;
  lease_until: number;
}

/** 0: nothing to answer; 1: waits for its turn; 2: answered. */
export type Answer = 0 | 1 | 2;

/** A literal, not a parameter: SQLite only uses the index of what waits when it sees the value. */
export const waits = sql.lit<Answer>(1);

export interface ActivityTable {
  conversation_id: string;
  seq: number;
  /** Null once erased: the row stays so that a late repeat of its client id is still recognised. */
  body: string | null;
  /** Hash of the client's own id. */
  client_key: string | null;
  answer: Answer;
  attempts: number;
}

export interface SecretTable {
  name: string;
  value: string;
}

export interface Tables {
  conversation: ConversationTable;
  activity: ActivityTable;
  secret: SecretTable;
}
