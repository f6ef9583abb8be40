/** Writes answers: JSON that nobody caches, in the language that the request prefers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeIds, type Locale } from '../../knowledge/locales.ts';
import { StoreError } from '../store/store-error.ts';
import { problems, Refusal, refusalBody } from './refusal.ts';

/** The first language of Accept-Language that we speak, by its weights; French otherwise. */
export function preferredLocale({ headers }: IncomingMessage): Locale {
  const wanted = (headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().toLowerCase().split(';q=');
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  const spoken = wanted.flatMap(({ tag }) => localeIds.filter((locale) => tag.split('-')[0] === locale));
  return spoken[0] ?? 'fr';
}

/** Sends a browser elsewhere, with cookies where there are any. */
export function goTo(res: ServerResponse, location: string, cookies: readonly string[] = []): void {
  res.writeHead(302, { Location: location, ...(cookies.length > 0 && { 'Set-Cookie': [...cookies] }) });
  res.end();
}

export function sendJson(res: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  res.end(body);
}

/** What an error is to the outside: our refusals as they are, a store that cannot answer, anything else a fault of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return error instanceof StoreError
    ? new Refusal('unavailable', { retryAfter: 5 })
    : new Refusal('internal');
}

export function sendRefusal(req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
  if (res.headersSent) return;
  if (refusal.retryAfter !== undefined) res.setHeader('Retry-After', String(refusal.retryAfter));
  sendJson(res, problems[refusal.problem][0], refusalBody(refusal, refusal.locale ?? preferredLocale(req)));
}
