/** The server engine: the same contract on a real PostgreSQL, then what is its own: refusals, hints, a server that dies. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres-store.ts';
import type { Store } from '../../src/store/store.ts';
import { startPostgres, type Postgres } from '../harness/postgres.ts';
import { storeContract } from './contract.ts';
import { deskContract } from './desk-contract.ts';
import { exchangeContract } from './exchange.ts';

let postgres: Postgres;
beforeAll(async () => void (postgres = await startPostgres()), 60_000);
afterAll(() => postgres.stop());

const faults: unknown[] = [];
const open = (url: string): Promise<Store> => openPostgresStore(url, (error) => faults.push(error));
const moment = { now: 1_800_000_000_000, ttl: 1000 };

storeContract('PostgreSQL', async () => open(await postgres.database()));
deskContract('PostgreSQL', async () => open(await postgres.database()));
exchangeContract('PostgreSQL', async () => open(await postgres.database()));

describe('opening', () => {
  it('says why a database cannot be opened', async () => {
    const url = await postgres.database();
    await expect(open(url.replace(/test_\d+/, 'nowhere'))).rejects.toMatchObject({ fault: 'denied' });
    await expect(open(url.replace(/:\d+\//, ':1/'))).rejects.toMatchObject({ fault: 'unreachable' });
  });

  it('lets several instances open a new database at once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    const secrets = await Promise.all(stores.map((store, index) => store.secret('key', () => `${index}`)));
    expect(new Set(secrets).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('several instances', () => {
  it('hear of what another one wrote, not of what they wrote themselves', async () => {
    const url = await postgres.database();
    const [one, two] = await Promise.all([open(url), open(url)]);
    const heard: Record<string, string[]> = { one: [], two: [] };
    one.listen?.((ids) => heard.one?.push(...(ids ?? ['any'])));
    two.listen?.((ids) => heard.two?.push(...(ids ?? ['any'])));
    const taken = await one.create({ id: 'c1', userId: 'u', opening: {}, ...moment });
    if (!taken) throw new Error('not created');
    await one.commit(taken.lease, { handled: 0, memory: {}, replies: [() => ({ text: 'bonjour' })] });
    await two.receive('c1', { clientId: 'a', activity: () => ({ text: 'moi' }), most: 1000, ...moment });
    for (let tries = 0; tries < 100 && heard.one?.length === 0; tries += 1) await wait(20);
    expect(heard).toEqual({ one: ['c1'], two: ['c1'] });
    expect(await two.newest(['c1'])).toEqual([{ id: 'c1', lastSeq: 2 }]);
    await Promise.all([one.close(), two.close()]);
  });

  it('answer a conversation one at a time, and each of 60 messages once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([open(url), open(url), open(url)]);
    await stores[0]?.create({ id: 'c1', userId: 'u', opening: {}, now: 0, ttl: 1 });
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        stores[index % 3]?.receive('c1', {
          clientId: `m${index}`,
          activity: () => ({ text: `m${index}` }),
          most: 1000,
          now: 10,
          ttl: 1,
        }),
      ),
    );
    const work = async (store: Store): Promise<void> => {
      for (let tries = 0; tries < 400; tries += 1) {
        const taken = await store.take('c1', { now: Date.now(), ttl: 60_000 });
        if (!taken) {
          if ((await store.unfinished(Number.MAX_SAFE_INTEGER, 10)).length === 0) return;
          await wait(5);
          continue;
        }
        const { seq, activity } = taken.waiting;
        const replies = [() => ({ re: activity.text ?? 'opening' })];
        await store.commit(taken.lease, { handled: seq, memory: {}, replies });
      }
    };
    await Promise.all(stores.map(work));
    const log = await (stores[0]?.since('c1', 0, 1000) ?? []);
    const answered = log.flatMap(({ activity }) => (activity.re === undefined ? [] : [String(activity.re)]));
    const asked = log.flatMap(({ activity }) => (activity.text === undefined ? [] : [String(activity.text)]));
    expect(new Set(asked).size).toBe(60);
    expect(answered).toEqual(['opening', ...asked]);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('a server that dies', () => {
  it('is named while it is away, lost nothing, and is found again', async () => {
    const url = await postgres.database();
    const store = await open(url);
    const heard: unknown[] = [];
    store.listen?.((ids) => heard.push(ids));
    await store.create({ id: 'c1', userId: 'u', opening: {}, ...moment });
    await store.receive('c1', { clientId: 'a', activity: () => ({ text: 'moi' }), most: 1000, ...moment });
    await postgres.kill();
    await expect(store.get('c1')).rejects.toMatchObject({ name: 'StoreError' });
    await expect(store.check()).rejects.toMatchObject({ name: 'StoreError' });
    await postgres.start();
    expect((await store.get('c1'))?.lastSeq).toBe(1);
    for (let tries = 0; tries < 300 && heard.length === 0; tries += 1) await wait(20);
    // Whatever was missed meanwhile has to be read.
    expect(heard).toContain(null);
    await store.close();
  }, 60_000);
});
