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

/** What somebody took who is not there any more is for the others to take. */
const giveBack = async (db: Kysely<Tables>): Promise<void> => {
  await db
    .updateTable('contact_request')
    .set({ taken_at: null, taken_by: null })
    .where('taken_by', 'is not', null)
    .where('taken_by', 'not in', db.selectFrom('desk_session').select('hash'))
    .execute();
};

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

  async beginSession({ hash, role, centre }, now) {
    await db
      .insertInto('desk_session')
      .values({ hash, role, centre, created_at: now, seen_at: now })
      .execute();
  },
  async seeSession(hash, now, { idle, whole }) {
    const [seen] = await db
      .updateTable('desk_session')
      .set({ seen_at: now })
      .where('hash', '=', hash)
      .where('seen_at', '>', now - idle)
      .where('created_at', '>', now - whole)
      .returning(['role', 'centre'])
      .execute();
    return seen ? { hash, ...seen } : null;
  },
  async endSession(hash) {
    await db.deleteFrom('desk_session').where('hash', '=', hash).execute();
    await giveBack(db);
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
  ...deskCounts(db, engine),
  async sweep(now, { idle, whole }) {
    for (const table of ['ticket', 'code', 'contact_request'] as const)
      await db.deleteFrom(table).where('expires_at', '<=', now).execute();
    await db
      .deleteFrom('desk_session')
      .where((row) => row.or([row('seen_at', '<=', now - idle), row('created_at', '<=', now - whole)]))
      .execute();
    await giveBack(db);
  },
});
