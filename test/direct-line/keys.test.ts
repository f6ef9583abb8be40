/** Keys that turn: a token outlives its month, not its own time, and never a key that is gone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyRing } from '../../src/channels/direct-line/keys.ts';
import { tokens } from '../../src/channels/direct-line/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../harness/folder.ts';

const day = 24 * 3600 * 1000;
const bearer = { user: 'dl_1', conversation: 'c1' };
let store: Store;
beforeAll(async () => void (store = await openSqliteStore(temporaryFolder())));
afterAll(() => store.close());

it('signs with a new key each month and still reads what the last one signed', async () => {
  let now = 30 * day * 700 + 29 * day;
  const keys = await keyRing(store, () => now, (7 * day) / 1000);
  const signed = tokens(keys, () => now, (7 * day) / 1000);
  const token = signed.issue(bearer);
  const first = keys.current().id;
  now += 2 * day;
  // Before the ring was turned, the next key is there already.
  expect(signed.read(signed.issue(bearer))).toEqual(bearer);
  await keys.turn();
  expect(keys.current().id).not.toBe(first);
  expect(signed.read(token)).toEqual(bearer);
  now += 6 * day;
  expect(signed.read(token)).toBe('expired');
});

it('forgets a key that no living token needs', async () => {
  let now = 30 * day * 800;
  const keys = await keyRing(store, () => now, (7 * day) / 1000);
  const token = tokens(keys, () => now, (400 * day) / 1000).issue(bearer);
  now += 61 * day;
  await keys.turn();
  expect(tokens(keys, () => now, 3600).read(token)).toBe('invalid');
  // Gone from the store too: the same name makes another key.
  expect(await store.secret('direct-line-800', () => 'new')).toBe('new');
});

it('keeps as many keys as a long life needs', async () => {
  let now = 30 * day * 850 + 29 * day;
  const life = (91 * day) / 1000;
  const keys = await keyRing(store, () => now, life);
  const signed = tokens(keys, () => now, life);
  const token = signed.issue(bearer);
  for (let month = 0; month < 3; month += 1) {
    now += 30 * day;
    await keys.turn();
    expect(signed.read(token)).toEqual(bearer);
  }
  now += 2 * day;
  await keys.turn();
  expect(signed.read(token)).toBe('expired');
});

it('is the same for every instance of a store', async () => {
  const now = (): number => 30 * day * 900;
  const [one, two] = [await keyRing(store, now, 3600), await keyRing(store, now, 3600)];
  expect(tokens(two, now, 3600).read(tokens(one, now, 3600).issue(bearer))).toEqual(bearer);
});
