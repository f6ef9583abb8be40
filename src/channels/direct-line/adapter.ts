/** The Bot Framework adapter of Direct Line: what the bot sends is gathered, to be stored in one commit. */
import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ActivityHandler,
  type ResourceResponse,
} from 'botbuilder';
import { turnKey, type Turn } from '../bot.ts';

const outboxKey = Symbol('outbox');

export class DirectLineAdapter extends BotAdapter {
  /** Runs the bot on one activity and gives what it said; sets `turn.result`. Rejects when the bot throws. */
  async run(bot: ActivityHandler, activity: Partial<Activity>, turn: Turn): Promise<Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const outbox: Partial<Activity>[] = [];
    context.turnState.set(turnKey, turn);
    context.turnState.set(outboxKey, outbox);
    await this.runMiddleware(context, (revocable) => bot.run(revocable));
    return outbox;
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    // Typing and traces live for a moment; the log lives for weeks.
    const lasting = activities.filter(({ type }) => type === 'message' || type === undefined);
    // Set by `run`, under a key of this file's own.
    (context.turnState.get(outboxKey) as Partial<Activity>[]).push(...lasting);
    // Their numbers are given by the commit.
    return Promise.resolve(activities.map(() => ({ id: '' })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot change an activity.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot delete an activity.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Direct Line has no proactive messages.'));
  }
}
