/** SQLite for kysely, through the node:sqlite interface: statements prepared once, engine faults given their names. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';
import { StoreError, type StoreFault } from './store-error.ts';

/** SQLite's primary result codes that mean more than "not now". */
const faults: Readonly<Record<number, StoreFault>> = {
  11: 'corrupt',
  26: 'corrupt',
  5: 'in-use',
  14: 'folder',
};

/** An engine's error as a StoreError; anything else stays what it is. */
export function named(error: unknown): unknown {
  if (!(error instanceof Error) || !('sqliteCode' in error || 'errcode' in error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) : 0;
  // The low byte is the primary code.
  return new StoreError(faults[code & 255] ?? 'unavailable', error);
}

/** Runs a piece of engine work, naming its faults. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(error);
  }
}

/** Few queries exist; the bound only protects against a mistake. */
const statementLimit = 200;

type Statements = (sql: string) => StatementSyncInstance;

/** Statements prepared once. */
export function statements(db: DatabaseSyncInstance): Statements {
  const known = new Map<string, StatementSyncInstance>();
  return (sql) => {
    const found = known.get(sql);
    if (found) return found;
    const made = db.prepare(sql);
    if (known.size < statementLimit) known.set(sql, made);
    return made;
  };
}

/** What kysely runs by itself: single queries, and the migrations. */
export function sqliteDialect(db: DatabaseSyncInstance, statement: Statements): SqliteDialect {
  const prepare = (sql: string): SqliteStatement => {
    const made = guarded(() => statement(sql));
    return {
      reader: made.columns().length > 0,
      all: (parameters) => guarded(() => made.all(...parameters)),
      run: (parameters) => guarded(() => made.run(...parameters)),
      iterate: (parameters) => made.iterate(...parameters),
    };
  };
  return new SqliteDialect({ database: { close: () => db.close(), prepare } });
}
