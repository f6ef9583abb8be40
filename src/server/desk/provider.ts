/** Signing in at an OpenID provider: the code flow with PKCE, state and nonce; what comes back decides the role, and no name is kept. */
import type { Configuration } from 'openid-client';
import { centres, regionals } from '../../../knowledge/centres.ts';
import type { DeskStore } from '../../store/desk.ts';
import { goTo } from '../answer.ts';
import type { Call } from '../route.ts';
import { isLoopback } from '../variables.ts';
import { cookie, cookieIn, type CookieLook } from './cookies.ts';
import { everybody, type ProviderConfig } from './desk-config.ts';
import { entryPath, returnTo } from './gate.ts';
import { hashOf, type Role, type Sessions } from './sessions.ts';

const kind = 'sign-in';
const name = 'desk-entry';
/** Time to sign in at the provider, in milliseconds; then its own patience, in seconds. */
const lifeMs = 10 * 60_000;
const patience = 10;

export interface ProviderParts {
  config: ProviderConfig;
  store: DeskStore;
  sessions: Sessions;
  now: () => number;
  failed: (error: unknown) => void;
}

export interface Provider {
  /** Sends the browser to the provider. */
  depart: (call: Call) => Promise<void>;
  /** Takes what the provider sent back: a session, or the entry page. */
  arrive: (call: Call) => Promise<void>;
}

/** The role that a claim opens: one group or several, editors first. */
export function roleOf(claim: unknown, { advisors, editors }: ProviderConfig): Role | null {
  const held = (Array.isArray(claim) ? claim : [claim]).filter((group) => typeof group === 'string');
  const opens = (groups: readonly string[]): boolean =>
    groups.includes(everybody) || groups.some((group) => held.includes(group));
  return opens(editors) ? 'editor' : opens(advisors) ? 'advisor' : null;
}

const towns = new Set([...centres, ...regionals].map(({ insee }) => insee));

/** The centre that a claim binds somebody to: null where it says none, undefined where it is no centre of ours. */
export function centreIn(claim: unknown): string | null | undefined {
  const [only, ...more] = Array.isArray(claim) ? (claim as unknown[]) : [claim];
  if (only === undefined || only === null) return null;
  return more.length === 0 && typeof only === 'string' && towns.has(only) ? only : undefined;
}

interface Entrance {
  role: Role;
  centre: string | null;
}

interface Attempt {
  verifier: string;
  nonce: string;
  back: string;
}

export function provider({ config, store, sessions, now, failed }: ProviderParts): Provider {
  const { issuer, clientId, clientSecret, publicUrl, claim } = config;
  const redirect = `${publicUrl}${entryPath}/retour`;
  const look: CookieLook = { path: entryPath, secure: publicUrl.startsWith('https:'), sameSite: 'Lax' };
  // Read when somebody first signs in: the server starts without it, and the provider may come later.
  const library = () => import('openid-client');
  let known: Promise<Configuration> | undefined;
  const discovered = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery } = await library();
    const { hostname, protocol } = new URL(issuer);
    const local = protocol === 'http:' && isLoopback(hostname);
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      // The configuration lets this through on one machine alone.
      ...(local && { execute: [allowInsecureRequests] }),
    });
    return known.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };
  const forget = cookie(name, '', { ...look, maxAge: 0 });

  const signedIn = async (call: Call): Promise<{ entrance: Entrance | null; back: string } | null> => {
    const state = cookieIn(call.req, name) ?? '';
    const kept = await store.takeTicket(hashOf(state), kind, now());
    if (kept === null) return null;
    // Written below, by this server.
    const { verifier, nonce, back } = JSON.parse(kept) as Attempt;
    const { authorizationCodeGrant } = await library();
    const tokens = await authorizationCodeGrant(await discovered(), new URL(publicUrl + call.req.url), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const role = roleOf(claims?.[claim], config);
    const centre = config.centreClaim === undefined ? null : centreIn(claims?.[config.centreClaim]);
    return { entrance: role && centre !== undefined ? { role, centre } : null, back };
  };

  return {
    async depart(call) {
      const back = returnTo(call.query.get('retour'));
      try {
        const { buildAuthorizationUrl, calculatePKCECodeChallenge, ...random } = await library();
        const reached = await discovered();
        const [verifier, state, nonce] = [
          random.randomPKCECodeVerifier(),
          random.randomState(),
          random.randomNonce(),
        ];
        const attempt: Attempt = { verifier, nonce, back };
        const expiresAt = now() + lifeMs;
        await store.putTicket({ hash: hashOf(state), kind, value: JSON.stringify(attempt), expiresAt });
        const url = buildAuthorizationUrl(reached, {
          redirect_uri: redirect,
          scope: 'openid',
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        goTo(call.res, url.href, [cookie(name, state, { ...look, maxAge: lifeMs / 1000 })]);
      } catch (error) {
        failed(error);
        goTo(call.res, `${entryPath}?fin=echec`, [forget]);
      }
    },
    async arrive(call) {
      try {
        const found = await signedIn(call);
        if (!found) return goTo(call.res, `${entryPath}?fin=echec`, [forget]);
        if (!found.entrance) return goTo(call.res, `${entryPath}?fin=refus`, [forget]);
        const { role, centre } = found.entrance;
        await sessions.drop(call.req);
        goTo(call.res, found.back, [await sessions.begin(role, centre), forget]);
      } catch (error) {
        failed(error);
        goTo(call.res, `${entryPath}?fin=echec`, [forget]);
      }
    },
  };
}
