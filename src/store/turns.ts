/** A turn in the store: taken under a lease, finished in one commit that a lost lease refuses. */
import type { Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import type { Engine } from './engine.ts';
import { prepared, type Prepared } from './prepared.ts';
import type { Committed, Lease, Logged, Store, Taken, TurnCommit } from './store.ts';
import type { Tables } from './tables.ts';

class Nothing extends Error {}

interface Moment {
  now: number;
  ttl: number;
}

/** Takes the oldest activity that waits. */
async function takeTurn(db: Kysely<Tables>, id: string, { now, ttl }: Moment): Promise<Taken | null> {
  try {
    return await db.transaction().execute(async (tx) => {
      const leased = await tx
        .updateTable('conversation')
        .set((column) => ({
          fence: column('fence', '+', 1),
          attempts: column('attempts', '+', 1),
          lease_until: now + ttl,
        }))
        .where('id', '=', id)
        .where('waiting', '>', 0)
        .where('lease_until', '<=', now)
        .returning(['fence', 'memory', 'attempts', 'handled_seq'])
        .executeTakeFirst();
      if (!leased) return null;
      const waiting = await tx
        .selectFrom('activity')
        .select(['seq', 'body'])
        .where('conversation_id', '=', id)
        .where('seq', '>', leased.handled_seq)
        .where('asks', '=', 1)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      // Rolled back: looking for work leaves no lease behind.
      if (waiting?.body == null) throw new Nothing();
      return {
        lease: { conversationId: id, fence: leased.fence },
        waiting: { seq: waiting.seq, activity: activityOf(waiting.body), attempts: leased.attempts },
        memory: parsed(leased.memory),
      };
    });
  } catch (error) {
    if (error instanceof Nothing) return null;
    throw error;
  }
}

interface Queries {
  finish: Prepared<
    { id: string; fence: number; next: number; handled: number; replies: number; memory: string },
    { last_seq: number; waiting: number }
  >;
  reply: Prepared<{ id: string; seq: number; body: string }, unknown>;
}

const queries = (db: Kysely<Tables>): Queries => ({
  finish: prepared(({ id, fence, next, handled, replies, memory }) =>
    db
      .updateTable('conversation')
      .set((column) => ({
        last_seq: column('last_seq', '+', replies),
        handled_seq: handled,
        waiting: column('waiting', '-', 1),
        attempts: 0,
        lease_until: 0,
        // An older turn must not come back with this number.
        fence: next,
        memory,
      }))
      .where('id', '=', id)
      .where('fence', '=', fence)
      .returning(['last_seq', 'waiting']),
  ),
  reply: prepared(({ id, seq, body }) =>
    db.insertInto('activity').values({ conversation_id: id, seq, body, asks: 0 }),
  ),
});

async function commitTurn(
  db: Kysely<Tables>,
  { finish, reply }: Queries,
  { conversationId: id, fence }: Lease,
  turn: TurnCommit,
): Promise<Committed | null> {
  const { handled, replies } = turn;
  const memory = JSON.stringify(turn.memory);
  return db.transaction().execute(async (tx) => {
    const done = { id, fence, next: fence + 1, handled, replies: replies.length, memory };
    const [held] = await finish(tx, done);
    if (!held) return null;
    if (turn.erase) await eraseAnswered(tx, id, handled);
    const first = held.last_seq - replies.length + 1;
    const written = replies.map((build, index): Logged => ({
      seq: first + index,
      activity: build(first + index),
    }));
    for (const { seq, activity } of written) await reply(tx, { id, seq, body: JSON.stringify(activity) });
    return { written, more: held.waiting > 0 };
  });
}

/**
 * A reply written late stands after a message that still waits: it goes, and the message stays.
 * Rows with a client id stay, emptied: a late repeat must not be answered twice.
 */
async function eraseAnswered(tx: Kysely<Tables>, id: string, handled: number): Promise<void> {
  await tx.deleteFrom('rating').where('conversation_id', '=', id).execute();
  await tx
    .deleteFrom('activity')
    .where('conversation_id', '=', id)
    .where((row) => row.or([row('seq', '<=', handled), row('asks', '=', 0)]))
    .where('client_key', 'is', null)
    .execute();
  await tx
    .updateTable('activity')
    .set({ body: null })
    .where('conversation_id', '=', id)
    .where('seq', '<=', handled)
    .execute();
}

export function turns(db: Kysely<Tables>, { erased, wrote }: Engine): Pick<Store, 'take' | 'commit'> {
  const prepared = queries(db);
  return {
    take: (id, moment) => takeTurn(db, id, moment),
    async commit(lease, turn) {
      const done = await commitTurn(db, prepared, lease, turn);
      if (done && turn.erase) erased();
      if (done) wrote?.(lease.conversationId);
      return done;
    },
  };
}
