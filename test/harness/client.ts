/** A Direct Line client reduced to plain calls, so that tests can do what good clients never would. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Seen {
  id: string;
  type: string;
  text: string;
  timestamp: string;
  from: { id: string; role: string };
  replyToId?: string;
  channelData: Record<string, unknown>;
}

export interface Page {
  activities: Seen[];
  watermark: string;
}

/** One answer, its JSON read when it is JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into it freely: a wrong shape fails them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000), ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    json: isJson && text ? JSON.parse(text) : text,
  };
}

export const post = (url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(url, {
    method: 'POST',
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

export interface Line {
  id: string;
  token: string;
  streamUrl: string;
  /** Posts any activity. */
  post: (activity: unknown) => Promise<Answer>;
  say: (text: unknown, clientActivityID?: string) => Promise<Answer>;
  read: (watermark?: string) => Promise<Page>;
  /** Polls until so many activities of the bot are there, and gives the whole log. */
  replies: (count: number) => Promise<Page>;
  get: (path?: string) => Promise<Answer>;
}

const base = '/v3/directline';

/** A conversation that is open on a server. */
export function join(
  url: string,
  opened: { conversationId: string; token: string; streamUrl?: string },
): Line {
  const { conversationId: id, token, streamUrl = '' } = opened;
  const own = `${url}${base}/conversations/${id}`;
  const headers = { Authorization: `Bearer ${token}` };
  const send = (activity: unknown) => post(`${own}/activities`, activity, headers);
  const read = async (watermark = ''): Promise<Page> => {
    const { status, json } = await ask(`${own}/activities?watermark=${watermark}`, { headers });
    if (status !== 200) throw new Error(`read: ${status}`);
    return json;
  };
  return {
    id,
    token,
    streamUrl,
    post: send,
    say: (text, clientActivityID) =>
      send({ type: 'message', text, ...(clientActivityID && { channelData: { clientActivityID } }) }),
    read,
    async replies(count) {
      for (let tries = 0; tries < 500; tries += 1) {
        const page = await read();
        if (page.activities.filter(({ from }) => from.role === 'bot').length >= count) return page;
        await wait(20);
      }
      throw new Error(`${count} replies did not come.`);
    },
    get: (path = '') => ask(`${own}${path}`, { headers }),
  };
}

export async function open(url: string, body: unknown = { locale: 'fr' }): Promise<Line> {
  const { status, json } = await post(`${url}${base}/conversations`, body);
  if (status !== 201) throw new Error(`open: ${status}`);
  return join(url, json);
}

export const bots = ({ activities }: Page): Seen[] => activities.filter(({ from }) => from.role === 'bot');
export const users = ({ activities }: Page): Seen[] => activities.filter(({ from }) => from.role === 'user');
