/** The desk's tables: who is signed in, one-time things, learners' codes, contact requests and counts. */

/** Something that works once: a sign-in link, an attempt to sign in. Only its hash is kept. */
export interface TicketTable {
  hash: string;
  kind: string;
  value: string;
  expires_at: number;
}

export interface DeskSessionTable {
  /** Of the random id that the browser holds. */
  hash: string;
  role: string;
  /** INSEE code of the one centre whose requests they see; null: every centre's. */
  centre: string | null;
  created_at: number;
  seen_at: number;
}

/** A learner's code: one a conversation, gone with it. */
export interface CodeTable {
  conversation_id: string;
  hash: string;
  expires_at: number;
}

/** A learner asks to be contacted: gone with the conversation, when it is closed, or when it has expired. */
export interface ContactRequestTable {
  id: string;
  conversation_id: string;
  /** Centre that it is for. */
  centre: string;
  /** Its INSEE code; null where the facts name none. */
  centre_insee: string | null;
  /** JSON: the plan's facts. */
  facts: string;
  locale: string;
  channel: string;
  /** Phone number or mail address; null at the centre. */
  reach: string | null;
  wish: string;
  created_at: number;
  expires_at: number;
  /** Null while nobody has taken it. */
  taken_at: number | null;
  /** Hash of the session that has. */
  taken_by: string | null;
}

/** A count of one day: never a text, never a person. */
export interface TallyTable {
  day: string;
  kind: string;
  name: string;
  count: number;
}

/** What was not understood, masked: gone with the conversation, and shown only once several people have said it. */
export interface UnheardTable {
  conversation_id: string;
  /** Folded, so that the same words count as the same. */
  words: string;
  asked: string;
  locale: string;
  at: number;
}

/** Where a conversation stands: what is pending since the last message. Gone with the conversation. */
export interface PendingQuestionTable {
  conversation_id: string;
  /** Empty when nothing is. */
  asked: string;
  at: number;
}

export interface DeskTables {
  ticket: TicketTable;
  desk_session: DeskSessionTable;
  code: CodeTable;
  contact_request: ContactRequestTable;
  tally: TallyTable;
  unheard: UnheardTable;
  pending_question: PendingQuestionTable;
}

/** Tables whose rows belong to a conversation and go with it. */
export const ofConversation = ['code', 'contact_request', 'unheard', 'pending_question'] as const;
