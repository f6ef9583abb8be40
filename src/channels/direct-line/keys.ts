/** The keys that sign tokens: a new one every month, kept in the store, good until no token of it can still live. */
import { randomBytes } from 'node:crypto';
import type { Store } from '../../store/store.ts';

const periodMs = 30 * 24 * 3600 * 1000;

export interface Keys {
  /** What signs now. */
  current: () => { id: string; secret: string };
  /** The key that a token names, or undefined when it is unknown or retired. */
  of: (id: string) => string | undefined;
  /** Makes the keys that time asks for and retires the others; to be called now and then. */
  turn: () => Promise<void>;
}

const name = (period: number): string => `direct-line-${period}`;

/** `now` gives epoch milliseconds, `lifetime` is how long a token lives, in seconds. */
export async function keyRing(store: Store, now: () => number, lifetime: number): Promise<Keys> {
  /** The keys before the present one that living tokens may need. */
  const earlier = Math.ceil((lifetime * 1000) / periodMs);
  let known = new Map<string, string>();
  const period = (): number => Math.floor(now() / periodMs);

  const turn = async (): Promise<void> => {
    const present = period();
    // The next one too: instances whose clocks differ a little must know each other's keys.
    const needed = Array.from({ length: earlier + 2 }, (_, index) => present + 1 - index);
    const made = needed.map(async (each): Promise<[string, string]> => {
      const secret = await store.secret(name(each), () => randomBytes(32).toString('base64url'));
      return [String(each), secret];
    });
    known = new Map(await Promise.all(made));
    await store.retire(name(present - earlier - 1));
  };

  await turn();
  return {
    current() {
      const id = String(period());
      const secret = known.get(id);
      if (secret === undefined) throw new Error('No key for today: the ring was not turned.');
      return { id, secret };
    },
    of: (id) => known.get(id),
    turn,
  };
}
