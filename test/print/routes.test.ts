/** POST /v1/plan in each of its forms, by what the request accepts; the same checks for all of them. */
import { expect, it } from 'vitest';
import { loadServed } from '../../src/server/served.ts';
import { startServer } from '../harness/server.ts';
import { accountant } from './printed.ts';

const server = await startServer(loadServed());

const ask = (accept: string, facts: object = accountant): Promise<Response> =>
  fetch(`${server.url}/v1/plan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ facts }),
  });

it.each([
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['image/png', 'application/json'],
  ['application/pdf', 'application/pdf'],
  ['application/pdf;q=0.4, application/json', 'application/json'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
])('a request that accepts %s gets %s', async (accept, type) => {
  const answer = await ask(accept);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('vary')).toContain('Accept');
});

it('names the PDF as a file to keep, and it is one', async () => {
  const answer = await ask('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="plan-cnam.pdf"');
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

it('serves the style sheet that the page names', async () => {
  const sheet = /href="(\/print-[^"]+)"/.exec(await (await ask('text/html')).text())?.[1];
  const answer = await fetch(server.url + sheet);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/css');
});

it('refuses wrong facts in the same words, whatever is accepted', async () => {
  const answer = await ask('application/pdf', { level: 99 });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { fields: [{ path: 'facts.level' }] } });
});

it.each(['/donnees-personnelles', '/accessibilite', '/comment-l-assistant-choisit'])(
  'serves %s',
  async (path) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1>');
  },
);

it.each([
  ['fr', ['100 €', '103,20 €', '150 €', 'Période de reconversion', 'Les sources et leurs dates']],
  ['en', ['€100', '€103.20', '€150', 'Reskilling period', 'The sources and their dates']],
])('publishes in %s the rules with all the values they have had', async (lang, expected) => {
  const answer = await fetch(`${server.url}/comment-l-assistant-choisit?lang=${lang}`);
  const text = (await answer.text()).replace(/\s/g, ' ');
  for (const piece of expected) expect(text).toContain(piece);
});
