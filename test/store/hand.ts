/** What the contract of the store does with it again and again: opens, says, takes, answers, reads. */
import { randomUUID } from 'node:crypto';
import type { ActivityJson, Lease, Store, TurnCommit } from '../../src/store/store.ts';

export const now = 1_800_000_000_000;
export const ttl = 1000;
export const says =
  (text: string) =>
  (seq: number): ActivityJson => ({ id: seq, text });

/** `open` gives the store once it is open. */
export function handOn(open: () => Store) {
  const conversation = async (): Promise<string> => {
    const id = randomUUID();
    const taken = await open().create({ id, userId: 'dl_1', opening: { locale: 'fr' }, now, ttl });
    if (!taken) throw new Error('not created');
    await open().release(taken.lease);
    return id;
  };
  const receive = (id: string, text: string, clientId: string | null = null, at = now, most = 1000) =>
    open().receive(id, { clientId, activity: says(text), most, now: at, ttl });
  /** Stores a message and leaves it waiting, held by nobody. */
  const message = async (...given: Parameters<typeof receive>) => {
    const received = await receive(...given);
    if (received?.taken) await open().release(received.taken.lease);
    return received && { seq: received.seq, fresh: received.fresh };
  };
  const take = (id: string, at = now) => open().take(id, { now: at, ttl });
  const answer = (lease: Lease, handled: number, more: Partial<TurnCommit> = {}) =>
    open().commit(lease, { handled, memory: { handled }, replies: [says(`re ${handled}`)], ...more });
  const turn = async (id: string, more: Partial<TurnCommit> = {}, at = now) => {
    const taken = await take(id, at);
    if (!taken) throw new Error('nothing to take');
    return answer(taken.lease, taken.waiting.seq, more);
  };
  const unfinished = async (at = now) => (await open().unfinished(at, 1000)).map((left) => left.id);
  const texts = async (id: string, after = 0) =>
    (await open().since(id, after, 100)).map(({ activity }) => activity.text);
  return { conversation, receive, message, take, answer, turn, unfinished, texts };
}
