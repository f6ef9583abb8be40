/** The store's promises in SQL that every engine understands; the first statement of a transaction is always a write. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { activityOf, parsed } from './activity-json.ts';
import { checkSchema } from './migrations.ts';
import type { Logged, Store } from './store.ts';
import { waits, type Tables } from './tables.ts';
import { commitTurn, takeTurn } from './turns.ts';

/** What an engine does beside SQL. */
export interface Engine {
  /** Called after something was erased: leave no trace of it. */
  erased: () => void;
  /** Closes the connections and frees what the engine holds. */
  close: () => Promise<void>;
}

/** The client's id may hold anything; only its hash is kept, which outlives an erasure. */
const keyOf = (clientId: string): string => createHash('sha256').update(clientId).digest('base64url');

class Repeat extends Error {}

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
    create: ({ id, userId, opening, now }) =>
      db.transaction().execute(async (tx) => {
        const made = await tx
          .insertInto('conversation')
          .values({
            id,
            user_id: userId,
            created_at: now,
            last_at: now,
            last_seq: 0,
            memory: null,
            fence: 0,
            lease_owner: null,
            lease_until: 0,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!made) return false;
        await tx
          .insertInto('activity')
          .values({ conversation_id: id, seq: 0, body: JSON.stringify(opening), answer: 1, attempts: 0 })
          .execute();
        return true;
      }),

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

    async receive(id, { clientId, activity, now }) {
      const client_key = clientId === null ? null : keyOf(clientId);
      try {
        return await db.transaction().execute(async (tx) => {
          const row = await tx
            .updateTable('conversation')
            .set((column) => ({ last_seq: column('last_seq', '+', 1), last_at: now }))
            .where('id', '=', id)
            .returning('last_seq')
            .executeTakeFirst();
          if (!row) return null;
          const seq = row.last_seq;
          const body = JSON.stringify(activity(seq));
          const written = await tx
            .insertInto('activity')
            .values({ conversation_id: id, seq, body, client_key, answer: 1, attempts: 0 })
            .onConflict((conflict) => conflict.columns(['conversation_id', 'client_key']).doNothing())
            .returning('seq')
            .executeTakeFirst();
          // Rolling back gives the number back.
          if (!written) throw new Repeat();
          return { seq, fresh: true };
        });
      } catch (error) {
        if (!(error instanceof Repeat)) throw error;
        const row = await db
          .selectFrom('activity')
          .select('seq')
          .where('conversation_id', '=', id)
          .where('client_key', '=', client_key)
          .executeTakeFirst();
        return row ? { seq: row.seq, fresh: false } : null;
      }
    },

    take: (id, owner, now, ttl) => takeTurn(db, { id, owner, now, ttl }),

    async commit(lease, turn) {
      const written = await commitTurn(db, lease, turn);
      if (written && turn.erase) engine.erased();
      return written;
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
        .selectFrom('activity')
        .innerJoin('conversation', 'conversation.id', 'activity.conversation_id')
        .select((column) => ['conversation.id', column.fn.countAll<number>().as('waiting')])
        .where('activity.answer', '=', waits)
        .where('conversation.lease_until', '<=', now)
        .groupBy('conversation.id')
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
