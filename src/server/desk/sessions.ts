/** Who is signed in at the desk: a random id in a cookie, its hash in the store, an end after a pause and after a day's work. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DeskStore } from '../../store/desk.ts';
import { cookie, cookieIn, type CookieLook } from './cookies.ts';

export const roles = ['advisor', 'editor'] as const;
export type Role = (typeof roles)[number];

export interface SignedIn {
  hash: string;
  role: Role;
  /** INSEE code of the centre whose requests they see; null: every centre's. */
  centre: string | null;
  /** What every write must carry besides the cookie. */
  csrf: string;
}

/** Milliseconds: without a request, and in all. */
export const sessionLimits = { idle: 60 * 60_000, whole: 10 * 3_600_000 };

const name = 'desk';
const idForm = /^[\w-]{43}$/;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
export const randomId = (): string => randomBytes(32).toString('base64url');

export interface Sessions {
  /** Begins a new session, whatever the browser held before; gives its cookie. */
  begin: (role: Role, centre?: string | null) => Promise<string>;
  /** Null when nobody is signed in. */
  read: (req: IncomingMessage) => Promise<SignedIn | null>;
  /** Ends a session; gives the cookie that forgets it. */
  end: (signedIn: SignedIn) => Promise<string>;
  /** Ends whatever session the request carries, so that no id outlives a sign-in. */
  drop: (req: IncomingMessage) => Promise<void>;
}

export function sessions(
  store: DeskStore,
  now: () => number,
  look: Pick<CookieLook, 'secure' | 'sameSite'>,
): Sessions {
  const shape: CookieLook = { path: '/conseiller', ...look };
  const idIn = (req: IncomingMessage): string | null => {
    const id = cookieIn(req, name) ?? '';
    return idForm.test(id) ? id : null;
  };
  return {
    async begin(role, centre = null) {
      const id = randomId();
      await store.beginSession({ hash: hashOf(id), role, centre }, now());
      return cookie(name, id, shape);
    },
    async read(req) {
      const id = idIn(req);
      const found = id && (await store.seeSession(hashOf(id), now(), sessionLimits));
      const role = found ? roles.find((known) => known === found.role) : undefined;
      return id && found && role
        ? { hash: found.hash, role, centre: found.centre, csrf: hashOf(`csrf ${id}`) }
        : null;
    },
    async end({ hash }) {
      await store.endSession(hash);
      return cookie(name, '', { ...shape, maxAge: 0 });
    },
    async drop(req) {
      const id = idIn(req);
      if (id) await store.endSession(hashOf(id));
    },
  };
}
