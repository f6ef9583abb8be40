/** A channel's connector on this machine: takes replies over HTTP, keeps them, and refuses when a test says so. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';

export interface Sent {
  path: string;
  authorization: string | undefined;
  at: number;
  // Tests look into it freely: a wrong shape fails them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface Refusing {
  status: number;
  retryAfter?: number;
}

export interface Connector {
  url: string;
  /** Everything that was asked of it, refused or not. */
  tried: Sent[];
  /** What it took, in order. */
  taken: Sent[];
  /** The next requests are answered so, in order; then it takes again. */
  refuse: (...answers: Refusing[]) => void;
  /** Waits for so many replies, and gives them. */
  replies: (count: number) => Promise<Sent[]>;
}

export async function startConnector(): Promise<Connector> {
  const tried: Sent[] = [];
  const taken: Sent[] = [];
  const refusals: Refusing[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body: unknown = text ? JSON.parse(text) : null;
      const sent = { path: req.url ?? '', authorization: req.headers.authorization, at: Date.now(), body };
      tried.push(sent);
      const refusal = refusals.shift();
      if (!refusal) taken.push(sent);
      const retry = refusal?.retryAfter === undefined ? {} : { 'Retry-After': String(refusal.retryAfter) };
      res.writeHead(refusal?.status ?? 201, { 'Content-Type': 'application/json', ...retry });
      res.end(refusal ? '{}' : JSON.stringify({ id: `reply-${taken.length}` }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // a TCP server's address
    tried,
    taken,
    refuse: (...answers) => void refusals.push(...answers),
    async replies(count) {
      for (let tries = 0; tries < 1000 && taken.length < count; tries += 1) await wait(10);
      if (taken.length < count) throw new Error(`${count} replies did not come, only ${taken.length}.`);
      return taken;
    },
  };
}
