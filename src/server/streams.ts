/** The WebSocket side of Direct Line: checks an upgrade, then lets the connection follow its conversation. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import type { Pipe } from '../channels/direct-line/readers.ts';
import { preferredLocale, refusalOf } from './answer.ts';
import { bearerOf, tokenIn } from './api/direct-line.ts';
import { originAllowed } from './origins.ts';
import { problems, Refusal, refusalBody } from './refusal.ts';

const path = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;
/** Clients send pings alone. */
const frameLimit = 4096;
const pulseMs = 30_000;
/** Streams at once; beyond, clients poll or come back. */
const streamLimit = 5_000;

export interface StreamParts {
  line: DirectLine;
  origins: readonly string[];
  /** Throws a Refusal when the address asks too much or the server is leaving. */
  admit: (req: IncomingMessage) => void;
}

/** The address and its query; anything that is no address is not found. */
function target({ url = '' }: IncomingMessage): { id: string; query: URLSearchParams } {
  const [pathname = '', query = ''] = url.split('?', 2);
  const id = path.exec(pathname)?.[1];
  if (id === undefined) throw new Refusal('not-found');
  return { id, query: new URLSearchParams(query) };
}

/** Refuses on the raw connection, since no HTTP response exists for an upgrade. */
function refuse(req: IncomingMessage, socket: Duplex, refusal: Refusal): void {
  const [status] = problems[refusal.problem];
  const body = JSON.stringify(refusalBody(refusal, preferredLocale(req)));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    ...(refusal.retryAfter === undefined ? [] : [`Retry-After: ${refusal.retryAfter}`]),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const pipeOf = (socket: WebSocket): Pipe => ({
  send: (text) => socket.send(text),
  buffered: () => socket.bufferedAmount,
  close(code) {
    socket.close(code);
    // Whoever does not read does not close either.
    setTimeout(() => socket.terminate(), 2000).unref();
  },
});

/** Serves upgrades of an HTTP server; gives what stops the pulse. */
export function streams(server: Server, { line, origins, admit }: StreamParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameLimit, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  const accept = async (req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    admit(req);
    if (sockets.clients.size >= streamLimit) throw new Refusal('unavailable', { retryAfter: 10 });
    const { id, query } = target(req);
    if (!originAllowed(req, origins)) throw new Refusal('token-invalid');
    const bearer = bearerOf(line, query.get('t') ?? tokenIn(req), id);
    const conversation = await line.find(bearer);
    if (!conversation) throw new Refusal('conversation-ended');
    sockets.handleUpgrade(req, socket, head, (open) => {
      const pipe = pipeOf(open);
      alive.add(open);
      open.on('pong', () => alive.add(open));
      open.on('message', () => alive.add(open));
      open.on('error', () => open.terminate());
      open.on('close', () => line.unfollow(id, pipe));
      if (!line.follow(conversation, query.get('watermark') ?? undefined, pipe)) open.close(1013);
    });
  };

  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    accept(req, socket, head).catch((error: unknown) => refuse(req, socket, refusalOf(error)));
  });

  const pulse = setInterval(() => {
    for (const open of sockets.clients) {
      if (!alive.delete(open)) open.terminate();
      else open.ping();
    }
  }, pulseMs);
  pulse.unref();
  return () => clearInterval(pulse);
}
