/** The desk's part of the schema, step by step; a step that has shipped is never edited. */
import type { Migration } from 'kysely';

const entry: Migration = {
  async up(db) {
    await db.schema
      .createTable('ticket')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('desk_session')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

const codes: Migration = {
  async up(db) {
    await db.schema
      .createTable('code')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

const requests: Migration = {
  async up(db) {
    await db.schema
      .createTable('contact_request')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('centre', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('reach', 'text')
      .addColumn('wish', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('taken_at', 'bigint')
      .addColumn('taken_by', 'text')
      .execute();
    await db.schema
      .createIndex('contact_request_conversation')
      .unique()
      .on('contact_request')
      .column('conversation_id')
      .execute();
  },
};

const counts: Migration = {
  async up(db) {
    await db.schema
      .createTable('tally')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('tally_key', ['day', 'kind', 'name'])
      .execute();
    await db.schema
      .createTable('unheard')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('unheard_key', ['conversation_id', 'words', 'asked'])
      .execute();
  },
};

const pending: Migration = {
  async up(db) {
    await db.schema
      .createTable('pending_question')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

const centre: Migration = {
  async up(db) {
    await db.schema.alterTable('contact_request').addColumn('centre_insee', 'text').execute();
    await db.schema.alterTable('desk_session').addColumn('centre', 'text').execute();
  },
};

export const deskMigrations: Record<string, Migration> = {
  '2026-12-desk-1-entry': entry,
  '2026-12-desk-2-codes': codes,
  '2026-12-desk-3-requests': requests,
  '2026-12-desk-4-counts': counts,
  '2026-12-desk-5-pending': pending,
  '2026-12-desk-6-centre': centre,
};
