/** Reads what a channel sends: what was said and where to answer; never a name, a mail or a directory's id. */
import { z } from 'zod';
import { varietyOf, type Variety } from '../../../knowledge/locales.ts';
import type { Opinion } from '../opinions.ts';
import { saidIn } from './said.ts';

const id = z.string().min(1).max(1000);

/** The fields that are read; every other is left alone, `from` first of all. */
const activitySchema = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.object({
    id,
    isGroup: z.boolean().nullish(),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  recipient: z.object({ id }),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  action: z.string().nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish(),
});
export type ChannelActivity = z.infer<typeof activitySchema>;

/** The activity, or the path of the first field that does not fit. */
export function readActivity(body: unknown): ChannelActivity | { wrong: string } {
  const read = activitySchema.safeParse(body);
  return read.success ? read.data : { wrong: read.error.issues[0]?.path.join('.') ?? '' };
}

/** The organisation that the person's Teams belongs to; undefined on channels that know none. */
export const tenantOf = ({ channelData, conversation }: ChannelActivity): string | undefined =>
  channelData?.tenant?.id ?? conversation.tenantId ?? undefined;

/** "en-US" is English; what we do not speak is French. */
export const localeOf = ({ locale }: ChannelActivity): Variety => varietyOf(locale) ?? 'fr';

export type Incoming =
  /** The bot was installed, or added. */
  | { kind: 'opening' }
  /** It was taken away. */
  | { kind: 'leaving' }
  | ({ kind: 'message' } & ReturnType<typeof saidIn>)
  /** A thumb under an article: counted, and nothing answers. */
  | { kind: 'opinion'; opinion: Opinion }
  /** Typing, reactions, edits, other people who come and go. */
  | { kind: 'ignored' };

const inGroup = ({ conversation }: ChannelActivity): boolean =>
  conversation.isGroup === true || ['groupChat', 'channel'].includes(conversation.conversationType ?? '');

const added = ({ membersAdded, recipient }: ChannelActivity): boolean =>
  membersAdded?.some((member) => member.id === recipient.id) ?? false;

/** What the activity means. In a group only what is addressed to the bot counts. */
export function incoming(activity: ChannelActivity): Incoming {
  switch (activity.type) {
    case 'message': {
      const said = saidIn(activity);
      const { article, useful } = said;
      if (article !== null && useful !== null)
        return { kind: 'opinion', opinion: { about: article, useful } };
      return inGroup(activity) && !said.addressed ? { kind: 'ignored' } : { kind: 'message', ...said };
    }
    case 'conversationUpdate':
      return added(activity) ? { kind: 'opening' } : { kind: 'ignored' };
    case 'installationUpdate':
      if (activity.action?.startsWith('remove')) return { kind: 'leaving' };
      return activity.action?.startsWith('add') ? { kind: 'opening' } : { kind: 'ignored' };
    default:
      return { kind: 'ignored' };
  }
}
