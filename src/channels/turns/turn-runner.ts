/** Runs turns: one at a time in a conversation, leased, tried three times at most, committed whole. */
import { memorySchema } from '../../../dialogs/memory.ts';
import type { Variety } from '../../../knowledge/locales.ts';
import type { Logged, Store, Taken } from '../../store/store.ts';
import { hushed, localeIn, reached } from './activities.ts';
import { atOnce, type Incoming } from './at-once.ts';
import type { Said, TurnResult } from '../../../dialogs/turn-result.ts';
import { built, player, type Played, type PlayParts } from './play.ts';

/** Who times the parts of a turn. */
export interface Watch {
  turn: <T>(work: () => Promise<T>) => Promise<T>;
  commit: <T>(work: () => Promise<T>) => Promise<T>;
  /** How long a message waited for its turn, in milliseconds. */
  waited: (ms: number) => void;
}

export interface RunnerParts extends PlayParts {
  store: Store;
  /** What is said when a turn cannot be done. */
  apology: (locale: Variety) => string;
  watch: Watch;
  /** Epoch milliseconds. */
  now: () => number;
  /** Told of every commit: what was answered, unless it is erased, and the answers. */
  committed: (conversation: string, logged: readonly Logged[]) => void;
  /** Told, after its commit, what a turn made of what was remembered before it. */
  observe?: ((conversation: string, before: unknown, said: Said, result: TurnResult) => void) | undefined;
  /** Told of every commit whose replies are to be sent. */
  toSend?: ((conversation: string) => void) | undefined;
  /** Told of every turn that failed. */
  failed: (error: unknown) => void;
}

export interface TurnRunner {
  /** Stores a message with its answer and gives its number; null when it has to be received and run. Rejects with the store. */
  exchange: (conversation: string, message: Incoming) => Promise<number | null>;
  /** Something waits in this conversation, leased already or not. Resolves when it is answered, or could not be. */
  run: (conversation: string, taken: Taken | null) => Promise<void>;
  /** Takes up what a dead process left unanswered. */
  sweep: () => Promise<void>;
  /** Messages known to wait. */
  depth: () => number;
  /** Resolves when nothing waits any more. */
  idle: () => Promise<void>;
}

/** How long a turn may take before another process takes it up, in milliseconds; the fence keeps a late one harmless. */
export const leaseMs = 5_000;
const attemptLimit = 3;
const sweepLimit = 200;

export function turnRunner(parts: RunnerParts): TurnRunner {
  const { store, now } = parts;
  const play = player(parts);
  const observed = (conversation: string, before: unknown, { told }: Played): void => {
    if (told) parts.observe?.(conversation, before, told.said, told.result);
  };
  const swift = atOnce({ ...parts, play, observed });
  /** What a busy conversation has been asked for since its turn began, and the turn that is leased already. */
  const asked = new Map<string, number>();
  const leased = new Map<string, Taken>();
  const running = new Map<string, Promise<void>>();
  /** Turns that are stored with their message; they stand in no queue. */
  const exchanging = new Map<string, Promise<number | null>>();

  const commit = async ({ lease, waiting, memory: before }: Taken, played: Played): Promise<boolean> => {
    const { conversationId: conversation } = lease;
    const { memory, erase, hush } = played;
    const { reach, ...asked } = reached(waiting.activity);
    const kept = hush ? hushed(asked) : asked;
    const replies = built(played, { conversation, ...waiting, at: now() });
    const done = {
      handled: waiting.seq,
      memory,
      replies,
      erase,
      ...(!erase && (hush || reach !== undefined) && { handledAs: kept }),
      ...(reach !== undefined && { send: reach }),
    };
    const committed = await parts.watch.commit(() => store.commit(lease, done));
    const answered = erase || waiting.seq === 0 ? [] : [{ seq: waiting.seq, activity: kept }];
    if (!committed) return false;
    parts.committed(conversation, [...answered, ...committed.written]);
    observed(conversation, before, played);
    if (reach !== undefined) parts.toSend?.(conversation);
    return committed.more;
  };

  const apologise = (taken: Taken): Promise<boolean> => {
    const known = memorySchema.safeParse(taken.memory).data;
    const text = parts.apology(known?.locale ?? localeIn(taken.waiting.activity));
    const reply = { type: 'message', text, speak: text, channelData: { asked: known?.asked ?? null } };
    return commit(taken, { memory: taken.memory, replies: [reply], erase: false, hush: false });
  };

  const answer = async (taken: Taken): Promise<boolean> => {
    const { activity } = taken.waiting;
    if (typeof activity.timestamp === 'string') parts.watch.waited(now() - Date.parse(activity.timestamp));
    return commit(taken, await parts.watch.turn(() => play(activity, taken.memory)));
  };

  /** Answers one message, when there is one to take. Tells whether another waits behind it. */
  const step = async (conversation: string): Promise<boolean> => {
    const taken = leased.get(conversation) ?? (await store.take(conversation, { now: now(), ttl: leaseMs }));
    leased.delete(conversation);
    if (!taken) return false;
    if (taken.waiting.attempts > attemptLimit) return apologise(taken);
    try {
      return await answer(taken);
    } catch (error) {
      parts.failed(error);
      if (taken.waiting.attempts >= attemptLimit) return apologise(taken);
      await store.release(taken.lease);
      return step(conversation);
    }
  };

  const drain = async (conversation: string): Promise<void> => {
    try {
      do {
        asked.set(conversation, Math.max(0, (asked.get(conversation) ?? 0) - 1));
        // What another instance stored while this one held the lease is this one's to answer.
        if (await step(conversation)) asked.set(conversation, Math.max(1, asked.get(conversation) ?? 0));
      } while ((asked.get(conversation) ?? 0) > 0 || leased.has(conversation));
    } catch (error) {
      // The store refused: the message waits there, and the next sweep takes it up.
      parts.failed(error);
    } finally {
      asked.delete(conversation);
      running.delete(conversation);
    }
  };

  const work = (conversation: string, turns: number): Promise<void> => {
    asked.set(conversation, (asked.get(conversation) ?? 0) + turns);
    const working = running.get(conversation) ?? drain(conversation);
    running.set(conversation, working);
    return working;
  };

  const exchange = async (conversation: string, message: Incoming): Promise<number | null> => {
    if (running.has(conversation)) return null;
    const before = exchanging.get(conversation);
    // What came first is stored first; what comes in a crowd goes by the queue, which answers before it has run.
    if (before)
      return before.then(
        () => null,
        () => null,
      );
    const work = swift(conversation, message).finally(() => exchanging.delete(conversation));
    exchanging.set(conversation, work);
    return work;
  };

  return {
    exchange,
    run(conversation, taken) {
      if (taken) leased.set(conversation, taken);
      return work(conversation, 1);
    },
    async sweep() {
      for (const { id, waiting } of await store.unfinished(now(), sweepLimit))
        if (!running.has(id)) void work(id, waiting);
    },
    depth: () => [...asked.values()].reduce((sum, turns) => sum + turns, running.size + exchanging.size),
    async idle() {
      while (running.size + exchanging.size > 0)
        await Promise.allSettled([...running.values(), ...exchanging.values()]);
    },
  };
}
