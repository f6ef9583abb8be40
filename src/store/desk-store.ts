/** The desk's promises in SQL that every engine understands. */
import { sql, type Kysely } from 'kysely';
import { deskQueue } from './desk-queue.ts';
import { deskCounts } from './desk-counts.ts';
import type { DeskStore } from './desk.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

type Entry = Pick<
  DeskStore,
  | 'putTicket'
  | 'takeTicket'
  | 'beginSession'
  | 'seeSession'
  | 'endSession'
  | 'putCode'
  | 'codeOf'
  | 'dropCode'
>;

const deskEntry = (db: Kysely<Tables>): Entry => ({
  async putTicket({ hash, kind, value, expiresAt }) {
    await db.insertInto('ticket').values({ hash, kind, value, expires_at: expiresAt }).execute();
  },
  async takeTicket(hash, kind, now) {
    const [taken] = await db
      .deleteFrom('ticket')
      .where('hash', '=', hash)
      .where('kind', '=', kind)
      .returning(['value', 'expires_at'])
      .execute();
    return taken && taken.expires_at > now ? taken.value : null;
  },

  async beginSession({ hash, role }, now) {
    await db.insertInto('desk_session').values({ hash, role, created_at: now, seen_at: now }).execute();
  },
  async seeSession(hash, now, { idle, whole }) {
    const [seen] = await db
      .updateTable('desk_session')
      .set({ seen_at: now })
      .where('hash', '=', hash)
      .where('seen_at', '>', now - idle)
      .where('created_at', '>', now - whole)
      .returning(['role'])
      .execute();
    return seen ? { hash, role: seen.role } : null;
  },
  async endSession(hash) {
    await db.deleteFrom('desk_session').where('hash', '=', hash).execute();
  },

  async putCode(conversation, hash, expiresAt) {
    // From the conversation itself, so that a code never outlives it.
    const whole = db
      .selectFrom('conversation')
      .select([
        'id',
        sql<string>`cast(${hash} as text)`.as('hash'),
        sql<number>`cast(${expiresAt} as bigint)`.as('expires_at'),
      ])
      .where('id', '=', conversation);
    const made = await db
      .insertInto('code')
      .columns(['conversation_id', 'hash', 'expires_at'])
      .expression(whole)
      .onConflict((conflict) =>
        conflict.column('conversation_id').doUpdateSet({ hash, expires_at: expiresAt }),
      )
      .returning('conversation_id')
      .execute();
    return made.length > 0;
  },
  async codeOf(hash, now) {
    const row = await db
      .selectFrom('code')
      .select('conversation_id')
      .where('hash', '=', hash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.conversation_id ?? null;
  },
  async dropCode(conversation) {
    await db.deleteFrom('code').where('conversation_id', '=', conversation).execute();
  },
});

export const deskStore = (db: Kysely<Tables>, engine: Engine): DeskStore => ({
  ...deskEntry(db),
  ...deskQueue(db, engine),
  ...deskCounts(db),
  async sweep(now, { idle, whole }) {
    for (const table of ['ticket', 'code', 'contact_request'] as const)
      await db.deleteFrom(table).where('expires_at', '<=', now).execute();
    await db
      .deleteFrom('desk_session')
      .where((row) => row.or([row('seen_at', '<=', now - idle), row('created_at', '<=', now - whole)]))
      .execute();
  },
});
