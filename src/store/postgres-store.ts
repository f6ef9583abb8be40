/** The store on a PostgreSQL server, for several instances of the assistant at once. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { hints } from './hints.ts';
import { migrate } from './migrations.ts';
import { namedPool, postgresFault } from './postgres-faults.ts';
import { postgresRun } from './postgres-run.ts';
import { repository } from './repository.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Connections of one instance: turns are short, and a server's connections are few. */
const poolSize = 10;
/** A server that does not answer is as bad as one that is not there, in milliseconds. */
const connectMs = 5_000;
const statementMs = 15_000;

/** PostgreSQL's bigint, which the driver gives as text: ours are times and fit a number. */
const bigint = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === bigint ? Number : pg.types.getTypeParser(oid, format),
};

/**
 * Opens the store of a database, bringing its schema up to date.
 * `failed` is told of connections that break while nobody waits on them.
 * Throws StoreError: `unreachable`, `denied` or `newer`.
 */
export async function openPostgresStore(url: string, failed: (error: unknown) => void): Promise<Store> {
  const reach = {
    connectionString: url,
    types,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    application_name: 'orientation',
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...reach, max: poolSize });
  pool.on('error', (error) => failed(postgresFault(error)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: namedPool(pool) }) });
  try {
    await migrate(db);
    const told = await hints(reach, failed);
    return repository(db, {
      run: postgresRun(pool),
      erased: () => undefined,
      wrote: told.wrote,
      listen: told.listen,
      async close() {
        await told.close();
        await db.destroy();
      },
    });
  } catch (error) {
    await db.destroy();
    throw postgresFault(error);
  }
}
