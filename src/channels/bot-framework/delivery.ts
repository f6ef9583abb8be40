/** Carries replies from the outbox to their channel: in order, again with growing waits, until they are there. */
import type { Store, ToSend } from '../../store/store.ts';
import { NotTaken, patienceMs } from './http-client.ts';

export interface DeliveryParts {
  store: Pick<Store, 'toSend' | 'sent' | 'sendLater' | 'dropSend' | 'unsent'>;
  carry: (reply: ToSend) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
  /** Evenly from 0 to 1: spreads tries that failed together. */
  random: () => number;
  failed: (error: unknown) => void;
}

export interface Delivery {
  /** Something may wait in this conversation. Resolves when it is sent, or put off. */
  run: (conversation: string) => Promise<void>;
  /** Sends what is due anywhere: what a dead process left, what was put off. */
  sweep: () => Promise<void>;
  /** Begins no other try by itself; resolves when nothing is on its way. */
  stop: () => Promise<void>;
}

/** A try that nobody ended is over by then. */
const ttl = patienceMs + 4_000;
const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;
/** Some hours; then nobody waits for the answer any more. */
const attemptLimit = 40;
const sweepLimit = 200;

/** Answers that another try may change; no answer at all is one of them. */
const passing = (error: unknown): boolean =>
  !(error instanceof NotTaken) ||
  error.status >= 500 ||
  [401, 408, 409, 412, 425, 429].includes(error.status);

/** Doubles with each try, half of it by chance; never shorter than the channel asks. */
export function waitAfter(attempts: number, error: unknown, random: () => number): number {
  const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1));
  const asked = error instanceof NotTaken ? error.waitMs : 0;
  return Math.round(Math.max(asked, grown / 2) + (grown / 2) * random());
}

export function delivery({ store, carry, now, random, failed }: DeliveryParts): Delivery {
  const running = new Map<string, Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  /** Written to while their replies were on the way. */
  const again = new Set<string>();

  /** Gives false when nothing more can be sent now. */
  const step = async (id: string): Promise<boolean> => {
    const next = await store.toSend(id, { now: now(), ttl });
    if (!next) return false;
    try {
      await carry(next);
    } catch (error) {
      failed(error);
      if (!passing(error) || next.attempts >= attemptLimit) {
        await store.dropSend(id, next.seq);
        return true;
      }
      const wait = waitAfter(next.attempts, error, random);
      await store.sendLater(id, next.seq, now() + wait);
      const timer = setTimeout(() => {
        timers.delete(timer);
        void run(id);
      }, wait).unref();
      timers.add(timer);
      return false;
    }
    await store.sent(id, next.seq, now());
    return true;
  };

  const drain = async (id: string): Promise<void> => {
    try {
      do again.delete(id);
      while ((await step(id)) || again.has(id));
    } catch (error) {
      // The store refused: the reply waits there, and a sweep comes by.
      failed(error);
    } finally {
      running.delete(id);
    }
  };

  const run = (id: string): Promise<void> => {
    const under = running.get(id);
    if (under) {
      again.add(id);
      return under;
    }
    const work = drain(id);
    running.set(id, work);
    return work;
  };

  return {
    run,
    async sweep() {
      for (const id of await store.unsent(now(), sweepLimit)) if (!running.has(id)) void run(id);
    },
    async stop() {
      timers.forEach((timer) => clearTimeout(timer));
      timers.clear();
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
