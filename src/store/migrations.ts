/** The schema, step by step. A step that has shipped is never edited: expand first, contract in a later release. */
import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { deskMigrations } from './desk-migrations.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const first: Migration = {
  async up(db) {
    await db.schema
      .createTable('conversation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .addColumn('last_seq', 'integer', (column) => column.notNull())
      .addColumn('handled_seq', 'integer', (column) => column.notNull())
      .addColumn('waiting', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('memory', 'text')
      .execute();
    await db.schema.createIndex('conversation_last').on('conversation').column('last_at').execute();
    // Nearly empty at all times: it finds what a dead process left.
    await db.schema
      .createIndex('conversation_waiting')
      .on('conversation')
      .column('lease_until')
      .where(sql.ref('waiting'), '>', sql.lit(0))
      .execute();
    await db.schema
      .createTable('activity')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('client_key', 'text')
      .addColumn('asks', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('activity_key', ['conversation_id', 'seq'])
      .execute();
    await db.schema
      .createIndex('activity_client')
      .unique()
      .on('activity')
      .columns(['conversation_id', 'client_key'])
      .execute();
    await db.schema
      .createTable('secret')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};

const ratings: Migration = {
  async up(db) {
    await db.schema
      .createTable('rating')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('useful', 'integer', (column) => column.notNull())
      .addColumn('word', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

const outbox: Migration = {
  async up(db) {
    await db.schema
      .createTable('outbox')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('reach', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint')
      .addPrimaryKeyConstraint('outbox_key', ['conversation_id', 'seq'])
      .execute();
    await db.schema
      .createIndex('outbox_due')
      .on('outbox')
      .column('due_at')
      .where(sql.ref('sent_at'), 'is', sql.lit(null))
      .execute();
  },
};

const migrations: Record<string, Migration> = {
  '2026-11-conversations': first,
  '2026-11-ratings': ratings,
  '2026-11-replies-to-send': outbox,
  ...deskMigrations,
};

const migrator = (db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });

/** Brings the schema up to date. Throws StoreError `newer` when a later version of the server wrote it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await migrator(db).migrateToLatest();
  if (error === undefined) return;
  if (error instanceof StoreError) throw error;
  throw new StoreError('newer', error);
}

/** Throws StoreError `unavailable` while a step is missing. */
export async function checkSchema(db: Kysely<Tables>): Promise<void> {
  const steps = await migrator(db).getMigrations();
  if (steps.some(({ executedAt }) => executedAt === undefined)) throw new StoreError('unavailable');
}
