/** Where a reply goes: all that is kept of the channel's own ids, and only until the reply is there. */
import { z } from 'zod';
import type { Activity } from 'botbuilder';
import type { ActivityJson } from '../../store/store.ts';
import type { ChannelActivity } from './incoming.ts';

const reachSchema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  replyTo: z.string().optional(),
});
export type Reach = z.infer<typeof reachSchema>;

/** As text, for the outbox. */
export function reachOf(activity: ChannelActivity): string {
  const { channelId, serviceUrl, conversation, recipient, id } = activity;
  const reach: Reach = {
    channelId,
    serviceUrl,
    conversation: conversation.id,
    bot: recipient.id,
    ...(id ? { replyTo: id } : {}),
  };
  return JSON.stringify(reach);
}

export const readReach = (text: string): Reach => reachSchema.parse(JSON.parse(text));

/** What the page needs and a channel does not: the facts above all. */
const shown = z.object({ asked: z.string().nullish(), plan: z.boolean().optional() });

/** A stored reply as the channel gets it: its own ids in the place of ours. */
export function outgoing(stored: ActivityJson, { channelId, conversation, bot, ...to }: Reach): Activity {
  const { id: _id, timestamp: _at, replyToId: _to, channelData, ...said } = stored;
  const reply: ActivityJson = {
    ...said,
    channelId,
    serviceUrl: to.serviceUrl,
    from: { id: bot, role: 'bot' },
    conversation: { id: conversation },
    channelData: shown.safeParse(channelData).data ?? {},
    ...(to.replyTo !== undefined && { replyToId: to.replyTo }),
  };
  // Written by `botActivity` from what the bot gathered; the fields that a channel reads are all there.
  return reply as unknown as Activity;
}
