/** What every engine promises the desk, as tests: run once per engine. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';

const now = 1_800_000_000_000;
const limits = { idle: 1000, whole: 5000 };

export function deskContract(engine: string, open: () => Promise<Store>): void {
  describe(`the desk’s store on ${engine}`, () => {
    let store: Store;
    beforeAll(async () => void (store = await open()));
    afterAll(() => store.close());

    const conversation = async (): Promise<string> => {
      const id = randomUUID();
      await store.create({ id, userId: 'dl_1', opening: {}, now, ttl: 1000 });
      return id;
    };

    it('uses a ticket up once, of its own kind, before it expires', async () => {
      const { desk } = store;
      const put = (hash: string) => desk.putTicket({ hash, kind: 'link', value: 'v', expiresAt: now + 10 });
      await Promise.all([put('a'), put('b')]);
      expect(await desk.takeTicket('a', 'other', now)).toBeNull();
      const taken = await Promise.all([1, 2, 3].map(() => desk.takeTicket('a', 'link', now)));
      expect(taken.filter((value) => value === 'v')).toHaveLength(1);
      expect(await desk.takeTicket('b', 'link', now + 10)).toBeNull();
    });

    it('ends a session after a pause, after its whole, and when it is told to', async () => {
      const { desk } = store;
      await desk.beginSession({ hash: 's', role: 'advisor', centre: '10387' }, now);
      expect(await desk.seeSession('s', now + 999, limits)).toEqual({
        hash: 's',
        role: 'advisor',
        centre: '10387',
      });
      expect(await desk.seeSession('s', now + 1998, limits)).not.toBeNull();
      expect(await desk.seeSession('s', now + 2998, limits)).toBeNull();
      await desk.beginSession({ hash: 't', role: 'editor', centre: null }, now);
      await desk.endSession('t');
      expect(await desk.seeSession('t', now, limits)).toBeNull();
    });

    it('keeps one code a conversation, gone with it', async () => {
      const { desk } = store;
      const id = await conversation();
      expect(await desk.putCode('nobody', 'h0', now + 10)).toBe(false);
      await desk.putCode(id, 'h1', now + 10);
      await desk.putCode(id, 'h2', now + 10);
      expect([await desk.codeOf('h1', now), await desk.codeOf('h2', now)]).toEqual([null, id]);
      expect(await desk.codeOf('h2', now + 10)).toBeNull();
      await store.remove(id);
      expect(await desk.codeOf('h2', now)).toBeNull();
    });

    it('gives a request to one of those who take it at once, and nothing stays of it', async () => {
      const { desk } = store;
      const id = await conversation();
      const request = {
        id: randomUUID(),
        conversation: id,
        centre: 'Troyes',
        insee: '10387',
        facts: { level: 4 },
        locale: 'fr',
        channel: 'phone',
        reach: '0612345678',
        wish: 'any',
        createdAt: now,
        expiresAt: now + 10,
      };
      expect(await desk.putRequest({ ...request, conversation: 'nobody' })).toBe(false);
      expect(await desk.putRequest({ ...request, id: 'older' })).toBe(true);
      expect(await desk.putRequest(request)).toBe(true);
      const listed = [{ ...request, takenAt: null, takenBy: null }];
      expect(await desk.requests(now)).toEqual(listed);
      expect([await desk.requests(now, '10387'), await desk.requests(now, '51454')]).toEqual([listed, []]);
      for (const hash of ['a', 'b', 'c'])
        await desk.beginSession({ hash, role: 'advisor', centre: null }, now);
      const taken = await Promise.all(['a', 'b', 'c'].map((by) => desk.takeRequest(request.id, by, now)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      // Whoever took it leaves: it waits again.
      for (const hash of ['a', 'b', 'c']) await desk.endSession(hash);
      expect(await desk.requests(now)).toEqual(listed);
      expect(await desk.requests(now + 10)).toEqual([]);
      expect([await desk.closeRequest(request.id), await desk.closeRequest(request.id)]).toEqual([
        true,
        false,
      ]);
      await desk.putRequest(request);
      await store.remove(id);
      expect(await desk.requestOf(id, now)).toBeNull();
    });

    it('adds to the counts of a day, in parallel too', async () => {
      const { desk } = store;
      const each = { day: '2026-11-21', kind: 'again', name: 'place', count: 2 };
      await Promise.all(Array.from({ length: 10 }, () => desk.count([each, { ...each, day: '2026-11-20' }])));
      expect(await desk.counts('2026-11-21')).toEqual([{ ...each, count: 20 }]);
    });

    it('counts where conversations stand by how long they are silent, gone with them', async () => {
      const { desk } = store;
      const ids = await Promise.all(Array.from({ length: 3 }, conversation));
      const [one = '', two = '', three = ''] = ids;
      const note = (id: string, asked: string | null, at: number) => ({ conversation: id, asked, at });
      await desk.putPending([note(one, 'place', now), note(two, 'place', now), note('nobody', 'place', now)]);
      await desk.putPending([note(three, 'level', now + 9), note(two, 'level', now + 9)]);
      // Told late by another instance.
      await desk.putPending([note(two, 'status', now + 5)]);
      expect(await desk.stops(now - 1, now + 8)).toEqual([{ name: 'place', count: 1 }]);
      const all = await desk.stops(now - 1, now + 9);
      expect(all.sort((a, b) => a.count - b.count)).toEqual([
        { name: 'place', count: 1 },
        { name: 'level', count: 2 },
      ]);
      await desk.putPending([note(one, null, now + 10)]);
      await store.remove(two);
      expect(await desk.stops(now - 1, now + 20)).toEqual([{ name: 'level', count: 1 }]);
    });

    it('shows what was not understood by how many people said it', async () => {
      const { desk } = store;
      const people = await Promise.all([conversation(), conversation(), conversation()]);
      const said = { words: 'blorp', asked: 'place', locale: 'fr', at: now };
      for (const id of [...people, ...people, 'nobody']) await desk.putUnheard({ ...said, conversation: id });
      const shown = { words: 'blorp', asked: 'place', locale: 'fr', people: 3 };
      expect([await desk.unheard(3, 10), await desk.unheard(4, 10)]).toEqual([[shown], []]);
      await store.remove(people[0] ?? '');
      expect(await desk.unheard(3, 10)).toEqual([]);
    });

    it('sweeps what has expired', async () => {
      const { desk } = store;
      const id = await conversation();
      await desk.putCode(id, 'old', now + 5);
      await desk.putTicket({ hash: 'old', kind: 'link', value: '', expiresAt: now + 5 });
      await desk.beginSession({ hash: 'old', role: 'advisor', centre: null }, now);
      await desk.sweep(now + 5, limits);
      expect([await desk.codeOf('old', now), await desk.takeTicket('old', 'link', now)]).toEqual([
        null,
        null,
      ]);
      expect(await desk.seeSession('old', now, limits)).not.toBeNull();
      await desk.sweep(now + 10_000, limits);
      expect(await desk.seeSession('old', now, limits)).toBeNull();
    });
  });
}
