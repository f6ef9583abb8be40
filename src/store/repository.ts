/** The store's promises in SQL that every engine understands; the first statement of a transaction is always a write. */
import { sql, type Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import { inbox } from './inbox.ts';
import { checkSchema } from './migrations.ts';
import type { Logged, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { turns } from './turns.ts';

/** What an engine does beside SQL. */
export interface Engine {
  /** Called after something was erased: leave no trace of it. */
  erased: () => void;
  /** Closes the connections and frees what the engine holds. */
  close: () => Promise<void>;
}

export function repository(db: Kysely<Tables>, engine: Engine): Store {
  const removeAll = async (ids: string[]): Promise<void> => {
    if (ids.length === 0) return;
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('activity').where('conversation_id', 'in', ids).execute();
      await tx.deleteFrom('conversation').where('id', 'in', ids).execute();
    });
    engine.erased();
  };

  return {
    ...inbox(db),
    ...turns(db, engine.erased),

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

    unfinished: (now, limit) =>
      db
        .selectFrom('conversation')
        .select(['id', 'waiting'])
        // A literal: SQLite only uses the index of what waits when it sees the value.
        .where('waiting', '>', sql.lit(0))
        .where('lease_until', '<=', now)
        .limit(limit)
        .execute(),

    remove: (id) => removeAll([id]),

    async expire(before) {
      const rows = await db
        .selectFrom('conversation')
        .select('id')
        .where('last_at', '<', before)
        .limit(500)
        .execute();
      const ids = rows.map(({ id }) => id);
      await removeAll(ids);
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

    check: () => checkSchema(db),

    close: () => engine.close(),
  };
}
