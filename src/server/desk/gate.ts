/** The one door of everything under /conseiller: nobody passes who is not signed in, and no write that another site sent. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { goTo } from '../answer.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { hashOf, type Sessions, type SignedIn } from './sessions.ts';

export const deskPath = '/conseiller';
export const entryPath = '/connexion';

const under = (path: string, base: string): boolean => path === base || path.startsWith(`${base}/`);

/** Addresses that the desk answers, however they are written: routes are found by the decoded path. */
export const isDesk = (path: string): boolean =>
  [path, decodeURIComponent(path)].some((each) => under(each, deskPath) || under(each, entryPath));

const returnForm = /^\/conseiller(?:\/[a-z]+)*$/;

/** Only an address of the desk's own is gone back to. */
export const returnTo = (wanted: string | null): string =>
  wanted !== null && returnForm.test(wanted) ? wanted : deskPath;

/** Whether a browser sent this from one of our own pages. */
export function fromOurselves({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  // Forms of a page without a referrer carry no origin; scripts cannot write this header.
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== null) return origin === publicUrl;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

const same = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));

const carried = ({ headers, url = '' }: IncomingMessage): string =>
  String(headers['x-csrf-token'] ?? new URL(url, 'http://localhost').searchParams.get('csrf') ?? '');

export interface GateParts {
  sessions: Sessions;
  publicUrl: string | null;
  /** Whether the desk answers this request at all. */
  here: (req: IncomingMessage) => boolean;
  /** Lets in whoever brings a link that still works: the cookie, or null. */
  key: (req: IncomingMessage) => Promise<string | null>;
}

export interface Gate {
  /** True when the request may go on to its route. May throw a Refusal. */
  admit: (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>;
  /** Who sent a request that was admitted. */
  signedIn: (req: IncomingMessage) => SignedIn;
  /** The same routes, shut to a request that the gate has not admitted. */
  guarded: (routes: readonly Route[]) => Route[];
}

/** Nothing of the desk is framed, nor kept by anyone. */
function harden(res: ServerResponse): void {
  const policy = String(res.getHeader('Content-Security-Policy') ?? '');
  res.setHeader('Content-Security-Policy', policy.replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'"));
  res.setHeader('X-Frame-Options', 'DENY');
  res.setHeader('Cache-Control', 'no-store');
}

/** The request ends here: its browser goes elsewhere. */
const turnAway = (res: ServerResponse, location: string, cookies: readonly string[] = []): false => {
  goTo(res, location, cookies);
  return false;
};

export function gate({ sessions, publicUrl, here, key }: GateParts): Gate {
  const known = new WeakMap<IncomingMessage, SignedIn>();
  const signedIn: Gate['signedIn'] = (req) => {
    const found = known.get(req);
    if (!found) throw new Refusal('signed-out');
    return found;
  };
  return {
    signedIn,
    guarded: (routes) =>
      routes.map((route) => ({
        ...route,
        answer(call) {
          if (under(route.path, deskPath)) signedIn(call.req);
          return route.answer(call);
        },
      })),
    async admit(req, res, path) {
      harden(res);
      // The router would find what this door does not know the name of.
      if (path.includes('%')) throw new Refusal('not-found');
      if (!here(req)) throw new Refusal('not-found');
      const writes = req.method !== 'GET' && req.method !== 'HEAD';
      if (writes && !fromOurselves(req, publicUrl)) throw new Refusal('forbidden');
      if (under(path, entryPath)) return true;
      if (path === deskPath && req.method === 'GET' && /[?&]cle=/.test(req.url ?? '')) {
        const cookie = await key(req);
        return cookie === null ? turnAway(res, `${entryPath}?fin=lien`) : turnAway(res, deskPath, [cookie]);
      }
      const found = await sessions.read(req);
      if (!found) {
        const page = !writes && /\btext\/html\b/.test(req.headers.accept ?? '');
        if (page) return turnAway(res, `${entryPath}?retour=${encodeURIComponent(returnTo(path))}`);
        throw new Refusal('signed-out');
      }
      if (writes && !same(carried(req), found.csrf)) throw new Refusal('forbidden');
      known.set(req, found);
      return true;
    },
  };
}
