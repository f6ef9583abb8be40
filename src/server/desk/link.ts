/** The one-time link of the embedded desk: printed in the terminal, good once, for a day, on this machine. */
import type { IncomingMessage } from 'node:http';
import type { DeskStore } from '../../store/desk.ts';
import { isLoopback } from '../variables.ts';
import { hashOf, randomId, type Sessions } from './sessions.ts';

const kind = 'link';
const lifeMs = 24 * 3_600_000;

/** Sent by this machine, to this machine, through nobody: a name that only pretends to be it is refused. */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d{1,5}$/, '');
  const between = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-forwarded-host'];
  return isLoopback(host) && between === undefined && isLoopback(bare(socket.remoteAddress ?? ''));
}

const bare = (address: string): string => address.replace(/^::ffff:/, '');

export interface Links {
  /** A new link. */
  make: () => Promise<string>;
  /** Uses the link of a request up: the cookie of a session, or null. */
  use: (req: IncomingMessage) => Promise<string | null>;
}

/** `url` is the server's address, known once it listens. */
export const links = (store: DeskStore, now: () => number, sessions: Sessions, url: () => string): Links => ({
  async make() {
    const key = randomId();
    await store.putTicket({ hash: hashOf(key), kind, value: '', expiresAt: now() + lifeMs });
    return `${url()}/conseiller?cle=${key}`;
  },
  async use(req) {
    const key = new URL(req.url ?? '', 'http://localhost').searchParams.get('cle') ?? '';
    if ((await store.takeTicket(hashOf(key), kind, now())) === null) return null;
    await sessions.drop(req);
    return sessions.begin('editor');
  },
});
