/** The store that the configuration asks for. */
import { resolve } from 'node:path';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';
import { report } from './log.ts';

/** The embedded store, or the server's: its driver is only read when it is asked for. */
export async function openStore({ database, dataDir }: Config): Promise<Store> {
  if (database === undefined) return openSqliteStore(resolve(dataDir));
  const { openPostgresStore } = await import('../store/postgres-store.ts');
  return openPostgresStore(database, report('store'));
}
