/** Any channel of the Bot Framework, without HTTP: who may speak, what is stored, and what is carried back. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Said } from '../../../dialogs/turn-result.ts';
import type { Store } from '../../store/store.ts';
import { kept, withCode, type Resume, type Screen } from '../kept.ts';
import type { Opinions } from '../opinions.ts';
import { openingActivity, userActivity } from '../turns/activities.ts';
import { leaseMs, type TurnRunner } from '../turns/turn-runner.ts';
import type { ChannelAdapter } from './adapter.ts';
import { delivery } from './delivery.ts';
import { incoming, localeOf, readActivity, tenantOf, type ChannelActivity } from './incoming.ts';
import { outgoing, reachOf, readReach } from './reach.ts';
import { mayBeGood } from './token.ts';
import type { ChannelSaid } from './said.ts';
import { mayServe, type BotSettings } from './settings.ts';

export interface BotFrameworkParts {
  settings: BotSettings;
  store: Store;
  /** The queue of turns; `busy` when too much waits there. */
  turns: Pick<TurnRunner, 'run'> & { busy: () => boolean };
  opinions: Opinions;
  screen: Screen;
  resume: Resume;
  /** Epoch milliseconds. */
  now: () => number;
  random: () => number;
  failed: (error: unknown) => void;
}

export type Answered =
  /** Stored, or nothing to store: the channel need not come again. */
  | { kind: 'done'; status: number }
  | { kind: 'refused'; path: string }
  | { kind: 'unauthorized' | 'stranger' | 'unavailable' };

/** A log this long starts afresh. */
const logLimit = 10_000;
/** The one person of a conversation has no id of ours. */
const person = 'person';
const secretName = 'bot-framework-conversations';
/** As long as the ids of the page. */
const idBytes = 16;

export type BotFramework = Awaited<ReturnType<typeof botFramework>>;

export async function botFramework(parts: BotFrameworkParts) {
  const { settings, store, turns, now } = parts;
  let made: Promise<ChannelAdapter> | undefined;
  /** Read when somebody first speaks or is to be answered: half of what the SDK weighs in memory. */
  const adapter = (): Promise<ChannelAdapter> =>
    (made ??= Promise.all([import('./adapter.ts'), import('./authentication.ts')]).then(
      ([{ ChannelAdapter }, { authentication }]) =>
        new ChannelAdapter(authentication(settings), settings.appId, parts.failed),
    ));
  const secret = await store.secret(secretName, () => randomBytes(32).toString('base64url'));
  const out = delivery({
    ...parts,
    carry: async ({ activity, reach }) => (await adapter()).carry(outgoing(activity, readReach(reach))),
  });

  /** Ours for a conversation of theirs, which cannot be told from it. */
  const conversationOf = ({ channelId, conversation }: ChannelActivity): string =>
    createHmac('sha256', secret)
      .update(`${channelId}\n${conversation.id}`)
      .digest()
      .subarray(0, idBytes)
      .toString('base64url');

  /** Teams always names an organisation; other channels may know none. */
  const isInvited = (activity: ChannelActivity): boolean => {
    const tenant = tenantOf(activity);
    if (tenant === undefined) return activity.channelId !== 'msteams';
    return settings.tenants.has(tenant.toLowerCase());
  };

  /** Welcomes once, however often and in whatever ways an installation is told. */
  const open = async (id: string, activity: ChannelActivity): Promise<void> => {
    const opening = {
      ...openingActivity(id, person, localeOf(activity), activity.channelId),
      reach: reachOf(activity),
    };
    const taken = await store.create({ id, userId: person, opening, now: now(), ttl: leaseMs });
    if (taken) void turns.run(id, taken);
  };

  const receive = async (
    id: string,
    activity: ChannelActivity,
    { text, answers, useful }: ChannelSaid,
  ): Promise<void> => {
    const tenant = tenantOf(activity)?.toLowerCase();
    // A conversation costs nothing to begin: those of an organisation, or of a channel, share one place in the line.
    const trier = { who: id, network: tenant ?? activity.channelId };
    const typed = await withCode(kept(text, parts.screen), trier, parts.resume);
    const partner = settings.partners.get(tenant ?? '');
    const said: Said = { ...typed, ...(answers && { answers }), ...(partner !== undefined && { partner }) };
    const clientId = activity.id ?? null;
    const { channelId } = activity;
    const at = now();
    const message = {
      clientId,
      activity: (seq: number) => ({
        ...userActivity({ conversation: id, seq, at, channelId }, { user: person, clientId: null, said }),
        reach: reachOf(activity),
      }),
      most: logLimit,
      now: at,
      ttl: leaseMs,
    };
    let received = await store.receive(id, message);
    if (!received) {
      // Nobody was welcomed here yet, retention has passed, or the log is full.
      if (((await store.get(id))?.lastSeq ?? 0) >= logLimit) await store.remove(id);
      await open(id, activity);
      received = await store.receive(id, message);
    }
    if (!received) throw new Error('A new conversation takes no message.');
    if (!received.fresh) return;
    if (useful !== null) await parts.opinions.give(id, { about: 'plan', useful, word: '' });
    void turns.run(id, received.taken);
  };

  const take = async (activity: ChannelActivity): Promise<void> => {
    const heard = incoming(activity);
    const id = conversationOf(activity);
    if (heard.kind === 'opening') await open(id, activity);
    else if (heard.kind === 'leaving') await store.remove(id);
    else if (heard.kind === 'message') await receive(id, activity, heard);
    else if (heard.kind === 'opinion' && (await store.get(id))) await parts.opinions.give(id, heard.opinion);
  };

  return {
    /** Stores what a channel sends, when its token is good; the reply goes its own way. */
    async receive(authorization: string, body: unknown): Promise<Answered> {
      const activity = readActivity(body);
      if ('wrong' in activity) return { kind: 'refused', path: activity.wrong };
      if (!mayServe(activity.serviceUrl, settings)) return { kind: 'refused', path: 'serviceUrl' };
      const { appId } = settings;
      if (!mayBeGood(authorization, { appId, serviceUrl: activity.serviceUrl, now: now() }))
        return { kind: 'unauthorized' };
      if (turns.busy()) return { kind: 'unavailable' };
      // The fields that the library reads are those that were read above.
      const asSent = body as Activity;
      // Only who holds a token learns which organisations are let in.
      const invited = isInvited(activity);
      const admitted = await (
        await adapter()
      ).admit(authorization, asSent, () => (invited ? take(activity) : Promise.resolve()));
      if (admitted === null) return { kind: 'unauthorized' };
      if (!invited) return { kind: 'stranger' };
      return { kind: 'done', status: admitted };
    },

    /** Replies were written. */
    send: out.run,
    sweep: out.sweep,
    stop: out.stop,
  };
}
