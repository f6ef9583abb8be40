/** Transactions on PostgreSQL: each on a connection of its own, the queries of every turn prepared there once. */
import type pg from 'pg';
import type { Engine } from './engine.ts';
import { faulty } from './postgres-faults.ts';
import type { Steps } from './steps.ts';

async function through<T>(client: pg.PoolClient, steps: Steps<T>): Promise<T> {
  let step = steps.next([]);
  while (!step.done) {
    const { sql: text, parameters, name } = step.value;
    const query = { text, values: [...parameters], ...(name !== undefined && { name }) };
    const { rows } = await client.query<object>(query).catch(faulty);
    step = steps.next(rows);
  }
  return step.value;
}

export const postgresRun =
  (pool: pg.Pool): Engine['run'] =>
  async (work) => {
    const client = await pool.connect().catch(faulty);
    let broken = false;
    // Whoever waits for an answer is told too; without a listener, a lost connection would end the process.
    const lost = (): void => void (broken = true);
    client.on('error', lost);
    try {
      await client.query('begin').catch(faulty);
      const done = await through(client, work());
      await client.query('commit').catch(faulty);
      return done;
    } catch (error) {
      // A connection that cannot even roll back is not used again.
      await client.query('rollback').catch(lost);
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  };
