/** The conversation as the page shows it: what the server confirmed, then what is still on its way. Pure. */
import { sequence, type Activity, type Button } from './activity.ts';

/** `failed` is tried again; `refused` never will be. */
export type Delivery = 'sending' | 'failed' | 'refused';

export interface Entry {
  /** Stays the same from "sending" to "stored", so that the message is drawn and announced once. */
  key: string;
  mine: boolean;
  activity: Activity;
  /** Absent once the server has it. */
  delivery?: Delivery;
}

/** The welcome that the page came with, until the conversation's own takes its place. */
export const drawn = (welcome: readonly Activity[]): Entry[] =>
  welcome.map((activity, index) => ({ key: `drawn-${index}`, mine: false, activity }));

const isDrawn = ({ mine, activity }: Entry): boolean => !mine && activity.id === undefined;

/** Without what only the page had drawn. */
export const undrawn = (thread: readonly Entry[]): Entry[] => thread.filter((entry) => !isDrawn(entry));

/** What is known already keeps its key, and so does the drawn place that it takes: nothing is drawn or read twice. */
const keyOf = (entries: readonly Entry[], { id = '' }: Activity): string =>
  (entries.find(({ activity }) => activity.id === id) ?? entries.find(isDrawn))?.key ?? id;

const place = ({ delivery, activity }: Entry): number => (delivery ? Infinity : sequence(activity));

/** Adds what arrived: each activity once, in the order of the server, whatever the order of arrival. */
export function merge(thread: readonly Entry[], arrived: readonly Activity[]): Entry[] {
  const byKey = new Map(thread.map((entry) => [entry.key, entry]));
  for (const activity of arrived) {
    if (activity.type !== 'message') continue;
    const mine = activity.from?.role !== 'bot';
    const own = mine && activity.channelData?.clientActivityID;
    const key = own || keyOf(mine ? [] : [...byKey.values()], activity);
    byKey.set(key, { key, mine, activity });
  }
  const sorted = [...byKey.values()].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  const erasure = sorted.findLastIndex(({ activity }) => activity.channelData?.erased);
  return sorted.slice(Math.max(erasure, 0));
}

/** Adds what the person has just said, before the server knows it. */
export function saying(thread: readonly Entry[], clientActivityID: string, text: string): Entry[] {
  const activity: Activity = { type: 'message', text, channelData: { clientActivityID } };
  return [...thread, { key: clientActivityID, mine: true, activity, delivery: 'sending' }];
}

/** Marks an own message that is not stored yet. */
export const marked = (thread: readonly Entry[], key: string, delivery: Delivery): Entry[] =>
  thread.map((entry) => (entry.key === key && entry.delivery ? { ...entry, delivery } : entry));

/** The bot's activities since the person last spoke. */
const lastTurn = (thread: readonly Entry[]): Entry[] =>
  thread.slice(thread.findLastIndex(({ mine }) => mine) + 1);

/** The buttons that still answer the pending question; none once the person has spoken. */
export const choices = (thread: readonly Entry[]): Button[] =>
  lastTurn(thread).findLast(({ activity }) => activity.suggestedActions?.actions?.length)?.activity
    .suggestedActions?.actions ?? [];

/** The person has spoken and the answer has not come. */
export const isAwaited = (thread: readonly Entry[]): boolean => {
  const last = thread.at(-1);
  return last !== undefined && last.mine && (!last.delivery || last.delivery === 'sending');
};

/** Questions before a plan, as the newest answer counts them; none before the person has spoken. */
export function leftOf(thread: readonly Entry[]): number {
  const said = thread.findLast(({ activity }) => activity.channelData?.left !== undefined)?.activity
    .channelData;
  return said?.asked && thread.some(({ mine }) => mine) ? Number(said.left) || 0 : 0;
}

/** What prints as "the plan": all that the newest turn with a plan showed of it; nothing before there is one. */
export function planEntries(thread: readonly Entry[]): Entry[] {
  const plans = thread.filter(({ activity }) => activity.channelData?.plan);
  const newest = plans.at(-1);
  return plans.filter((entry) => entry === newest || sameTurn(entry.activity, newest?.activity));
}

const sameTurn = (one: Activity, other: Activity | undefined): boolean =>
  one.replyToId !== undefined && one.replyToId === other?.replyToId;
