/** Cookies: read from a request, written for one path, out of reach of scripts. */
import type { IncomingMessage } from 'node:http';

/** The value of a cookie; undefined when it is absent. */
export function cookieIn({ headers }: IncomingMessage, name: string): string | undefined {
  for (const part of (headers.cookie ?? '').slice(0, 4096).split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return undefined;
}

export interface CookieLook {
  path: string;
  secure: boolean;
  /** Strict where nothing comes back from another site. */
  sameSite: 'Strict' | 'Lax';
  /** Seconds; 0 removes it; absent: as long as the browser is open. */
  maxAge?: number;
}

export const cookie = (name: string, value: string, { path, secure, sameSite, maxAge }: CookieLook): string =>
  [
    `${name}=${value}`,
    `Path=${path}`,
    'HttpOnly',
    `SameSite=${sameSite}`,
    ...(secure ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ].join('; ');
