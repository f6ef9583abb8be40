/** The Bot Framework's cloud adapter, kept to two things: letting in who is signed, and carrying a reply. */
import {
  CloudAdapter,
  type Activity,
  type ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';

/** A token that is wrong, as against keys that cannot be read. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (['JsonWebTokenError', 'NotBeforeError'].includes(error.name) ||
    ('statusCode' in error && error.statusCode === 401));

export class ChannelAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #failed: (error: unknown) => void;

  /** `failed` is told when tokens cannot be checked at all. */
  constructor(
    authentication: ConfigurationBotFrameworkAuthentication,
    appId: string,
    failed: (error: unknown) => void,
  ) {
    super(authentication);
    this.#appId = appId;
    this.#failed = failed;
  }

  /**
   * Checks the token against the activity, then does the work; gives the status for the channel, or null for a token
   * that could not be shown to be good. Rejects when the work does.
   */
  async admit(authorization: string, activity: Activity, work: () => Promise<void>): Promise<number | null> {
    let admitted = false;
    const logic = (): Promise<void> => {
      admitted = true;
      return work();
    };
    try {
      const invoked = await this.processActivity(authorization, activity, logic);
      return invoked?.status ?? 200;
    } catch (error) {
      if (admitted) throw error;
      // The library's own refusals differ by what is wrong with a token: to the outside they are all one.
      if (!isRefusal(error)) this.#failed(error);
      return null;
    }
  }

  /** Carries one activity to its channel. Rejects with what the channel answers. */
  async carry(reply: Activity): Promise<void> {
    const { serviceUrl, channelId, conversation, from: bot } = reply;
    const send = async (context: TurnContext): Promise<void> => {
      await this.sendActivities(context, [reply]);
    };
    await this.continueConversationAsync(
      this.#appId,
      { serviceUrl, channelId, conversation, bot, user: bot },
      send,
    );
  }
}
