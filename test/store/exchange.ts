/** What every engine promises of a message that is stored with its answer, as tests: run once per engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange, Quiet, Store } from '../../src/store/store.ts';
import { handOn, now, says } from './hand.ts';

export function exchangeContract(engine: string, open: () => Promise<Store>): void {
  describe(`a message stored with its answer on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => void (store = await open()));
    afterAll(() => store.close());

    const { conversation, receive, message, take, answer, turn, texts } = handOn(() => store);

    /** A conversation that has been welcomed: one activity in its log. */
    const welcomed = async (): Promise<{ id: string; quiet: Quiet }> => {
      const id = await conversation();
      await turn(id);
      return { id, quiet: await quietOf(id) };
    };
    const quietOf = async (id: string): Promise<Quiet> => {
      const quiet = await store.quiet(id);
      if (!quiet) throw new Error('not quiet');
      return quiet;
    };
    const exchange = (id: string, quiet: Quiet, text: string, more: Partial<Exchange> = {}) =>
      store.exchange(id, quiet, {
        clientId: null,
        activity: says(text)(quiet.lastSeq + 1),
        most: 1000,
        now: now + 5,
        memory: { heard: text },
        replies: [says(`re ${text}`), says('et puis')],
        erase: false,
        ...more,
      });

    it('writes both under the next numbers, and leaves nothing to do', async () => {
      const { id, quiet } = await welcomed();
      expect(quiet).toMatchObject({ lastSeq: 1, memory: { handled: 0 } });
      const written = await exchange(id, quiet, 'bonjour');
      expect(written?.map(({ seq }) => seq)).toEqual([3, 4]);
      expect(await texts(id, 1)).toEqual(['bonjour', 're bonjour', 'et puis']);
      expect(await store.get(id)).toMatchObject({
        lastSeq: 4,
        lastAt: now + 5,
        memory: { heard: 'bonjour' },
      });
      expect(await take(id)).toBeNull();
      expect(await message(id, 'encore')).toEqual({ seq: 5, fresh: true });
      expect((await take(id))?.waiting).toMatchObject({ seq: 5, attempts: 2 });
    });

    it('is not for a conversation where something waits, nor for one that is gone', async () => {
      const id = await conversation();
      expect(await store.quiet(id)).toBeNull();
      expect(await store.quiet('nobody')).toBeNull();
    });

    it('writes nothing once the conversation has moved', async () => {
      const { id, quiet } = await welcomed();
      const received = await receive(id, 'avant');
      expect(await exchange(id, quiet, 'trop tard')).toBeNull();
      if (!received?.taken) throw new Error('no lease');
      await answer(received.taken.lease, received.seq);
      expect(await exchange(id, quiet, 'trop tard')).toBeNull();
      expect(await texts(id, 1)).toEqual(['avant', 're 2']);
      expect(await exchange(id, await quietOf(id), 'à temps')).not.toBeNull();
      await store.remove(id);
      expect(await exchange(id, quiet, 'trop tard')).toBeNull();
    });

    it('lets one of many that come together through', async () => {
      const { id, quiet } = await welcomed();
      const tried = await Promise.all(['a', 'b', 'c', 'd'].map((text) => exchange(id, quiet, text)));
      expect(tried.filter(Boolean)).toHaveLength(1);
      expect((await store.get(id))?.lastSeq).toBe(4);
    });

    it('refuses a lease that was taken before it', async () => {
      const id = await conversation();
      const old = await take(id);
      await turn(id, {}, now + 1000);
      await exchange(id, await quietOf(id), 'bonjour');
      if (!old) throw new Error('no lease');
      expect(await answer(old.lease, 0)).toBeNull();
    });

    it('knows a client id again, and a log that is full', async () => {
      const { id, quiet } = await welcomed();
      await exchange(id, quiet, 'un', { clientId: 'c1' });
      expect(await exchange(id, await quietOf(id), 'un', { clientId: 'c1' })).toBeNull();
      expect(await message(id, 'un', 'c1')).toEqual({ seq: 2, fresh: false });
      expect(await exchange(id, await quietOf(id), 'deux', { clientId: 'c2', most: 4 })).toBeNull();
      expect((await store.get(id))?.lastSeq).toBe(4);
    });

    it('never writes what it erases, and still knows its client id', async () => {
      const { id, quiet } = await welcomed();
      await exchange(id, quiet, 'je suis à Troyes', { clientId: 'c1' });
      const erased = { clientId: 'c2', erase: true, replies: [says('oublié')] };
      await exchange(id, await quietOf(id), 'oubliez-moi', erased);
      expect(await texts(id)).toEqual(['oublié']);
      expect(await message(id, 'oubliez-moi', 'c2')).toEqual({ seq: 5, fresh: false });
      expect(await message(id, 'je suis à Troyes', 'c1')).toEqual({ seq: 2, fresh: false });
      expect((await store.get(id))?.lastSeq).toBe(6);
    });
  });
}
