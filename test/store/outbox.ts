/** What every engine promises of replies that are sent: order, one at a time, again when due, forgotten when there. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { handOn, now, says, ttl } from './hand.ts';

export function outboxContract(engine: string, open: () => Store): void {
  describe(`the outbox on ${engine}`, () => {
    const { conversation, message, turn, unfinished } = handOn(open);
    const at = { now, ttl };
    const due = async (when = now): Promise<string[]> => open().unsent(when, 10_000);
    const opened = async (...texts: string[]): Promise<string> => {
      const id = await conversation();
      await turn(id, { replies: texts.map(says), send: `to ${id}` });
      return id;
    };

    it('keeps the replies of a turn to send, in their order, one at a time', async () => {
      const id = await opened('un', 'deux');
      expect(await due()).toContain(id);
      const first = await open().toSend(id, at);
      expect(first).toEqual({ seq: 1, reach: `to ${id}`, attempts: 1, activity: { id: 1, text: 'un' } });
      expect(await open().toSend(id, at)).toBeNull();
      await open().sent(id, 1, now);
      expect(await open().toSend(id, at)).toMatchObject({ seq: 2, activity: { text: 'deux' } });
      await open().sent(id, 2, now);
      expect(await open().toSend(id, { now: now + 10 * ttl, ttl })).toBeNull();
      expect(await due(now + 10 * ttl)).not.toContain(id);
    });

    it('queues nothing of a turn that readers come for', async () => {
      const id = await conversation();
      await turn(id);
      expect(await open().toSend(id, at)).toBeNull();
      expect(await unfinished()).not.toContain(id);
    });

    it('gives a reply again when a try was cut short, and when it is due again', async () => {
      const id = await opened('un');
      await open().toSend(id, at);
      expect(await due()).not.toContain(id);
      expect(await open().toSend(id, { now: now + ttl, ttl })).toMatchObject({ seq: 1, attempts: 2 });
      await open().sendLater(id, 1, now + 5000);
      expect(await open().toSend(id, { now: now + 4999, ttl })).toBeNull();
      expect(await due(now + 5000)).toContain(id);
      expect(await open().toSend(id, { now: now + 5000, ttl })).toMatchObject({ attempts: 3 });
    });

    it('goes on with the next when one can never arrive', async () => {
      const id = await opened('un', 'deux');
      await open().toSend(id, at);
      await open().dropSend(id, 1);
      expect(await open().toSend(id, at)).toMatchObject({ seq: 2 });
    });

    it('is taken by one of those who ask at once', async () => {
      const id = await opened('un');
      const taken = await Promise.all(Array.from({ length: 10 }, () => open().toSend(id, at)));
      expect(taken.filter((each) => each !== null)).toHaveLength(1);
    });

    it('forgets with an erasure what was not sent, and keeps its own farewell', async () => {
      const id = await opened('un');
      await message(id, 'oubliez-moi');
      await turn(id, { erase: true, replies: [says('adieu')], send: 'there' });
      expect(await open().toSend(id, at)).toMatchObject({ reach: 'there', activity: { text: 'adieu' } });
    });

    it('goes with its conversation', async () => {
      const id = await opened('un');
      await open().remove(id);
      expect(await due()).not.toContain(id);
      expect(await open().toSend(id, at)).toBeNull();
    });
  });
}
