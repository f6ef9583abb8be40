/** The Bot Framework adapter that every turn runs on: what the bot sends is gathered, to be stored in one commit. */
import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ActivityHandler,
  type ResourceResponse,
} from 'botbuilder';
import { turnKey, type Turn } from '../bot.ts';

const gatheredKey = Symbol('gathered');

export class GatheringAdapter extends BotAdapter {
  /** Runs the bot on one activity and gives what it said; sets `turn.result`. Rejects when the bot throws. */
  async run(bot: ActivityHandler, activity: Partial<Activity>, turn: Turn): Promise<Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const gathered: Partial<Activity>[] = [];
    context.turnState.set(turnKey, turn);
    context.turnState.set(gatheredKey, gathered);
    await this.runMiddleware(context, (revocable) => bot.run(revocable));
    return gathered;
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    // Typing and traces live for a moment; the log lives for weeks.
    const lasting = activities.filter(({ type }) => type === 'message' || type === undefined);
    // Set by `run`, under a key of this file's own.
    (context.turnState.get(gatheredKey) as Partial<Activity>[]).push(...lasting);
    // Their numbers are given by the commit.
    return Promise.resolve(activities.map(() => ({ id: '' })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('What is gathered cannot be changed.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('What is gathered cannot be deleted.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('A turn starts with an activity.'));
  }
}
