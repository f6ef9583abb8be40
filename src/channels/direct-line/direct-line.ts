/** Direct Line 3.0 without HTTP: conversations, tokens, activities and readers over the store and the turn runner. */
import { randomBytes } from 'node:crypto';
import type { Assistant } from '../../../dialogs/turn-result.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { Variety } from '../../../knowledge/locales.ts';
import type { Conversation, Store } from '../../store/store.ts';
import type { Render } from '../bot.ts';
import { kept, withCode, type Resume, type Screen, type Trier } from '../kept.ts';
import { opinions, type Count } from '../opinions.ts';
import { activityId, openingActivity, userActivity } from '../turns/activities.ts';
import { leaseMs, turnRunner, type RunnerParts, type Watch } from '../turns/turn-runner.ts';
import { incoming } from './incoming.ts';
import type { Keys } from './keys.ts';
import { activitySet, closing, pageLimit, readers, type ActivitySet, type Pipe } from './readers.ts';
import { tokens, type Bearer } from './tokens.ts';
import { readWatermark } from './watermark.ts';

export interface DirectLineParts {
  store: Store;
  assistant: Assistant;
  render: Render;
  screen: Screen;
  resume: Resume;
  observe?: RunnerParts['observe'];
  count?: Count | undefined;
  apology: (locale: Variety) => string;
  watch: Watch;
  today: () => Day;
  /** Epoch milliseconds. */
  now: () => number;
  keys: Keys;
  /** How long a token lives, in seconds: who comes back while their conversation is kept finds it. */
  lifetime: number;
  failed: (error: unknown) => void;
  /** Told of turns whose replies are to be sent: those of other channels, which share the queue. */
  toSend?: ((conversation: string) => void) | undefined;
}

export interface Session {
  conversationId: string;
  token: string;
  expiresIn: number;
}

export type Posted =
  | { kind: 'stored' | 'ignored'; id: string }
  | { kind: 'refused'; path: string }
  | { kind: 'too-long' | 'gone' | 'busy' };

/** A log this long is no talk any more: it has ended, and a new conversation may be opened. */
const logLimit = 10_000;
/** More messages waiting than this, in all conversations: ask to come back later. */
const depthLimit = 2_000;

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

export type DirectLine = ReturnType<typeof directLine>;

export function directLine(parts: DirectLineParts) {
  const { store, now, failed } = parts;
  const signed = tokens(parts.keys, now, parts.lifetime);
  const streams = readers(store, failed);
  const runner = turnRunner({
    ...parts,
    committed: streams.deliver,
  });

  const busy = (): boolean => runner.depth() > depthLimit;
  store.listen?.(streams.refresh);
  const opinion = opinions({ ...parts, count: parts.count ?? (() => undefined) });

  const session = (bearer: Bearer): Session => ({
    conversationId: bearer.conversation,
    token: signed.issue(bearer),
    expiresIn: signed.lifetime,
  });

  return {
    /** The queue of turns, for other channels too. */
    turns: { run: runner.run, busy },

    /** What people think, for other channels too. */
    opinions: opinion,

    /** Who a token speaks for. */
    bearer: signed.read,

    /** A token for a conversation that is not opened yet. */
    generate: (): Session => session({ user: `dl_${random(16)}`, conversation: random(16) }),

    /** A new token for the same person and conversation. */
    refresh: session,

    /** Opens the conversation of a token; one that is open already is joined. */
    async open(bearer: Bearer, locale: Variety): Promise<Session & { created: boolean }> {
      const { user: userId, conversation: id } = bearer;
      const opening = openingActivity(id, userId, locale);
      const taken = await store.create({ id, userId, opening, now: now(), ttl: leaseMs });
      // The welcome comes first in the log, whatever is said next.
      if (taken) await runner.run(id, taken);
      return { ...session(bearer), created: taken !== null };
    },

    /** The conversation of a token, or null when it has ended. */
    async find({ conversation, user }: Bearer): Promise<Conversation | null> {
      const found = await store.get(conversation);
      return found?.userId === user ? found : null;
    },

    /** Stores a message and lets it be answered; what it says is masked first. `trier` stands behind a code in it. */
    async post({ user, conversation }: Bearer, activity: unknown, trier: Trier): Promise<Posted> {
      const read = incoming(activity);
      if (read.kind === 'ignored') return { kind: 'ignored', id: `${conversation}|${random(6)}` };
      if (read.kind === 'opinion') {
        const found = await store.get(conversation);
        if (found?.userId !== user) return { kind: 'gone' };
        await opinion.give(conversation, read.opinion);
        return { kind: 'ignored', id: `${conversation}|${random(6)}` };
      }
      if (read.kind !== 'message') return read;
      if (busy()) return { kind: 'busy' };
      const said = await withCode(kept(read.text, parts.screen), trier, parts.resume);
      const { clientId } = read;
      const at = now();
      const written = (seq: number) => userActivity({ conversation, seq, at }, { user, clientId, said });
      const message = { clientId, activity: written, most: logLimit };
      const answered = await runner.exchange(conversation, message);
      if (answered !== null) return { kind: 'stored', id: activityId(conversation, answered) };
      const received = await store.receive(conversation, { ...message, now: at, ttl: leaseMs });
      if (!received) return { kind: 'gone' };
      const { seq, fresh, taken } = received;
      if (fresh) {
        // Taken at once, it is shown with its answer, in one frame.
        if (!taken) streams.deliver(conversation, [{ seq, activity: written(seq) }]);
        void runner.run(conversation, taken);
      }
      return { kind: 'stored', id: activityId(conversation, seq) };
    },

    /** The activities after a watermark. */
    async read({ id, lastSeq }: Conversation, watermark: string | undefined): Promise<ActivitySet> {
      const seen = readWatermark(watermark, lastSeq);
      return activitySet(seen === lastSeq ? [] : await store.since(id, seen, pageLimit), seen);
    },

    /** Lets a connection follow a conversation. False when it has too many readers. */
    follow: ({ id, lastSeq }: Conversation, watermark: string | undefined, pipe: Pipe): boolean =>
      streams.add(id, pipe, readWatermark(watermark, lastSeq)),
    unfollow: streams.remove,

    /** Answers what a dead process left; to be called at start and now and then. */
    sweep: runner.sweep,

    /** Reads what a lost hint did not tell; only other instances make it needed. */
    poll: (): Promise<void> => (store.listen ? streams.poll() : Promise.resolve()),

    /** Makes the keys that time asks for. */
    turnKeys: parts.keys.turn,

    /** Removes conversations last used before a time, in epoch milliseconds. */
    expire: (before: number): Promise<string[]> => store.expire(before),

    figures: () => ({ waiting: runner.depth(), readers: streams.count(), rated: opinion.rated }),

    /** Finishes the turns under way and sends the readers away. */
    async stop(): Promise<void> {
      await runner.idle();
      streams.closeAll(closing.restart);
    },
  };
}
