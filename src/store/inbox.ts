/** What comes in: a conversation is opened, a message is stored, and leased in the same commit when nothing stands before it. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { parsed } from './activity-json.ts';
import type { Engine } from './engine.ts';
import { ask, prepared, type Prepared, type Steps } from './steps.ts';
import type { Store, Taken } from './store.ts';
import type { ConversationTable, Tables } from './tables.ts';

/** The client's id may hold anything; only its hash is kept, which outlives an erasure. */
export const keyOf = (clientId: string): string => createHash('sha256').update(clientId).digest('base64url');

class Repeat extends Error {}

type Create = Parameters<Store['create']>[0];
type Message = Parameters<Store['receive']>[1];
type Received = Awaited<ReturnType<Store['receive']>>;

interface MessageRow {
  id: string;
  seq: number;
  body: string | null;
  key: string | null;
}

/** Nothing comes back for a client id that is there already. */
export const writeMessage = (db: Kysely<Tables>): Prepared<MessageRow, { seq: number }> =>
  prepared(({ id, seq, body, key }) =>
    db
      .insertInto('activity')
      .values({ conversation_id: id, seq, body, client_key: key, asks: 1 })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'client_key']).doNothing())
      .returning('seq'),
  );

interface Queries {
  /** Nothing comes back for a conversation that is there already. */
  open: Prepared<{ id: string; userId: string; now: number; fence: number; until: number }, { id: string }>;
  /** Counts one more activity, and leases the conversation when nothing waits and nobody holds it. */
  count: Prepared<{ id: string; now: number; until: number; most: number }, Counted>;
  write: ReturnType<typeof writeMessage>;
}

type Counted = Pick<ConversationTable, 'last_seq' | 'waiting' | 'fence' | 'lease_until' | 'memory'>;

const queries = (db: Kysely<Tables>): Queries => ({
  open: prepared(({ id, userId, now, fence, until }) =>
    db
      .insertInto('conversation')
      .values({
        id,
        user_id: userId,
        created_at: now,
        last_at: now,
        last_seq: 0,
        handled_seq: -1,
        waiting: 1,
        attempts: 1,
        fence,
        lease_until: until,
        memory: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  ),
  count: prepared(({ id, now, until, most }) =>
    db
      .updateTable('conversation')
      .set((column) => {
        const free = column.and([column('waiting', '=', 0), column('lease_until', '<=', now)]);
        const one = column.case().when(free).then(1).else(0).end();
        return {
          last_seq: column('last_seq', '+', 1),
          last_at: now,
          waiting: column('waiting', '+', 1),
          fence: column('fence', '+', one),
          attempts: column('attempts', '+', one),
          lease_until: column.case().when(free).then(until).else(column.ref('lease_until')).end(),
        };
      })
      .where('id', '=', id)
      .where('last_seq', '<', most)
      .returning(['last_seq', 'waiting', 'fence', 'lease_until', 'memory']),
  ),
  write: writeMessage(db),
});

function* createConversation({ open, write }: Queries, made: Create): Steps<Taken | null> {
  const { id, userId, opening, now, ttl } = made;
  const fence = 1;
  const opened = yield* open({ id, userId, now, fence, until: now + ttl });
  if (opened.length === 0) return null;
  yield* write({ id, seq: 0, body: JSON.stringify(opening), key: null });
  const waiting = { seq: 0, activity: opening, attempts: 1 };
  return { lease: { conversationId: id, fence }, waiting, memory: null };
}
function* receiveNew(
  { count, write }: Queries,
  id: string,
  { activity: build, key, now, ttl, most }: Message & { key: string | null },
): Steps<Received> {
  const until = now + ttl;
  const [row] = yield* count({ id, now, until, most });
  if (!row) return null;
  const seq = row.last_seq;
  const activity = build(seq);
  const written = yield* write({ id, seq, body: JSON.stringify(activity), key });
  // Rolling back gives the number back.
  if (written.length === 0) throw new Repeat();
  // It waits alone, so any lease that runs now is the one just made.
  const leased = row.waiting === 1 && row.lease_until === until;
  const lease = { conversationId: id, fence: row.fence };
  const taken = { lease, waiting: { seq, activity, attempts: 1 }, memory: parsed(row.memory) };
  return { seq, fresh: true, taken: leased ? taken : null };
}

function* repeated(db: Kysely<Tables>, id: string, key: string | null): Steps<Received> {
  const found = db
    .selectFrom('activity')
    .select('seq')
    .where('conversation_id', '=', id)
    .where('client_key', '=', key);
  const [row] = yield* ask(found);
  return row ? { seq: row.seq, fresh: false, taken: null } : null;
}

export function inbox(db: Kysely<Tables>, { run, wrote }: Engine): Pick<Store, 'create' | 'receive'> {
  const prepared = queries(db);
  return {
    create: (made) => run(() => createConversation(prepared, made)),
    async receive(id, message) {
      const key = message.clientId === null ? null : keyOf(message.clientId);
      try {
        const received = await run(() => receiveNew(prepared, id, { ...message, key }));
        if (received) wrote?.(id);
        return received;
      } catch (error) {
        if (error instanceof Repeat) return run(() => repeated(db, id, key));
        throw error;
      }
    },
  };
}
