/** The store's promises in SQL that every engine understands; the first statement of a transaction is always a write. */
import { sql, type Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import { deskStore } from './desk-store.ts';
import { ofConversation } from './desk-tables.ts';
import type { Engine } from './engine.ts';
import { exchanges } from './exchange.ts';
import { inbox } from './inbox.ts';
import { checkSchema } from './migrations.ts';
import { outbox } from './outbox.ts';
import { ask, type Steps } from './steps.ts';
import type { Logged, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { turns, unheld } from './turns.ts';

/** After their conversations: whoever writes to one of them waits for it, and finds it gone. */
function* logsGone(db: Kysely<Tables>, ids: string[]): Steps<string[]> {
  if (ids.length === 0) return ids;
  for (const table of ['activity', 'rating', 'outbox', ...ofConversation] as const)
    yield* ask(db.deleteFrom(table).where('conversation_id', 'in', ids));
  return ids;
}

function* removeOne(db: Kysely<Tables>, id: string): Steps<void> {
  yield* ask(db.deleteFrom('conversation').where('id', '=', id));
  yield* logsGone(db, [id]);
}

function* removeOld(db: Kysely<Tables>, before: number): Steps<string[]> {
  const old = db.selectFrom('conversation').select('id').where('last_at', '<', before).limit(500);
  const remove = db
    .deleteFrom('conversation')
    .where('id', 'in', old)
    // Again: someone may have come back while this waited.
    .where('last_at', '<', before)
    .returning('id');
  const gone = yield* ask(remove);
  return yield* logsGone(
    db,
    gone.map(({ id }) => id),
  );
}

export function repository(db: Kysely<Tables>, engine: Engine): Store {
  return {
    ...inbox(db, engine),
    ...turns(db, engine),
    ...exchanges(db, engine),
    ...outbox(db, engine),
    desk: deskStore(db, engine),
    listen: engine.listen ?? null,

    async get(id) {
      const row = await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      return {
        id,
        userId: row.user_id,
        createdAt: row.created_at,
        lastAt: row.last_at,
        lastSeq: row.last_seq,
        memory: parsed(row.memory),
      };
    },

    async release({ conversationId, fence }) {
      await db
        .updateTable('conversation')
        .set({ lease_until: 0 })
        .where('id', '=', conversationId)
        .where('fence', '=', fence)
        .execute();
    },

    async since(id, after, limit) {
      const rows = await db
        .selectFrom('activity')
        .select(['seq', 'body'])
        .where('conversation_id', '=', id)
        // Number 0 is the opening: nobody reads it.
        .where('seq', '>', Math.max(0, after))
        .where('body', 'is not', null)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.flatMap(({ seq, body }): Logged[] => (body ? [{ seq, activity: activityOf(body) }] : []));
    },

    newest: (ids) =>
      db.selectFrom('conversation').select(['id', 'last_seq as lastSeq']).where('id', 'in', ids).execute(),

    unfinished: (now, limit) =>
      db
        .selectFrom('conversation')
        .select(['id', 'waiting'])
        // A literal: SQLite only uses the index of what waits when it sees the value.
        .where('waiting', '>', sql.lit(0))
        .where((row) => unheld(row, now))
        .limit(limit)
        .execute(),

    async rate(id, { useful, word, now }) {
      const given = { useful: Number(useful), at: now, ...(word !== null && { word }) };
      // From the conversation itself, so that an opinion never outlives it.
      const whole = db
        .selectFrom('conversation')
        .select([
          'id',
          sql<number>`cast(${given.useful} as integer)`.as('useful'),
          sql<string | null>`cast(${word} as text)`.as('word'),
          sql<number>`cast(${now} as bigint)`.as('at'),
        ])
        .where('id', '=', id);
      await db
        .insertInto('rating')
        .columns(['conversation_id', 'useful', 'word', 'at'])
        .expression(whole)
        .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(given))
        .execute();
    },

    async remove(id) {
      await engine.run(() => removeOne(db, id));
      engine.erased();
    },

    async expire(before) {
      const ids = await engine.run(() => removeOld(db, before));
      if (ids.length > 0) engine.erased();
      return ids;
    },

    async secret(name, create) {
      await db
        .insertInto('secret')
        .values({ name, value: create() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await db
        .selectFrom('secret')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return row.value;
    },

    async retire(name) {
      await db.deleteFrom('secret').where('name', '=', name).execute();
    },

    check: () => checkSchema(db),

    close: () => engine.close(),
  };
}
