/** The description of the API against what is served: no public route without its words, no words without their route. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ask, open, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo)));

const root = new URL('../../src/server', import.meta.url).pathname;
/** Every route under /v1 that the sources put up. */
const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(join(root, name), 'utf8').matchAll(
      /method: '(get|post)'(?: as const)?,\s+path: '(\/v1[^']*)'/g,
    ),
  ])
  .map(([, method, path]) => `${method} ${path}`);

test('every public route is described, and every described route is served', async () => {
  const { status, json: document } = await ask(`${server.url}/openapi.json`);
  expect([status, document.openapi]).toEqual([200, expect.stringMatching(/^3\.1/)]);
  const described = Object.entries<Record<string, object>>(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(described).toContain('post /v1/contact');
  expect(described.sort()).toEqual(routes.sort());
  for (const each of described) {
    const [method = '', path = ''] = each.split(' ');
    const answer = await ask(`${server.url}${path}`, { method: method.toUpperCase() });
    expect([each, [400, 401].includes(answer.status)]).toEqual([each, true]);
  }
});

test('every reference leads to a schema, and answers fit what is described', async () => {
  const { json: document } = await ask(`${server.url}/openapi.json`);
  const text = JSON.stringify(document);
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
  for (const name of named) expect(document.components.schemas[name]?.type).toBe('object');
  expect(Object.keys(document.components.schemas).sort()).toEqual([...new Set(named)].sort());
  expect(document.components.schemas.HearRequest.properties.facts).toBeDefined();
  const line = await open(server.url);
  const made = await post(`${server.url}/v1/codes`, {}, { Authorization: `Bearer ${line.token}` });
  expect(document.paths['/v1/codes'].post.responses[String(made.status)]).toBeDefined();
  expect(Object.keys(made.json).sort()).toEqual([...document.components.schemas.Code.required].sort());
});
