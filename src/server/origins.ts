/** Which other sites may speak to the server from a browser: the allowed ones, and its own pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const allowedHeaders = 'Authorization, Content-Type, Accept-Language, X-Requested-With, x-ms-bot-agent';

/** A request without Origin does not come from another site's page. */
export function originAllowed({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Sets the CORS headers of an allowed origin. */
export function share(req: IncomingMessage, res: ServerResponse, origins: readonly string[]): void {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (origin === undefined || !originAllowed(req, origins)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (req.method !== 'OPTIONS') return;
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST');
  res.setHeader('Access-Control-Allow-Headers', allowedHeaders);
  res.setHeader('Access-Control-Max-Age', '600');
}
