/** The embedded store: one SQLite file in a folder that this process owns, every acknowledged write on the disk. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { migrate } from './migrations.ts';
import { own } from './owner-lock.ts';
import { repository } from './repository.ts';
import { guarded, sqliteDialect, statements } from './sqlite-dialect.ts';
import { sqliteRun } from './sqlite-run.ts';
import { StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** WAL and FULL: a commit that was acknowledged survives a power cut. secure_delete: what is erased is overwritten. */
const pragmas = `pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
  pragma busy_timeout = 2000; pragma temp_store = memory; pragma journal_size_limit = 16777216`;

function openFile(file: string): DatabaseSyncInstance {
  const db = guarded(() => new DatabaseSync(file));
  try {
    guarded(() => db.exec(pragmas));
    const found = guarded(() => db.prepare('pragma quick_check(1)').get());
    if (found?.quick_check !== 'ok') throw new StoreError('corrupt');
    chmodSync(file, 0o600);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the store of a folder, making both when they are missing.
 * Throws StoreError: `folder`, `in-use`, `corrupt` or `newer`.
 */
export async function openSqliteStore(folder: string): Promise<Store> {
  const disown = own(folder);
  let db: DatabaseSyncInstance | undefined;
  try {
    const file = (db = openFile(join(folder, 'conversations.db')));
    const statement = statements(file);
    const tables = new Kysely<Tables>({ dialect: sqliteDialect(file, statement) });
    await migrate(tables);
    // Whoever held a lease was an earlier owner of this folder, and is dead.
    await tables.updateTable('conversation').set({ lease_until: 0 }).where('lease_until', '>', 0).execute();
    await tables.updateTable('outbox').set({ due_at: 0 }).where('sent_at', 'is', null).execute();
    // Moves the write-ahead log into the file and empties it, so that it keeps nothing that was erased.
    const checkpoint = (): void => guarded(() => file.exec('pragma wal_checkpoint(truncate)'));
    return repository(tables, {
      run: sqliteRun(file, statement),
      erased: checkpoint,
      close: async () => {
        checkpoint();
        await tables.destroy();
        disown();
      },
    });
  } catch (error) {
    if (db?.isOpen) db.close();
    disown();
    throw error;
  }
}
