/** Activities as they are stored: numbered, signed with the roles that the server knows. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Said } from '../../../dialogs/turn-result.ts';
import type { ActivityJson } from '../../store/store.ts';
import { factNameSchema } from '../../../knowledge/facts.ts';
import { varietyOf, type Variety } from '../../../knowledge/locales.ts';

/** The channel of the page, whose readers come for the replies. */
export const directLineChannel = 'directline';
const bot = { id: 'orientation', name: 'Orientation', role: 'bot' };

/** "conversation|0000007": never reused, since numbers are not. */
export const activityId = (conversation: string, seq: number): string =>
  `${conversation}|${String(seq).padStart(7, '0')}`;

export interface Frame {
  conversation: string;
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** Direct Line when absent. */
  channelId?: string;
}

const framed = ({ conversation, seq, at, channelId = directLineChannel }: Frame): ActivityJson => ({
  id: activityId(conversation, seq),
  timestamp: new Date(at).toISOString(),
  channelId,
  conversation: { id: conversation },
});

/** What is kept beside a user's text, so that the turn can be run later, by another process too. */
const notesSchema = z.object({
  clientActivityID: z.string().optional(),
  /** Absent: kept. False: the message showed distress. */
  kept: z.literal(false).optional(),
  cut: z.literal(true).optional(),
  masked: z.array(z.string()).optional(),
  /** What a typed code stands for. */
  resumed: z.unknown().optional(),
  answers: z.enum([...factNameSchema.options, 'forget-me']).optional(),
  partner: z.string().optional(),
});

export interface Message {
  user: string;
  clientId: string | null;
  said: Said;
}

/** The user's message, as everyone will see it again: the text is `said.text`, already masked. */
export function userActivity(frame: Frame, { user, clientId, said }: Message): ActivityJson {
  const notes: z.infer<typeof notesSchema> = {
    ...(clientId !== null && { clientActivityID: clientId }),
    ...(said.distress && { kept: false }),
    ...(said.truncated && { cut: true }),
    ...(said.masked?.length && { masked: [...said.masked] }),
    ...(said.resumed !== undefined && { resumed: said.resumed }),
    ...(said.answers && { answers: said.answers }),
    ...(said.partner && { partner: said.partner }),
  };
  return {
    type: 'message',
    ...framed(frame),
    from: { id: user, role: 'user' },
    text: said.distress ? '' : said.text,
    channelData: notes,
  };
}

/** The stored message as the turn takes it. */
export function saidIn(activity: ActivityJson): Said {
  const notes = notesSchema.safeParse(activity.channelData).data ?? {};
  return {
    text: typeof activity.text === 'string' ? activity.text : '',
    ...(notes.cut && { truncated: true }),
    ...(notes.kept === false && { distress: true }),
    ...(notes.masked && { masked: notes.masked }),
    ...(notes.resumed !== undefined && { resumed: notes.resumed }),
    ...(notes.answers && { answers: notes.answers }),
    ...(notes.partner && { partner: notes.partner }),
  };
}

/** A stored message of distress, without its words. */
export const hushed = (stored: ActivityJson): ActivityJson => ({
  ...stored,
  text: '',
  channelData: { ...notesSchema.safeParse(stored.channelData).data, kept: false },
});

/** Opens a conversation: what makes the bot welcome its person. */
export const openingActivity = (
  conversation: string,
  user: string,
  locale: Variety,
  channelId = directLineChannel,
): ActivityJson => ({
  type: 'conversationUpdate',
  id: activityId(conversation, 0),
  channelId,
  conversation: { id: conversation },
  from: { id: user, role: 'user' },
  membersAdded: [{ id: user }],
  locale,
});

/** The channel that an activity came through. */
export const channelOf = ({ channelId }: ActivityJson): string => String(channelId);

/** Where the replies are to be sent stands beside a message until they are written. */
export const reached = ({ reach, ...activity }: ActivityJson): ActivityJson & { reach?: string } => ({
  ...activity,
  ...(typeof reach === 'string' && { reach }),
});

/** The language a conversation was opened in; French unless it says otherwise. */
export const localeIn = ({ locale }: ActivityJson): Variety =>
  (typeof locale === 'string' && varietyOf(locale)) || 'fr';

/** A reply of the bot, as stored; `to` is the activity it answers, null for the welcome. */
export function botActivity(frame: Frame, reply: Partial<Activity>, to: string | null): ActivityJson {
  const { type = 'message', text, speak, inputHint, suggestedActions, attachments, attachmentLayout } = reply;
  const { channelData, locale, textFormat, summary } = reply;
  const said = { text, speak, inputHint, suggestedActions, attachments, attachmentLayout };
  return {
    type,
    ...framed(frame),
    from: bot,
    ...said,
    ...{ channelData, locale, textFormat, summary },
    ...(to !== null && { replyToId: to }),
  };
}

/** The activity that the bot is run on: the stored one, addressed to the bot. */
export const turnActivity = (stored: ActivityJson): Partial<Activity> => ({
  // Written by `userActivity` or `openingActivity`, whose fields are Bot Framework's.
  ...(stored as Partial<Activity>),
  recipient: { id: bot.id, name: bot.name },
  serviceUrl: '',
});
