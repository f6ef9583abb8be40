/** Keeps one conversation connected over Direct Line: begins or resumes it, listens, and comes back after any loss. */
import type { Variety } from '../../knowledge/locales.ts';
import type { Activity, ActivitySet } from './activity.ts';
import { call, type Answer, type Refusal } from './http.ts';
import { backOff, Pause } from './pause.ts';
import { drop, keep, recall, type Session } from './session.ts';
import { openStream, type Stream } from './stream.ts';

/** `starting` until the first sign of life; `down` and `busy`: the server; `offline`: this device; `ended`: for good. */
export type Link = 'starting' | 'online' | 'reconnecting' | 'offline' | 'down' | 'busy' | 'ended';

export interface Listener {
  activities: (arrived: Activity[]) => void;
  link: (link: Link) => void;
  /** The past has been read: what comes from now on is new. */
  live: () => void;
}

/** Of the plan, with a word where one was given; or of an article. */
export type Opinion = { useful: boolean } & ({ word: string } | { article: string });

interface Opened {
  conversationId?: string;
  token?: string;
  streamUrl?: string;
}

const refreshEveryMs = 10 * 60_000;
const pollEveryMs = 2_000;
/** Streams that close unopened before the page settles for polling (a proxy that refuses WebSockets). */
const deafLimit = 2;

export class DirectLine {
  #session: Session | null = recall();
  #watermark = '0';
  #stream: Stream | undefined;
  #pause = new Pause();
  #tries = 0;
  #deaf = 0;
  #heard = false;

  constructor(
    private locale: Variety,
    private readonly on: Listener,
  ) {
    setInterval(() => void this.#refresh(), refreshEveryMs);
  }

  /** Stays connected until the conversation is gone. */
  async run(): Promise<void> {
    for (;;) {
      const lost = await this.#attempt();
      if (lost.why !== 'lost' && lost.why !== 'busy') {
        drop();
        this.#session = null;
        if (this.#heard) return this.on.link('ended');
        // Nothing was shown of a conversation that is no more: a new one begins without a word.
        continue;
      }
      this.on.link(this.#state(lost.why));
      await this.#pause.sleep(Math.max(lost.waitMs ?? 0, backOff(this.#tries++)));
    }
  }

  /** Sends one text. The same client id may be sent again: the server keeps one. */
  post(clientActivityID: string, text: string): Promise<Answer<{ id?: string }>> {
    const body = { type: 'message', text, locale: this.locale, channelData: { clientActivityID } };
    return this.#call('POST', '/activities', body);
  }

  /** Tells what the person thinks: an event, which nothing answers. */
  rate(value: Opinion): Promise<Answer<unknown>> {
    return this.#call('POST', '/activities', { type: 'event', name: 'rating', value });
  }

  /** Something suggests that the world has changed: the device woke up, the network came back, an answer is late. */
  async wake(): Promise<void> {
    this.#pause.wake();
    if (this.#stream && !(await this.#catchUp()).ok) this.#stream.close();
  }

  /** The language of the conversation, kept for the next visit. */
  speak(locale: Variety): void {
    this.locale = locale;
    if (this.#session) keep((this.#session = { ...this.#session, locale }));
  }

  async #attempt(): Promise<Answer<unknown> & { ok: false }> {
    const resumed = this.#session !== null;
    const [opened, past] = await Promise.all([
      resumed ? this.#call<Opened>('GET', `?watermark=${this.#watermark}`) : this.#begin(),
      resumed ? this.#catchUp() : null,
    ]);
    if (!opened.ok) return opened;
    if (past && !past.ok) return past;
    // Whoever comes back gets a token that is young again.
    if (resumed && opened.data.token) this.#renew(opened.data.token);
    this.on.live();
    // The welcome may be there before the stream has opened: on a slow line that is felt.
    if (!resumed) void this.#catchUp();
    return { ok: false, why: await this.#listen(opened.data.streamUrl ?? '') };
  }

  async #begin(): Promise<Answer<Opened>> {
    // The page itself may have asked, before this script had come.
    const begun = window.early?.opening;
    delete window.early?.opening;
    const opened = await call<Opened>('POST', '/conversations', { body: { locale: this.locale }, begun });
    // There is nothing yet that could be gone or expired: whatever the refusal, it is worth another try.
    if (!opened.ok) return { ...opened, why: opened.why === 'busy' ? 'busy' : 'lost' };
    const { conversationId, token } = opened.data;
    if (!conversationId || !token) return { ok: false, why: 'lost' };
    this.#watermark = '0';
    this.#session = { conversationId, token, locale: this.locale };
    keep(this.#session);
    return opened;
  }

  async #listen(streamUrl: string): Promise<Refusal> {
    if (this.#deaf >= deafLimit) return this.#poll();
    this.#stream = openStream(
      streamUrl,
      () => this.#online(),
      (set) => this.#take(set),
    );
    const opened = await this.#stream.over;
    this.#stream = undefined;
    this.#deaf = opened ? 0 : this.#deaf + 1;
    return 'lost';
  }

  async #poll(): Promise<Refusal> {
    for (;;) {
      const set = await this.#catchUp();
      if (!set.ok) return set.why;
      this.#online();
      await this.#pause.sleep(pollEveryMs);
    }
  }

  #online(): void {
    this.#tries = 0;
    this.on.link('online');
  }

  #state(why: Refusal): Link {
    if (!navigator.onLine) return 'offline';
    if (why === 'busy') return 'busy';
    return this.#tries < 3 && this.#heard ? 'reconnecting' : 'down';
  }

  #take({ activities = [], watermark }: ActivitySet): void {
    if (watermark !== undefined) this.#watermark = watermark;
    if (activities.length === 0) return;
    this.#heard = true;
    this.on.activities(activities);
  }

  /** Reads everything since the watermark, page by page. */
  async #catchUp(): Promise<Answer<ActivitySet>> {
    for (;;) {
      const before = this.#watermark;
      const set = await this.#call<ActivitySet>('GET', `/activities?watermark=${before}`);
      if (!set.ok) return set;
      this.#take(set.data);
      if (!set.data.activities?.length || this.#watermark === before) return set;
    }
  }

  /** A call in the conversation; an expired token is renewed once. */
  async #call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer<T>> {
    if (!this.#session) return { ok: false, why: 'lost' };
    const { conversationId, token } = this.#session;
    const target = `/conversations/${conversationId}${path}`;
    const answer = await call<T>(method, target, { token, body });
    if (answer.ok || answer.why !== 'expired') return answer;
    const fresh = await this.#refresh();
    return fresh.ok ? call<T>(method, target, { token: fresh.data.token, body }) : fresh;
  }

  async #refresh(): Promise<Answer<{ token: string }>> {
    if (!this.#session) return { ok: false, why: 'lost' };
    const fresh = await call<{ token: string }>('POST', '/tokens/refresh', { token: this.#session.token });
    if (fresh.ok) this.#renew(fresh.data.token);
    return fresh;
  }

  #renew(token: string): void {
    if (this.#session) keep((this.#session = { ...this.#session, token }));
  }
}
