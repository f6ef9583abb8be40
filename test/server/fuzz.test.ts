/** Requests that nobody foresaw, at every address: the right kind of answer in our own words, and the server stays up. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { factNames } from '../../knowledge/facts.ts';
import { loadServed } from '../../src/server/served.ts';
import { ask, open, type Line } from '../harness/client.ts';
import { startServer, type TestServer } from '../harness/server.ts';

interface Shot {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

let server: TestServer;
let own: Line;
beforeAll(async () => {
  server = await startServer(loadServed());
  own = await open(server.url);
});

/** "own" stands for the conversation that the test has opened. */
const conversations = '/v3/directline/conversations';
const paths = [
  '/',
  '/embed.js',
  '/v1/hear',
  '/v1/plan',
  '/openapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/formulaire',
  '/conseiller',
  '/api/messages',
  '/donnees-personnelles',
  '/accessibilite',
  '/comment-l-assistant-choisit',
  '/v3/directline/tokens/generate',
  '/v3/directline/tokens/refresh',
  conversations,
  `${conversations}/own`,
  `${conversations}/own/activities`,
  `${conversations}/own/stream`,
  `${conversations}/else/activities`,
];

const odd = fc.string({ unit: 'binary', maxLength: 20 });
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc
    .tuple(
      fc.constantFrom('watermark', 't', 'lang', 'locale', 'place', 'x'),
      odd.map((text) => encodeURIComponent(text.toWellFormed())),
    )
    .map(([name, value]) => `?${name}=${value}`),
  fc.constantFrom('?%zz', '?watermark=-1', '?watermark=1e9&watermark=0', '?lang=en', '?__proto__=1'),
);
const tail = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom('/', '/x', '//', '/%2e%2e/', '/%00', ';x', '%'),
);

const header = (name: string, values: readonly string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    fc.constantFrom(...values).map((value) => ({ [name]: value })),
  );
const headers = fc
  .tuple(
    fc
      .constantFrom(
        'application/json',
        'application/json',
        'application/json',
        'application/x-www-form-urlencoded',
        'text/plain',
        'application/json; charset=utf-16',
        ';;;',
      )
      .map((type) => ({ 'content-type': type })),
    header('accept', ['application/pdf', 'text/html', 'application/json', '*/*;q=x', ',,,']),
    header('accept-language', ['en', 'fr', 'xx;q=NaN', ';q=']),
    header('authorization', ['own', 'Bearer x', 'Bearer a.b.c', 'Basic eDp4', 'Bearer']),
    header('origin', ['null', 'https://evil.example', 'x']),
    header('content-encoding', ['gzip', 'identity', 'br']),
    header('x-forwarded-for', ['1.2.3.4', 'x, y', '::']),
  )
  .map((each): Record<string, string> => Object.assign({}, ...each));

const field = fc.oneof(
  fc.constantFrom('text', 'facts', 'on', 'locale', 'asked', 'type', 'channelData', 'from', 'token', 'id'),
  fc.constantFrom(...factNames),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  odd,
  fc.constantFrom('message', 'Troyes', '2026-02-30', 'fr', 'place', -1, 1e308, 0, null, true),
);
const flat = fc.array(fc.tuple(field, value), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs));
const body = fc.oneof(
  fc.tuple(flat, flat).map(([outer, facts]) => JSON.stringify({ ...outer, facts })),
  flat.map((fields) => JSON.stringify(fields)),
  fc.jsonValue().map((json) => JSON.stringify(json)),
  fc.string({ maxLength: 60 }),
  fc.integer({ min: 1, max: 5_000 }).map((depth) => '['.repeat(depth)),
  fc.constantFrom('a=b&c=%', 'text=', '{"text":', '\u0000', 'x'.repeat(70_000)),
);

const shot: fc.Arbitrary<Shot> = fc.record({
  method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
  path: fc.tuple(fc.constantFrom(...paths), tail, query).map((parts) => parts.join('')),
  headers,
  body,
});

async function fire({ method, path, headers: given, body: sent }: Shot) {
  const url = server.url + path.replace('/own', `/${own.id}`);
  const { authorization, ...others } = given;
  const token = authorization === 'own' ? `Bearer ${own.token}` : authorization;
  const silent = method === 'GET' || method === 'HEAD' || sent === null;
  const init = { method, headers: { ...others, ...(token && { authorization: token }) } };
  return ask(url, silent ? init : { ...init, body: sent });
}

/** What may be said of a fault, and nothing of where or how it came about. */
const leaks = /node_modules|\/src\/|\bat \w+ \(|zod|restify|SQLITE|JSON at|Unexpected token/;

async function holds(each: Shot): Promise<void> {
  const { status, headers: got, json } = await fire(each);
  expect(status).toBeLessThan(500);
  expect(got.get('x-content-type-options')).toBe('nosniff');
  if (status >= 400 && each.method !== 'HEAD') {
    expect(json.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(JSON.stringify(json)).not.toMatch(leaks);
  }
}

describe('any request', () => {
  it('is answered without a fault of ours', async () => {
    const known: Shot[] = JSON.parse(readFileSync(new URL('fuzz-regressions.json', import.meta.url), 'utf8'));
    await fc.assert(fc.asyncProperty(shot, holds), {
      numRuns: 300,
      examples: known.map((each): [Shot] => [each]),
    });
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
  }, 120_000);
});
