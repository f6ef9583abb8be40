/** Open streams: every reader gets every activity once, in order, a turn's activities together. */
import type { ActivityJson, Logged, Store } from '../../store/store.ts';

/** A connection that can be written to; the server wraps a WebSocket in it. */
export interface Pipe {
  send: (text: string) => void;
  /** Bytes accepted and not yet on the wire. */
  buffered: () => number;
  close: (code: number) => void;
}

export interface ActivitySet {
  activities: ActivityJson[];
  /** Number of the last activity that the reader has now seen. */
  watermark: string;
}

export const activitySet = (logged: readonly Logged[], seen: number): ActivitySet => ({
  activities: logged.map(({ activity }) => activity),
  watermark: String(logged.at(-1)?.seq ?? seen),
});

/** Activities in one answer or frame; the rest comes in the next. */
export const pageLimit = 500;
/** A reader that lets this much wait is dropped: it resumes by its watermark. */
const bufferLimit = 1_000_000;
const readersLimit = 20;
/** Conversations asked about in one query. */
const pollSize = 500;

/** WebSocket closing codes: going away, and too much to read. */
export const closing = { restart: 1012, slow: 1013, ended: 1000 } as const;

interface Reader {
  pipe: Pipe;
  seen: number;
  reading: boolean;
  /** Something came while it was reading. */
  again: boolean;
}

export interface Readers {
  /** Adds a reader that has seen everything up to a number. False when the conversation has too many. */
  add: (conversation: string, pipe: Pipe, seen: number) => boolean;
  remove: (conversation: string, pipe: Pipe) => void;
  /** Activities were written, and are in this order; readers may have seen the first ones. */
  deliver: (conversation: string, logged: readonly Logged[]) => void;
  /** Another process may have written in these conversations, or in any: reads what is new. */
  refresh: (conversations: readonly string[] | null) => void;
  /** Looks whether anything was missed, in the conversations that have readers. */
  poll: () => Promise<void>;
  count: () => number;
  closeAll: (code: number) => void;
}

export function readers(store: Store, failed: (error: unknown) => void): Readers {
  const open = new Map<string, Set<Reader>>();

  const send = (reader: Reader, logged: readonly Logged[]): void => {
    if (reader.pipe.buffered() > bufferLimit) {
      reader.pipe.close(closing.slow);
      return;
    }
    const set = activitySet(logged, reader.seen);
    reader.seen = Number(set.watermark);
    reader.pipe.send(JSON.stringify(set));
  };

  /** Reads from the log until nothing is left: after connecting, or when a delivery was not the next in line. */
  const catchUp = async (conversation: string, reader: Reader): Promise<void> => {
    if (reader.reading) {
      reader.again = true;
      return;
    }
    reader.reading = true;
    try {
      do {
        reader.again = false;
        const logged = await store.since(conversation, reader.seen, pageLimit);
        if (logged.length > 0) send(reader, logged);
        if (logged.length === pageLimit) reader.again = true;
      } while (reader.again);
    } catch (error) {
      failed(error);
      reader.pipe.close(closing.restart);
    } finally {
      reader.reading = false;
    }
  };

  const refresh = (conversations: readonly string[] | null): void => {
    for (const conversation of conversations ?? open.keys())
      for (const reader of open.get(conversation) ?? []) void catchUp(conversation, reader);
  };

  return {
    refresh,
    async poll() {
      const ids = [...open.keys()];
      for (let from = 0; from < ids.length; from += pollSize)
        for (const { id, lastSeq } of await store.newest(ids.slice(from, from + pollSize)))
          for (const reader of open.get(id) ?? []) if (reader.seen < lastSeq) void catchUp(id, reader);
    },
    add(conversation, pipe, seen) {
      const others = open.get(conversation) ?? new Set();
      if (others.size >= readersLimit) return false;
      const reader: Reader = { pipe, seen, reading: false, again: false };
      open.set(conversation, others.add(reader));
      void catchUp(conversation, reader);
      return true;
    },
    remove(conversation, pipe) {
      const others = open.get(conversation);
      for (const reader of others ?? []) if (reader.pipe === pipe) others?.delete(reader);
      if (others?.size === 0) open.delete(conversation);
    },
    deliver(conversation, logged) {
      for (const reader of open.get(conversation) ?? []) {
        const unseen = logged.filter(({ seq }) => seq > reader.seen);
        const next = unseen.every(({ seq }, index) => seq === reader.seen + 1 + index);
        if (reader.reading || !next) void catchUp(conversation, reader);
        else if (unseen.length > 0) send(reader, unseen);
      }
    },
    count: () => [...open.values()].reduce((sum, each) => sum + each.size, 0),
    closeAll(code) {
      for (const each of open.values()) for (const { pipe } of each) pipe.close(code);
      open.clear();
    },
  };
}
