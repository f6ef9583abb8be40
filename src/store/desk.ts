/** What the desk keeps: one-time tickets, sessions, learners' codes, contact requests, counts. Times are epoch milliseconds. */

export interface DeskSession {
  hash: string;
  role: string;
  /** INSEE code of the centre that they are bound to; null: none. */
  centre: string | null;
}

export interface ContactRequest {
  id: string;
  conversation: string;
  centre: string;
  /** Its INSEE code; null where the facts name none. */
  insee: string | null;
  facts: unknown;
  locale: string;
  channel: string;
  reach: string | null;
  wish: string;
  createdAt: number;
  expiresAt: number;
  takenAt: number | null;
  takenBy: string | null;
}

export interface Count {
  day: string;
  kind: string;
  name: string;
  count: number;
}

export interface Pending {
  conversation: string;
  /** Null: no question. */
  asked: string | null;
  at: number;
}

export interface Unheard {
  words: string;
  asked: string;
  locale: string;
  /** Conversations in which it was said. */
  people: number;
}

export interface DeskStore {
  /** Keeps something that works once. */
  putTicket: (ticket: { hash: string; kind: string; value: string; expiresAt: number }) => Promise<void>;
  /** Uses a ticket up and gives its value; null when there is none, it was used, or it has expired. */
  takeTicket: (hash: string, kind: string, now: number) => Promise<string | null>;
  beginSession: (session: DeskSession, now: number) => Promise<void>;
  /** The session of a hash, seen now; null when there is none, or it began or was last seen too long ago. */
  seeSession: (
    hash: string,
    now: number,
    limits: { idle: number; whole: number },
  ) => Promise<DeskSession | null>;
  endSession: (hash: string) => Promise<void>;

  /** Gives a conversation a code in place of any earlier one. False when the conversation is gone. */
  putCode: (conversation: string, hash: string, expiresAt: number) => Promise<boolean>;
  /** The conversation of a code; null when there is none or it has expired. */
  codeOf: (hash: string, now: number) => Promise<string | null>;
  dropCode: (conversation: string) => Promise<void>;

  /** Keeps a request in place of any earlier one of the conversation. False when the conversation is gone. */
  putRequest: (request: Omit<ContactRequest, 'takenAt' | 'takenBy'>) => Promise<boolean>;
  /** Open requests, oldest first; of one centre alone where its INSEE code is given. */
  requests: (now: number, centre?: string | null) => Promise<ContactRequest[]>;
  /** The request of a conversation, or null. */
  requestOf: (conversation: string, now: number) => Promise<ContactRequest | null>;
  /** Takes a request that nobody has; false when somebody has, or it is gone. */
  takeRequest: (id: string, by: string, now: number) => Promise<boolean>;
  /** Removes a request whole. False when there is none. */
  closeRequest: (id: string) => Promise<boolean>;
  /** Removes the request of a conversation. */
  dropRequest: (conversation: string) => Promise<void>;

  /** Adds to the counts of a day. */
  count: (counts: readonly Count[]) => Promise<void>;
  counts: (from: string) => Promise<Count[]>;
  /** Notes which question is pending in conversations, and since when; an older note changes nothing. */
  putPending: (notes: readonly Pending[]) => Promise<void>;
  /** How many conversations stand at each question, silent since some time between the two. */
  stops: (from: number, to: number) => Promise<{ name: string; count: number }[]>;
  /** Keeps what was not understood, once a conversation. */
  putUnheard: (said: {
    conversation: string;
    words: string;
    asked: string;
    locale: string;
    at: number;
  }) => Promise<void>;
  /** What at least so many people said, most often said first. */
  unheard: (people: number, limit: number) => Promise<Unheard[]>;

  /** Removes what has expired. */
  sweep: (now: number, limits: { idle: number; whole: number }) => Promise<void>;
}
