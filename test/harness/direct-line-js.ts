/** Microsoft's own Direct Line client, as Web Chat uses it, run under Node: its calls go through fetch, its sockets through ws. */
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, DirectLine as Client, DirectLineOptions } from 'botframework-directlinejs';
import { WebSocket } from 'ws';

const require = createRequire(import.meta.url);
// The client looks for the browser's own when it is loaded.
Object.assign(globalThis, { WebSocket });
// The package is CommonJS with named exports made at run time.
const { DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof Client };
const inClient = createRequire(require.resolve('botframework-directlinejs'));

interface Request {
  method: string;
  url: string;
  body?: unknown;
  headers: Record<string, string>;
}

/** rxjs 5, as far as it is used here; the client's own copy, whose operators it has patched. */
interface Observer {
  next: (value: unknown) => void;
  error: (error: unknown) => void;
  complete: () => void;
}
interface Observables {
  Observable: { create: (subscribe: (observer: Observer) => void) => unknown };
}
const { Observable } = inClient('rxjs/Observable') as Observables;

async function call({ method, url, body, headers }: Request): Promise<unknown> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(url, { method, headers, ...init });
  const response: unknown = await answer.json();
  const xhr = { getResponseHeader: (name: string) => answer.headers.get(name) };
  if (!answer.ok) throw Object.assign(new Error('ajax'), { status: answer.status, response, xhr });
  return { status: answer.status, response, xhr };
}

export interface RealClient {
  /** Everything received, in order of arrival. */
  seen: Activity[];
  /** Gives the id of the stored activity. */
  say: (text: string, clientActivityID: string) => Promise<string>;
  /** Until so many activities have come. */
  until: (count: number) => Promise<Activity[]>;
  client: Client;
  end: () => void;
}

/** Connects to a server; `options` go to the client as they are. */
export function realClient(url: string, options: Partial<DirectLineOptions> = {}): RealClient {
  const services = {
    ajax: (request: Request) =>
      Observable.create((observer) => {
        call(request).then((value) => {
          observer.next(value);
          observer.complete();
        }, observer.error.bind(observer));
      }),
  };
  // The shortest of its waits before it reconnects.
  const random = (): number => 0;
  const all = {
    random,
    domain: `${url}/v3/directline`,
    token: '',
    pollingInterval: 200,
    ...services,
    ...options,
  };
  // `ajax` is an option that the published types leave out.
  const client = new DirectLine(all as DirectLineOptions);
  const seen: Activity[] = [];
  const subscription = client.activity$.subscribe(
    (activity) => void seen.push(activity),
    () => undefined, // tests read what came of it from `connectionStatus$`
  );
  return {
    seen,
    client,
    say: (text, clientActivityID) =>
      new Promise((resolve, reject) => {
        const activity = { type: 'message', text, from: { id: '' }, channelData: { clientActivityID } };
        // Its types know only the activities that it receives.
        client.postActivity(activity as Activity).subscribe(resolve, reject);
      }),
    async until(count) {
      for (let tries = 0; tries < 1000 && seen.length < count; tries += 1) await wait(20);
      if (seen.length < count) throw new Error(`${seen.length} of ${count} activities came.`);
      return seen;
    },
    end() {
      subscription.unsubscribe();
      client.end();
    },
  };
}
