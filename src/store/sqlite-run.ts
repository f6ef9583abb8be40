/** Transactions on SQLite: run in one go, since the driver waits for nothing, with a turn of the event loop now and then. */
import { setImmediate as loopTurned } from 'node:timers/promises';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Engine } from './engine.ts';
import { guarded } from './sqlite-dialect.ts';
import type { Steps } from './steps.ts';

/** Work that follows on work without a pause would starve timers and sockets: it pauses as often, in milliseconds. */
const pauseMs = 5;

export function sqliteRun(
  db: DatabaseSyncInstance,
  statement: (sql: string) => StatementSyncInstance,
): Engine['run'] {
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => db.prepare(sql));
  let paused = 0;

  const through = <T>(steps: Steps<T>): T => {
    let step = steps.next([]);
    while (!step.done) {
      const { sql, parameters } = step.value;
      // Our own columns, and values that kysely's types let through: text, numbers and null.
      step = steps.next(statement(sql).all(...parameters));
    }
    return step.value;
  };

  return async (work) => {
    if (performance.now() - paused > pauseMs) {
      await loopTurned();
      paused = performance.now();
    }
    return guarded(() => {
      begin?.run();
      try {
        const done = through(work());
        commit?.run();
        return done;
      } catch (error) {
        // A full disk may have rolled back by itself.
        if (db.isTransaction) rollback?.run();
        throw error;
      }
    });
  };
}
