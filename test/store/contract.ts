/** What every engine promises, as tests: run once per engine. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { handOn, now, ttl } from './hand.ts';
import { outboxContract } from './outbox.ts';

export function storeContract(engine: string, open: () => Promise<Store>): void {
  describe(`the store on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => void (store = await open()));
    afterAll(() => store.close());

    outboxContract(engine, () => store);

    const { conversation, receive, message, take, answer, turn, unfinished, texts } = handOn(() => store);

    it('opens a conversation once, with its opening as the first thing to answer', async () => {
      const id = await conversation();
      expect(await store.create({ id, userId: 'dl_2', opening: {}, now, ttl })).toBeNull();
      const opened = { id, userId: 'dl_1', createdAt: now, lastAt: now, lastSeq: 0, memory: null };
      expect(await store.get(id)).toEqual(opened);
      const taken = await take(id);
      expect(taken?.waiting).toEqual({ seq: 0, activity: { locale: 'fr' }, attempts: 2 });
      expect(await texts(id)).toEqual([]);
    });

    it('gives null for what does not exist', async () => {
      expect(await store.get('nobody')).toBeNull();
      expect(await message('nobody', 'bonjour')).toBeNull();
      expect(await take('nobody')).toBeNull();
      expect(await store.since('nobody', 0, 10)).toEqual([]);
    });

    it('numbers activities without a gap and answers them oldest first', async () => {
      const id = await conversation();
      await turn(id);
      expect(await message(id, 'un')).toEqual({ seq: 2, fresh: true });
      expect(await message(id, 'deux')).toEqual({ seq: 3, fresh: true });
      await turn(id);
      await turn(id);
      expect(await take(id)).toBeNull();
      expect(await store.since(id, 1, 3)).toEqual([
        { seq: 2, activity: { id: 2, text: 'un' } },
        { seq: 3, activity: { id: 3, text: 'deux' } },
        { seq: 4, activity: { id: 4, text: 're 2' } },
      ]);
      expect((await store.get(id))?.memory).toEqual({ handled: 3 });
    });

    it('leases a message as it comes when nothing stands before it, and only then', async () => {
      const id = await conversation();
      expect((await receive(id, 'trop tôt'))?.taken).toBeNull();
      await turn(id);
      await turn(id);
      const first = await receive(id, 'un', 'c1');
      expect(first?.taken).toMatchObject({
        waiting: { seq: first?.seq, activity: { text: 'un' }, attempts: 1 },
        memory: { handled: 1 },
      });
      expect(await receive(id, 'un', 'c1')).toEqual({ seq: first?.seq, fresh: false, taken: null });
      expect((await receive(id, 'deux'))?.taken).toBeNull();
      expect(await take(id)).toBeNull();
      if (!first?.taken) throw new Error('no lease');
      expect(await answer(first.taken.lease, first.seq)).toMatchObject({ written: [{}], more: true });
      expect((await take(id))?.waiting).toMatchObject({ activity: { text: 'deux' }, attempts: 1 });
    });

    it('stores one client id once, however often and in parallel it comes', async () => {
      const id = await conversation();
      const received = await Promise.all(Array.from({ length: 20 }, () => message(id, 'bonjour', 'c1')));
      expect(new Set(received.map((each) => each?.seq))).toEqual(new Set([1]));
      expect(received.filter((each) => each?.fresh)).toHaveLength(1);
      expect(await message(id, 'encore', 'c2')).toEqual({ seq: 2, fresh: true });
      expect(await message(await conversation(), 'ailleurs', 'c1')).toEqual({ seq: 1, fresh: true });
    });

    it('keeps fifty simultaneous messages', async () => {
      const id = await conversation();
      await Promise.all(Array.from({ length: 50 }, (_, index) => message(id, `m${index}`, `c${index}`)));
      expect(new Set(await texts(id)).size).toBe(50);
      expect((await store.get(id))?.lastSeq).toBe(50);
    });

    it('lets no log grow past its bound', async () => {
      const id = await conversation();
      expect(await receive(id, 'un', null, now, 2)).not.toBeNull();
      expect(await receive(id, 'deux', null, now, 2)).not.toBeNull();
      expect(await receive(id, 'trois', null, now, 2)).toBeNull();
      expect(await texts(id)).toEqual(['un', 'deux']);
    });

    it('leases to one owner, until the time is over', async () => {
      const id = await conversation();
      const first = await take(id);
      expect(await take(id, now + 999)).toBeNull();
      expect(await unfinished(now + 999)).not.toContain(id);
      const second = await take(id, now + 1000);
      expect(second?.waiting.attempts).toBe(3);
      if (!first || !second) throw new Error('no lease');
      expect(await answer(first.lease, 0)).toBeNull();
      expect(await texts(id)).toEqual([]);
      expect(await answer(second.lease, 0)).toMatchObject({ written: [{}], more: false });
    });

    it('refuses a second commit of the same lease', async () => {
      const id = await conversation();
      const taken = await take(id);
      if (!taken) throw new Error('no lease');
      await answer(taken.lease, 0);
      expect(await answer(taken.lease, 0)).toBeNull();
      expect(await texts(id)).toEqual(['re 0']);
    });

    it('gives a released conversation to the next who asks, with the attempt counted', async () => {
      const id = await conversation();
      const first = await take(id);
      if (!first) throw new Error('no lease');
      await store.release(first.lease);
      expect((await take(id))?.waiting.attempts).toBe(3);
    });

    it('leaves no lease behind when nothing waits', async () => {
      const id = await conversation();
      await turn(id);
      expect(await take(id)).toBeNull();
      await message(id, 'bonjour');
      expect(await take(id)).not.toBeNull();
    });

    it('finds what a dead instance left unanswered', async () => {
      const id = await conversation();
      await message(id, 'bonjour');
      expect(await store.unfinished(now, 1000)).toContainEqual({ id, waiting: 2 });
      await turn(id);
      await turn(id);
      expect(await unfinished()).not.toContain(id);
    });

    it('erases all but what still waits and the new replies, and never lowers a number', async () => {
      const id = await conversation();
      await turn(id);
      await message(id, 'je suis à Troyes', 'c1');
      await message(id, 'oubliez-moi', 'c2');
      await message(id, 'bonjour', 'c3');
      await turn(id);
      await turn(id, { erase: true });
      expect(await texts(id)).toEqual(['bonjour', 're 3']);
      expect(await message(id, 'je suis à Troyes', 'c1')).toEqual({ seq: 2, fresh: false });
      expect((await store.get(id))?.lastSeq).toBe(6);
    });

    it('removes a conversation whole', async () => {
      const id = await conversation();
      await message(id, 'bonjour', 'c1');
      await store.remove(id);
      expect(await store.get(id)).toBeNull();
      expect(await unfinished()).not.toContain(id);
    });

    it('expires what was last used before a time', async () => {
      const old = await conversation();
      const kept = await conversation();
      await message(kept, 'bonjour', null, now + 10);
      expect(await store.expire(now + 5)).toContain(old);
      expect(await store.get(old)).toBeNull();
      expect(await store.get(kept)).not.toBeNull();
    });

    it('tells the newest number of those that exist', async () => {
      const [first, second] = [await conversation(), await conversation()];
      await message(second, 'bonjour');
      expect(new Set(await store.newest([first, 'nobody', second]))).toEqual(
        new Set([
          { id: first, lastSeq: 0 },
          { id: second, lastSeq: 1 },
        ]),
      );
    });

    it('makes a secret once, until it is retired', async () => {
      const name = randomUUID();
      expect(await store.secret(name, () => 'first')).toBe('first');
      expect(await store.secret(name, () => 'second')).toBe('first');
      await store.retire(name);
      expect(await store.secret(name, () => 'third')).toBe('third');
    });

    it('answers a check', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
