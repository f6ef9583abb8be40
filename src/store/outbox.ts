/** Replies to be carried to channels that are sent to: written with their turn, tried until they are there. */
import type { Kysely } from 'kysely';
import { activityOf } from './activity-json.ts';
import type { Engine } from './engine.ts';
import { ask, type Steps } from './steps.ts';
import type { Logged, Store, ToSend } from './store.ts';
import type { Tables } from './tables.ts';

/** Inside the commit of a turn: its replies are to be sent, at once. */
export function* queue(
  db: Kysely<Tables>,
  id: string,
  replies: readonly Logged[],
  reach: string,
): Steps<void> {
  const rows = replies.map(({ seq }) => ({
    conversation_id: id,
    seq,
    reach,
    attempts: 0,
    due_at: 0,
    sent_at: null,
  }));
  if (rows.length > 0) yield* ask(db.insertInto('outbox').values(rows));
}

function* takeOldest(
  db: Kysely<Tables>,
  id: string,
  { now, ttl }: { now: number; ttl: number },
): Steps<ToSend | null> {
  const oldest = db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('seq').as('seq'))
    .where('conversation_id', '=', id)
    .where('sent_at', 'is', null);
  const take = db
    .updateTable('outbox')
    .set((column) => ({ due_at: now + ttl, attempts: column('attempts', '+', 1) }))
    .where('conversation_id', '=', id)
    .where('seq', '=', oldest)
    .where('sent_at', 'is', null)
    .where('due_at', '<=', now)
    .returning(['seq', 'reach', 'attempts']);
  const [row] = yield* ask(take);
  if (row?.reach == null) return null;
  const { seq, reach, attempts } = row;
  const said = db
    .selectFrom('activity')
    .select('body')
    .where('conversation_id', '=', id)
    .where('seq', '=', seq);
  const [reply] = yield* ask(said);
  return reply?.body == null ? null : { seq, reach, attempts, activity: activityOf(reply.body) };
}

type Outbox = Pick<Store, 'toSend' | 'sent' | 'sendLater' | 'dropSend' | 'unsent'>;

export function outbox(db: Kysely<Tables>, { run }: Engine): Outbox {
  const change = (id: string, seq: number) =>
    db
      .updateTable('outbox')
      .where('conversation_id', '=', id)
      .where('seq', '=', seq)
      .where('sent_at', 'is', null);
  return {
    toSend: (id, moment) => run(() => takeOldest(db, id, moment)),
    sent: async (id, seq, now) => void (await change(id, seq).set({ sent_at: now, reach: null }).execute()),
    sendLater: async (id, seq, due) => void (await change(id, seq).set({ due_at: due }).execute()),
    async dropSend(id, seq) {
      await db.deleteFrom('outbox').where('conversation_id', '=', id).where('seq', '=', seq).execute();
    },
    async unsent(now, limit) {
      const rows = await db
        .selectFrom('outbox')
        .select('conversation_id')
        .distinct()
        .where('sent_at', 'is', null)
        .where('due_at', '<=', now)
        .limit(limit)
        .execute();
      return rows.map((row) => row.conversation_id);
    },
  };
}
