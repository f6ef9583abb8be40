/** A real issuer of tokens on this machine: OpenID metadata, keys, RS256 signatures, and the bot's own tokens. */
import { createHmac, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = '99999999-8888-4777-8666-555555555555';
export const password = 'a-secret-of-the-tests';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface Authority {
  url: string;
  /** A good token unless told otherwise; `claims` and `header` replace what stands there. */
  token: (
    claims?: Record<string, unknown>,
    more?: { header?: Record<string, unknown>; key?: KeyObject },
  ) => string;
  /** A token of an algorithm that proves nothing, over the same claims. */
  weak: (alg: 'none' | 'HS256', claims: Record<string, unknown>) => string;
  /** Another key, which nobody published. */
  stranger: KeyObject;
  /** Answers 503 while true. */
  away: (is: boolean) => void;
}

/** Serves what nobody may ask twice for nothing; ends with the test file. */
export async function startAuthority(
  endorsements: readonly string[] = ['msteams', 'webchat'],
): Promise<Authority> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = createPrivateKey(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements };
  let isAway = false;
  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    const json = (value: unknown, status = 200): void => {
      res.writeHead(status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(value));
    };
    if (isAway) json({}, 503);
    else if (req.url === '/openid') json({ issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys` });
    else if (req.url === '/keys') json({ keys: [jwk] });
    else if (req.url === '/token') json({ access_token: 'token-of-the-bot', expires_in: 3600 });
    else json({}, 404);
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address
  const claimed = (): Record<string, unknown> => ({
    iss: 'https://api.botframework.com',
    aud: appId,
    nbf: Math.floor(Date.now() / 1000) - 60,
    exp: Math.floor(Date.now() / 1000) + 3600,
  });
  return {
    url,
    stranger,
    away: (is) => void (isAway = is),
    token(claims = {}, { header = {}, key = privateKey } = {}) {
      const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })}.${encode({ ...claimed(), ...claims })}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
    },
    weak(alg, claims) {
      const signed = `${encode({ alg, typ: 'JWT', kid: 'key-1' })}.${encode({ ...claimed(), ...claims })}`;
      if (alg === 'none') return `${signed}.`;
      // The classical confusion: the public key as a shared secret.
      const shared = publicKey.export({ type: 'spki', format: 'pem' });
      return `${signed}.${createHmac('sha256', shared).update(signed).digest('base64url')}`;
    },
  };
}
