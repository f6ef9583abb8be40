/** How a reply travels: once, no further than told, for a bounded time. When to try again is the outbox's to say. */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

/** What a channel answered instead of taking a reply. */
export class NotTaken extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Milliseconds that the channel asks to wait; 0 when it asks nothing. */
  readonly waitMs: number;

  constructor(status: number, waitMs: number) {
    super(`The channel answered ${status}.`);
    this.name = 'NotTaken';
    this.status = status;
    this.waitMs = waitMs;
  }
}

/** A channel that has not answered by then is tried again, in milliseconds. */
export const patienceMs = 8_000;

/** `Retry-After` in seconds; dates and nonsense are no wait. */
const waitIn = (headers: Headers): number => {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : 0;
};

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<Options['httpClient']>;

export const httpClient: HttpClient = {
  async sendRequest(request) {
    const { url, method, headers, body } = request;
    const answer = await fetch(url, {
      method,
      headers: headers.toJson(),
      body: typeof body === 'string' ? body : null,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    // An error of our own: the library tries its own kind again by itself.
    if (!answer.ok) throw new NotTaken(answer.status, waitIn(answer.headers));
    // The channel's id for the reply is not needed, so nothing of its answer is read.
    return { request, status: answer.status, headers };
  },
};
