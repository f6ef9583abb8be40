/** PostgreSQL's errors given the names of a store's faults, as they leave the driver. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { StoreError, type StoreFault } from './store-error.ts';

/** SQLSTATE codes and Node's own; any other means "not now". */
const faults: Readonly<Record<string, StoreFault>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOENT: 'unreachable',
  '28P01': 'denied',
  '28000': 'denied',
  '3D000': 'denied',
  '42501': 'denied',
};

/** An error of the driver as a StoreError. */
export function postgresFault(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new StoreError(faults[code] ?? 'unavailable', error);
}

/** To be caught with. */
export const faulty = (error: unknown): never => {
  throw postgresFault(error);
};

/** The pool as kysely uses it, with every error named. */
export function namedPool(pool: pg.Pool): PostgresPool {
  // One stand-in a connection: kysely tells connections apart by it.
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const named = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: unknown[]) => client.query(text, values).catch(faulty);
    // Never given a cursor: the dialect has none. Its rows are typed by whoever asks.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  };
  return {
    async connect() {
      const client = await pool.connect().catch(faulty);
      const found = known.get(client) ?? named(client);
      known.set(client, found);
      return found;
    },
    end: () => pool.end(),
  };
}
