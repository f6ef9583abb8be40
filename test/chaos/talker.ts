/** A client that talks through the chaos: it sends each message until it is acknowledged, and reads by stream or by polling. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface Activity {
  id: string;
  text?: string;
  from: { role: string };
  replyToId?: string;
  channelData?: { clientActivityID?: string };
}

interface Opened {
  conversationId: string;
  token: string;
}

export interface Talker {
  /** Client ids that the server acknowledged, in order. */
  acknowledged: string[];
  /** Activities as this client received them. */
  received: Activity[];
  /** Times that a request or a stream broke. */
  broken: number;
  /** Sends the messages, one after the other. */
  talk: (count: number, pauseMs: number) => Promise<void>;
  /** Everything in the log. */
  log: () => Promise<Activity[]>;
  stop: () => void;
}

const patienceMs = 60_000;

/** Each request on a connection of its own, so that the proxy gives it to another instance. */
async function request(url: string, init: RequestInit): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Connection: 'close', ...init.headers };
  return fetch(url, { ...init, headers, signal: AbortSignal.timeout(8_000) });
}

/** Opens a conversation; what breaks is tried again. */
export async function talker(base: string, name: string, streaming: boolean): Promise<Talker> {
  const state = { acknowledged: new Array<string>(), received: new Array<Activity>(), broken: 0 };
  const until = Date.now() + 10 * patienceMs;
  let stopped = false;

  const insist = async <T>(what: () => Promise<T | null>): Promise<T> => {
    for (const limit = Date.now() + patienceMs; Date.now() < limit;) {
      const got = await what().catch(() => null);
      if (got !== null) return got;
      state.broken += 1;
      await wait(50);
    }
    throw new Error(`${name}: no answer for ${patienceMs} ms`);
  };
  const json = async (response: Response, ...statuses: number[]): Promise<unknown> =>
    statuses.includes(response.status) ? await response.json() : null;

  // The server's own shape; a wrong one fails what follows.
  const made = (await insist(async () =>
    json(await request(`${base}/v3/directline/tokens/generate`, { method: 'POST', body: '{}' }), 200),
  )) as Opened;
  const auth = { Authorization: `Bearer ${made.token}` };
  const own = `${base}/v3/directline/conversations/${made.conversationId}`;
  await insist(async () =>
    json(
      await request(`${base}/v3/directline/conversations`, { method: 'POST', body: '{}', headers: auth }),
      200,
      201,
    ),
  );

  const take = (set: { activities: Activity[] }): void => void state.received.push(...set.activities);
  const seen = (): number => Number(state.received.at(-1)?.id.split('|')[1] ?? 0);

  const stream = (): void => {
    if (stopped || Date.now() > until) return;
    const address = `${own.replace('http', 'ws')}/stream?watermark=${seen()}&t=${made.token}`;
    const socket = new WebSocket(address, { headers: { Connection: 'Upgrade' } });
    socket.on('message', (data) => take(JSON.parse(String(data))));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (stopped) return;
      state.broken += 1;
      setTimeout(stream, 50);
    });
    closers.push(() => socket.terminate());
  };
  const closers: (() => void)[] = [];
  const read = async (watermark: number): Promise<{ activities: Activity[] }> =>
    // As above.
    (await insist(async () =>
      json(await request(`${own}/activities?watermark=${watermark}`, { headers: auth }), 200),
    )) as { activities: Activity[] };
  const poll = async (): Promise<void> => {
    while (!stopped && Date.now() < until) {
      take(await read(seen()));
      await wait(120);
    }
  };
  if (streaming) stream();
  else void poll().catch(() => undefined);

  return Object.assign(state, {
    async talk(count: number, pauseMs: number) {
      for (let index = 0; index < count; index += 1) {
        const clientActivityID = `${name}-${index}`;
        const body = JSON.stringify({
          type: 'message',
          text: clientActivityID,
          channelData: { clientActivityID },
        });
        await insist(async () =>
          json(await request(`${own}/activities`, { method: 'POST', body, headers: auth }), 200),
        );
        state.acknowledged.push(clientActivityID);
        await wait(pauseMs);
      }
    },
    log: async () => (await read(0)).activities,
    stop() {
      stopped = true;
      for (const close of closers) close();
    },
  });
}
