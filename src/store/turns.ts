/** A turn in the store: taken under a lease, finished in one commit that a lost lease refuses. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import { ofConversation } from './desk-tables.ts';
import type { Engine } from './engine.ts';
import { queue } from './outbox.ts';
import { ask, prepared, type Prepared, type Steps } from './steps.ts';
import type { Committed, Lease, Logged, Store, Taken, TurnCommit } from './store.ts';
import type { Tables } from './tables.ts';

class Nothing extends Error {}

interface Moment {
  now: number;
  ttl: number;
}

/** Clocks of instances differ by less, in milliseconds: a lease that lasts longer was given by a clock that ran ahead. */
const aheadMs = 60_000;

/** Nobody holds the conversation, as far as a lease can be believed. */
export const unheld = (row: ExpressionBuilder<Tables, 'conversation'>, now: number) =>
  row.or([row('lease_until', '<=', now), row('lease_until', '>', now + aheadMs)]);

/** Takes the oldest activity that waits. */
function* takeTurn(db: Kysely<Tables>, id: string, { now, ttl }: Moment): Steps<Taken | null> {
  const lease = db
    .updateTable('conversation')
    .set((column) => ({
      fence: column('fence', '+', 1),
      attempts: column('attempts', '+', 1),
      lease_until: now + ttl,
    }))
    .where('id', '=', id)
    .where('waiting', '>', 0)
    .where((row) => unheld(row, now))
    .returning(['fence', 'memory', 'attempts', 'handled_seq']);
  const [leased] = yield* ask(lease);
  if (!leased) return null;
  const oldest = db
    .selectFrom('activity')
    .select(['seq', 'body'])
    .where('conversation_id', '=', id)
    .where('seq', '>', leased.handled_seq)
    .where('asks', '=', 1)
    .orderBy('seq')
    .limit(1);
  const [waiting] = yield* ask(oldest);
  // Rolled back: looking for work leaves no lease behind.
  if (waiting?.body == null) throw new Nothing();
  return {
    lease: { conversationId: id, fence: leased.fence },
    waiting: { seq: waiting.seq, activity: activityOf(waiting.body), attempts: leased.attempts },
    memory: parsed(leased.memory),
  };
}

interface Queries {
  finish: Prepared<
    { id: string; fence: number; next: number; handled: number; replies: number; memory: string },
    { last_seq: number; waiting: number }
  >;
  reply: ReturnType<typeof writeReply>;
}

export const writeReply = (
  db: Kysely<Tables>,
): Prepared<{ id: string; seq: number; body: string }, unknown> =>
  prepared(({ id, seq, body }) =>
    db.insertInto('activity').values({ conversation_id: id, seq, body, asks: 0 }),
  );

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
  reply: writeReply(db),
});

/** Each reply is built with its own number, from `first` on. */
export function* writeReplies(
  reply: Queries['reply'],
  id: string,
  first: number,
  replies: TurnCommit['replies'],
): Steps<Logged[]> {
  const written = replies.map((build, index) => ({ seq: first + index, activity: build(first + index) }));
  for (const { seq, activity } of written) yield* reply({ id, seq, body: JSON.stringify(activity) });
  return written;
}

function* commitTurn(
  db: Kysely<Tables>,
  { finish, reply }: Queries,
  { conversationId: id, fence }: Lease,
  turn: TurnCommit,
): Steps<Committed | null> {
  const { handled, replies } = turn;
  const memory = JSON.stringify(turn.memory);
  const done = { id, fence, next: fence + 1, handled, replies: replies.length, memory };
  const [held] = yield* finish(done);
  if (!held) return null;
  if (turn.erase) yield* eraseAnswered(db, id, handled);
  if (turn.handledAs) {
    const body = JSON.stringify(turn.handledAs);
    yield* ask(
      db.updateTable('activity').set({ body }).where('conversation_id', '=', id).where('seq', '=', handled),
    );
  }
  const written = yield* writeReplies(reply, id, held.last_seq - replies.length + 1, replies);
  if (turn.send !== undefined) yield* queue(db, id, written, turn.send);
  return { written, more: held.waiting > 0 };
}

/**
 * A reply written late stands after a message that still waits: it goes, and the message stays.
 * Rows with a client id stay, emptied: a late repeat must not be answered twice.
 */
export function* eraseAnswered(db: Kysely<Tables>, id: string, handled: number): Steps<void> {
  for (const table of ['rating', 'outbox', ...ofConversation] as const)
    yield* ask(db.deleteFrom(table).where('conversation_id', '=', id));
  const answered = db
    .deleteFrom('activity')
    .where('conversation_id', '=', id)
    .where((row) => row.or([row('seq', '<=', handled), row('asks', '=', 0)]))
    .where('client_key', 'is', null);
  yield* ask(answered);
  const emptied = db
    .updateTable('activity')
    .set({ body: null })
    .where('conversation_id', '=', id)
    .where('seq', '<=', handled);
  yield* ask(emptied);
}

export function turns(db: Kysely<Tables>, { run, erased, wrote }: Engine): Pick<Store, 'take' | 'commit'> {
  const prepared = queries(db);
  return {
    async take(id, moment) {
      try {
        return await run(() => takeTurn(db, id, moment));
      } catch (error) {
        if (error instanceof Nothing) return null;
        throw error;
      }
    },
    async commit(lease, turn) {
      const done = await run(() => commitTurn(db, prepared, lease, turn));
      if (done && (turn.erase || turn.handledAs)) erased();
      if (done) wrote?.(lease.conversationId);
      return done;
    },
  };
}
