/** One turn without a store: a message and what is remembered in, what is to be committed out. */
import type { Activity } from 'botbuilder';
import type { Assistant, Said, TurnResult } from '../../../dialogs/turn-result.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { ActivityJson, TurnCommit } from '../../store/store.ts';
import { OrientationBot, type Render, type Turn } from '../bot.ts';
import { activityId, botActivity, channelOf, localeIn, saidIn, turnActivity } from './activities.ts';
import { GatheringAdapter } from './adapter.ts';

export interface PlayParts {
  assistant: Assistant;
  render: Render;
  today: () => Day;
}

export interface Played {
  memory: unknown;
  replies: Partial<Activity>[];
  erase: boolean;
  /** The words that were answered leave the log. */
  hush: boolean;
  /** What was said, and what the dialog made of it; absent for an apology. */
  told?: { said: Said; result: TurnResult };
}

/** Runs the bot on a stored activity. Rejects when the turn throws. */
export function player({ assistant, render, today }: PlayParts) {
  const adapter = new GatheringAdapter();
  const bot = new OrientationBot(assistant, render);
  return async (activity: ActivityJson, memory: unknown): Promise<Played> => {
    const turn: Turn = { memory, locale: localeIn(activity), said: saidIn(activity), today: today() };
    const replies = await adapter.run(bot, turnActivity(activity), turn);
    const { said, result } = turn;
    return {
      memory: result?.memory ?? memory,
      replies,
      erase: result?.erase ?? false,
      hush: result?.hush ?? false,
      ...(result && { told: { said, result } }),
    };
  };
}

/** Readers that still show what came before learn that it is gone. */
const afterErasure = (reply: Partial<Activity>): Partial<Activity> => ({
  ...reply,
  channelData: { ...reply.channelData, erased: true },
});

export interface Answered {
  conversation: string;
  /** Number of the activity that is answered; 0 is the opening, which nobody sees. */
  seq: number;
  activity: ActivityJson;
  /** Epoch milliseconds. */
  at: number;
}

/** One builder a reply: an activity carries its own number. */
export function built(
  { replies, erase }: Played,
  { conversation, seq: answered, activity, at }: Answered,
): TurnCommit['replies'] {
  const channelId = channelOf(activity);
  const to = answered === 0 ? null : activityId(conversation, answered);
  return replies.map((reply, index) => (seq) => {
    const said = erase && index === 0 ? afterErasure(reply) : reply;
    return botActivity({ conversation, seq, at, channelId }, said, to);
  });
}
