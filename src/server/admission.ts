/** Who is let in: an address that does not ask too much, while the server is not leaving. */
import type { IncomingMessage } from 'node:http';
import type { Config } from './config.ts';
import { addressOf, limiter, type Allowance } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Per address: hearing may serve a busy partner. */
const requests: Allowance = { burst: 5_000, perSecond: 100 };

/** What throws a Refusal: `allow` for some of the requests, `admit` for all of them but the probes. */
export function admission(
  config: Config,
  now: () => number,
  draining: () => boolean,
): {
  allow: (allowance: Allowance) => (req: IncomingMessage) => void;
  admit: (req: IncomingMessage) => void;
} {
  const allow = (allowance: Allowance): ((req: IncomingMessage) => void) => {
    if (!config.limited) return () => undefined;
    const spend = limiter(allowance, now);
    return (req) => spend(addressOf(req, config.proxies));
  };
  const spend = allow(requests);
  return {
    allow,
    admit(req) {
      if (req.url?.startsWith('/health/')) return;
      if (draining()) throw new Refusal('unavailable', { retryAfter: 5 });
      spend(req);
    },
  };
}
