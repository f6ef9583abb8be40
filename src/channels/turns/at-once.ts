/** Turns that are stored with their message, in one commit: where nothing waits in the conversation, which is nearly always. */
import type { ActivityJson, Logged, Store } from '../../store/store.ts';
import { hushed } from './activities.ts';
import { built, type Played } from './play.ts';
import type { Watch } from './turn-runner.ts';

/** A message that has come in and is not stored yet. */
export interface Incoming {
  clientId: string | null;
  /** The activity as it is stored under a number. */
  activity: (seq: number) => ActivityJson;
  /** The log holds no more activities than this. */
  most: number;
}

export interface AtOnceParts {
  store: Pick<Store, 'quiet' | 'exchange'>;
  play: (activity: ActivityJson, memory: unknown) => Promise<Played>;
  watch: Watch;
  now: () => number;
  committed: (conversation: string, logged: readonly Logged[]) => void;
  /** Told of a turn after its commit, with what was remembered before. */
  observed: (conversation: string, before: unknown, played: Played) => void;
}

/**
 * Gives the number of the message once it and its answer are stored; null, with nothing stored, when the conversation is
 * not quiet or the turn cannot be done: then the message goes by the queue, where it is tried again or apologised for.
 */
export function atOnce({ store, play, watch, now, committed, observed }: AtOnceParts) {
  return async (
    conversation: string,
    { clientId, activity: build, most }: Incoming,
  ): Promise<number | null> => {
    const quiet = await store.quiet(conversation);
    if (!quiet) return null;
    const seq = quiet.lastSeq + 1;
    const activity = build(seq);
    watch.waited(0);
    // The queue runs it again and tells what is wrong with it.
    const played = await watch.turn(() => play(activity, quiet.memory)).catch(() => null);
    if (!played) return null;
    const at = now();
    const kept = played.hush ? hushed(activity) : activity;
    const replies = built(played, { conversation, seq, activity, at });
    const { memory, erase } = played;
    const turn = { clientId, activity: kept, most, now: at, memory, replies, erase };
    const written = await watch.commit(() => store.exchange(conversation, quiet, turn));
    if (!written) return null;
    committed(conversation, [...(erase ? [] : [{ seq, activity: kept }]), ...written]);
    observed(conversation, quiet.memory, played);
    return seq;
  };
}
