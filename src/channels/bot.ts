/** The Bot Framework bot: between an activity and the pure turn, and nothing else. */
import { ActivityHandler, type Activity, type TurnContext } from 'botbuilder';
import type { Day } from '../../knowledge/dated.ts';
import type { Variety } from '../../knowledge/locales.ts';
import type { Assistant, Said, TurnResult } from '../../dialogs/turn-result.ts';

/** What a channel's adapter lends the bot for one turn, and what it finds there afterwards. */
export interface Turn {
  memory: unknown;
  /** Language of the welcome, before the person has said anything. */
  locale: Variety;
  said: Said;
  today: Day;
  /** Set by the bot. */
  result?: TurnResult;
}

/** Where the turn lies in a context's `turnState`. */
export const turnKey = Symbol('turn');

/** The activities of a turn, as its channel can show them. */
export type Render = (result: TurnResult, channelId: string) => Partial<Activity>[];

function turnOf(context: TurnContext): Turn {
  const turn: unknown = context.turnState.get(turnKey);
  if (!turn) throw new Error('The adapter lent no turn to this activity.');
  // Adapters set it just before running the bot, under a key that nothing else knows.
  return turn as Turn;
}

export class OrientationBot extends ActivityHandler {
  constructor(assistant: Assistant, render: Render) {
    super();
    const answer = async (context: TurnContext, result: TurnResult): Promise<void> => {
      turnOf(context).result = result;
      await context.sendActivities(render(result, context.activity.channelId));
    };
    this.onMembersAdded(async (context, next) => {
      await answer(context, assistant.welcome(turnOf(context).locale));
      await next();
    });
    this.onMessage(async (context, next) => {
      const { memory, said, today } = turnOf(context);
      await answer(context, assistant.turn(memory, said, today));
      await next();
    });
  }
}
