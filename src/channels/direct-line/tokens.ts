/** Direct Line tokens: they look like JWTs because clients decode them; HMAC-SHA256, no choice of algorithm. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Keys } from './keys.ts';

export interface Bearer {
  user: string;
  conversation: string;
}

export interface Tokens {
  issue: (bearer: Bearer) => string;
  /** Never throws; anything that this server did not sign is `invalid`. */
  read: (token: string) => Bearer | 'invalid' | 'expired';
  /** Seconds that a new token lives. */
  lifetime: number;
}

const claims = z.object({ user: z.string(), conv: z.string(), exp: z.number() });

const heading = z.strictObject({ alg: z.literal('HS256'), typ: z.literal('JWT'), kid: z.string() });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const sign = (secret: string, signed: string): Buffer => createHmac('sha256', secret).update(signed).digest();

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** `now` gives epoch milliseconds, `lifetime` is in seconds. */
export function tokens(keys: Keys, now: () => number, lifetime: number): Tokens {
  return {
    lifetime,
    issue({ user, conversation }) {
      const { id: kid, secret } = keys.current();
      const iat = Math.floor(now() / 1000);
      const header = encode({ alg: 'HS256', typ: 'JWT', kid });
      const signed = `${header}.${encode({ user, conv: conversation, iat, exp: iat + lifetime })}`;
      return `${signed}.${sign(secret, signed).toString('base64url')}`;
    },
    read(token) {
      const [head = '', payload, signature, ...rest] = token.split('.');
      if (payload === undefined || signature === undefined || rest.length > 0) return 'invalid';
      const headed = heading.safeParse(decode(head));
      const secret = headed.success ? keys.of(headed.data.kid) : undefined;
      if (secret === undefined) return 'invalid';
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(secret, `${head}.${payload}`);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid';
      const read = claims.safeParse(decode(payload));
      if (!read.success) return 'invalid';
      const { user, conv, exp } = read.data;
      return exp * 1000 <= now() ? 'expired' : { user, conversation: conv };
    },
  };
}
