/** What a turn answers, as one activity that a channel can show. */
import type { Activity } from 'botbuilder';
import type { TurnResult } from '../../../dialogs/turn-result.ts';
import type { Render } from '../bot.ts';
import { directLineChannel } from '../turns/activities.ts';

/** One message a turn: the texts one below the other, the last buttons, every card. */
export const joined = (activities: readonly Partial<Activity>[]): Partial<Activity>[] => {
  const [last] = activities.slice(-1);
  if (!last) return [];
  const said = (name: 'text' | 'speak', between: string): string =>
    activities.flatMap((each) => each[name] ?? []).join(between);
  const data: object[] = activities.map(({ channelData }) => Object(channelData));
  return [
    {
      ...last,
      text: said('text', '\n\n'),
      speak: said('speak', ' '),
      attachments: activities.flatMap(({ attachments }) => attachments ?? []),
      channelData: Object.assign({}, ...data),
    },
  ];
};

/** The page shows a turn in several parts; every other channel gets one. */
export const renderBy =
  (page: (result: TurnResult) => Partial<Activity>[]): Render =>
  (result, channelId) =>
    channelId === directLineChannel ? page(result) : joined(page(result));
