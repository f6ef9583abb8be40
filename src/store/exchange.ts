/** A message and its answer in one commit, where nothing else happens meanwhile: the way of almost every turn. */
import type { Kysely } from 'kysely';
import { parsed } from './activity-json.ts';
import type { Engine } from './engine.ts';
import { keyOf, writeMessage } from './inbox.ts';
import { prepared, type Prepared, type Steps } from './steps.ts';
import type { Exchange, Logged, Quiet, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { eraseAnswered, writeReplies, writeReply } from './turns.ts';

/** Something happened in the conversation since it was looked at, or the client id is known. */
class Moved extends Error {}

interface Advance {
  id: string;
  fence: number;
  next: number;
  seq: number;
  added: number;
  most: number;
  now: number;
  memory: string;
}

interface Queries {
  /** Nothing comes back when the conversation has moved. */
  advance: Prepared<Advance, { last_seq: number }>;
  message: ReturnType<typeof writeMessage>;
  reply: ReturnType<typeof writeReply>;
}

const queries = (db: Kysely<Tables>): Queries => ({
  advance: prepared(({ id, fence, next, seq, added, most, now, memory }) =>
    db
      .updateTable('conversation')
      .set((column) => ({
        last_seq: column('last_seq', '+', added),
        last_at: now,
        handled_seq: seq,
        fence: next,
        memory,
      }))
      .where('id', '=', id)
      .where('fence', '=', fence)
      .where('waiting', '=', 0)
      .where('last_seq', '<', most)
      .returning('last_seq'),
  ),
  message: writeMessage(db),
  reply: writeReply(db),
});

function* exchangeOne(
  db: Kysely<Tables>,
  { advance, message, reply }: Queries,
  id: string,
  { fence, lastSeq }: Quiet,
  { clientId, activity, most, now, memory, replies, erase }: Exchange,
): Steps<Logged[]> {
  const seq = lastSeq + 1;
  const added = 1 + replies.length;
  const moved = { id, fence, next: fence + 1, seq, added, most, now, memory: JSON.stringify(memory) };
  if ((yield* advance(moved)).length === 0) throw new Moved();
  // What is erased in the turn that answers it is never written at all.
  const body = erase ? null : JSON.stringify(activity);
  const key = clientId === null ? null : keyOf(clientId);
  // Rolling back gives the number back.
  if ((yield* message({ id, seq, body, key })).length === 0) throw new Moved();
  if (erase) yield* eraseAnswered(db, id, seq);
  return yield* writeReplies(reply, id, seq + 1, replies);
}

export function exchanges(
  db: Kysely<Tables>,
  { run, erased, wrote }: Engine,
): Pick<Store, 'quiet' | 'exchange'> {
  const prepared = queries(db);
  return {
    async quiet(id) {
      const row = await db
        .selectFrom('conversation')
        .select(['fence', 'last_seq as lastSeq', 'memory'])
        .where('id', '=', id)
        .where('waiting', '=', 0)
        .executeTakeFirst();
      return row ? { ...row, memory: parsed(row.memory) } : null;
    },
    async exchange(id, quiet, turn) {
      try {
        const written = await run(() => exchangeOne(db, prepared, id, quiet, turn));
        if (turn.erase) erased();
        wrote?.(id);
        return written;
      } catch (error) {
        if (error instanceof Moved) return null;
        throw error;
      }
    },
  };
}
