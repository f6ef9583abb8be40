/** Runs turns: one at a time in a conversation, leased, tried three times at most, committed whole. */
import type { Activity } from 'botbuilder';
import { memorySchema } from '../../../dialogs/memory.ts';
import type { Assistant } from '../../../dialogs/turn-result.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import type { Logged, Store, Taken } from '../../store/store.ts';
import { OrientationBot, type Render, type Turn } from '../bot.ts';
import { activityId, botActivity, channelOf, hushed, localeIn, saidIn, turnActivity } from './activities.ts';
import { GatheringAdapter } from './adapter.ts';

/** Who times the parts of a turn. */
export interface Watch {
  turn: <T>(work: () => Promise<T>) => Promise<T>;
  commit: <T>(work: () => Promise<T>) => Promise<T>;
  /** How long a message waited for its turn, in milliseconds. */
  waited: (ms: number) => void;
}

export interface RunnerParts {
  store: Store;
  assistant: Assistant;
  render: Render;
  /** What is said when a turn cannot be done. */
  apology: (locale: Locale) => string;
  watch: Watch;
  today: () => Day;
  /** Epoch milliseconds. */
  now: () => number;
  /** Told of every commit: what was answered, unless it is erased, and the answers. */
  committed: (conversation: string, logged: readonly Logged[]) => void;
  /** Told of every turn that failed. */
  failed: (error: unknown) => void;
}

export interface TurnRunner {
  /** Something waits in this conversation, leased already or not. Resolves when it is answered, or could not be. */
  run: (conversation: string, taken: Taken | null) => Promise<void>;
  /** Takes up what a dead process left unanswered. */
  sweep: () => Promise<void>;
  /** Messages known to wait. */
  depth: () => number;
  /** Resolves when nothing waits any more. */
  idle: () => Promise<void>;
}

interface Done {
  memory: unknown;
  replies: Partial<Activity>[];
  erase: boolean;
  /** The words that were answered leave the log. */
  hush: boolean;
}

/** How long a turn may take before another process takes it up, in milliseconds; the fence keeps a late one harmless. */
export const leaseMs = 5_000;
const attemptLimit = 3;
const sweepLimit = 200;

/** Readers that still show what came before learn that it is gone. */
const afterErasure = (reply: Partial<Activity>): Partial<Activity> => ({
  ...reply,
  channelData: { ...reply.channelData, erased: true },
});

export function turnRunner(parts: RunnerParts): TurnRunner {
  const { store, now } = parts;
  const adapter = new GatheringAdapter();
  const bot = new OrientationBot(parts.assistant, parts.render);
  /** What a busy conversation has been asked for since its turn began, and the turn that is leased already. */
  const asked = new Map<string, number>();
  const leased = new Map<string, Taken>();
  const running = new Map<string, Promise<void>>();

  const commit = async (
    { lease, waiting }: Taken,
    { memory, replies, erase, hush }: Done,
  ): Promise<boolean> => {
    const { conversationId: conversation } = lease;
    const at = now();
    const channelId = channelOf(waiting.activity);
    const to = waiting.seq === 0 ? null : activityId(conversation, waiting.seq);
    const builders = replies.map(
      (reply, index) => (seq: number) =>
        botActivity(
          { conversation, seq, at, channelId },
          erase && index === 0 ? afterErasure(reply) : reply,
          to,
        ),
    );
    const kept = hush ? hushed(waiting.activity) : waiting.activity;
    const done = { handled: waiting.seq, memory, replies: builders, erase, ...(hush && { handledAs: kept }) };
    const committed = await parts.watch.commit(() => store.commit(lease, done));
    const answered = erase || waiting.seq === 0 ? [] : [{ seq: waiting.seq, activity: kept }];
    if (committed) parts.committed(conversation, [...answered, ...committed.written]);
    return committed?.more ?? false;
  };

  const apologise = (taken: Taken): Promise<boolean> => {
    const known = memorySchema.safeParse(taken.memory).data;
    const text = parts.apology(known?.locale ?? localeIn(taken.waiting.activity));
    const reply = { type: 'message', text, speak: text, channelData: { asked: known?.asked ?? null } };
    return commit(taken, { memory: taken.memory, replies: [reply], erase: false, hush: false });
  };

  const answer = async (taken: Taken): Promise<boolean> => {
    const { activity } = taken.waiting;
    const { memory } = taken;
    const turn: Turn = { memory, locale: localeIn(activity), said: saidIn(activity), today: parts.today() };
    if (typeof activity.timestamp === 'string') parts.watch.waited(now() - Date.parse(activity.timestamp));
    const replies = await parts.watch.turn(() => adapter.run(bot, turnActivity(activity), turn));
    const { result } = turn;
    return commit(taken, {
      memory: result?.memory ?? memory,
      replies,
      erase: result?.erase ?? false,
      hush: result?.hush ?? false,
    });
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

  return {
    run(conversation, taken) {
      if (taken) leased.set(conversation, taken);
      return work(conversation, 1);
    },
    async sweep() {
      for (const { id, waiting } of await store.unfinished(now(), sweepLimit))
        if (!running.has(id)) void work(id, waiting);
    },
    depth: () => [...asked.values()].reduce((sum, turns) => sum + turns, running.size),
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
