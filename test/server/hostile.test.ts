/** What strangers send over HTTP: each gets the right status in our own words, and the server stays up. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, open, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

const hearing = {
  ...echo,
  hear: () => ({
    facts: {},
    forget: [],
    intents: ['unclear' as const],
    ambiguities: [],
    area: null,
    article: null,
    whatIf: null,
    about: null,
    unserved: null,
    guesses: [],
  }),
  isCommune: (insee: string) => insee === '10387',
};

let server: TestServer;
beforeAll(async () => void (server = await startServer(hearing, { ALLOWED_ORIGINS: 'https://www.cnam.fr' })));

const json = { 'Content-Type': 'application/json' };
const hear = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  ask(`${server.url}/v1/hear`, { method: 'POST', body, headers });

/** Sends raw bytes and gives everything that comes back. */
async function raw(bytes: string): Promise<string> {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  let got = '';
  socket.on('data', (chunk) => (got += String(chunk)));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return got;
}

describe('bodies', () => {
  it.each([
    ['compressed', gzipSync('{"text":"a"}'), { ...json, 'Content-Encoding': 'gzip' }, 415],
    ['said to be compressed and not', '{"text":"a"}', { ...json, 'Content-Encoding': 'gzip' }, 415],
    ['a form', 'text=a', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['multipart', '--x', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', '{"text":"a"}', { 'Content-Type': 'text/plain' }, 415],
    ['almost JSON by name', '{"text":"a"}', { 'Content-Type': 'application/jsonp' }, 415],
    ['in another charset', '{"text":"a"}', { 'Content-Type': 'application/json; charset=utf-16' }, 415],
    ['broken', '{"text":', json, 400],
    ['not UTF-8', new Uint8Array([123, 34, 255, 254, 34, 125]), json, 400],
    ['empty', '', json, 400],
    ['null', 'null', json, 400],
    ['a list', '[]', json, 400],
    ['a number', '12', json, 400],
    ['deep', `{"text":"a","facts":${'{"a":'.repeat(60)}1${'}'.repeat(60)}}`, json, 400],
    ['very deep', '['.repeat(60_000), json, 400],
    ['over 64 kB', JSON.stringify({ text: 'a'.repeat(70_000) }), json, 413],
    ['five megabytes', JSON.stringify({ text: 'a'.repeat(5_000_000) }), json, 413],
    ['fine', '{"text":"a"}', json, 200],
    ['fine, with a charset', '{"text":"a"}', { 'Content-Type': 'application/json; charset=utf-8' }, 200],
  ])('%s', async (_, body, headers, status) => {
    const answer = await hear(body as string, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status !== 200) {
      expect(answer.json.error.message).not.toMatch(
        /zod|JSON at|Unexpected|restify|Error|node_modules|\/work/,
      );
      expect(Object.keys(answer.json)).toEqual(['error']);
    }
  });

  it('cannot reach prototypes', async () => {
    const poison = '{"text":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect((await hear(poison)).status).toBe(200);
    expect((await hear('{"__proto__":{"text":"a"}}')).status).toBe(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    [{}, 'text'],
    [{ text: 12 }, 'text'],
    [{ text: 'a'.repeat(1001) }, 'text'],
    [{ text: 'a', locale: 'de' }, 'locale'],
    [{ text: 'a', asked: 'colour' }, 'asked'],
    [{ text: 'a', facts: { level: 9 } }, 'facts.level'],
    [{ text: 'a', facts: { colour: 'red' } }, 'facts.colour'],
    [{ text: 'a', facts: { sectors: ['rh', 'rh'] } }, 'facts.sectors'],
    [{ text: 'a', facts: { sectors: ['rh', 'x'] } }, 'facts.sectors.1'],
    [{ text: 'a', facts: { place: { insee: '99999', name: 'X', department: '10' } } }, 'facts.place.insee'],
  ])('name the field that does not fit: %j', async (body, path) => {
    const answer = await post(`${server.url}/v1/hear`, body);
    expect(answer.status).toBe(400);
    expect(answer.json.error.fields).toEqual([{ path, message: expect.stringMatching(/^\p{Lu}/u) }]);
  });

  it.each(['2026-02-30', '2026-13-01', '2018-12-31', '2036-01-01', 'demain', '2026-1-1', '', 12])(
    'refuse the day %j',
    async (on) => {
      const answer = await post(`${server.url}/v1/plan`, { facts: {}, on });
      expect(answer.status).toBe(400);
      expect(answer.json.error.fields[0].path).toBe('on');
    },
  );

  it('are refused in the language asked for', async () => {
    const french = await post(`${server.url}/v1/plan`, { facts: 1 }, { 'Accept-Language': 'en;q=0.5, fr' });
    const english = await post(`${server.url}/v1/plan`, { facts: 1 }, { 'Accept-Language': 'de, en-GB' });
    const named = await post(`${server.url}/v1/plan`, { facts: 1, locale: 'en' });
    expect(french.json.error.message).toContain('La demande');
    expect(english.json.error.message).toContain('The request');
    expect(named.json.error.message).toContain('The request');
  });
});

describe('addresses and methods', () => {
  it.each([
    '/nothing<script>',
    '/%00',
    '/..%2f..%2fetc/passwd',
    '/v1',
    '/v1/hear/x',
    '/conseiller',
    '/conseiller/x',
    '/embed.js',
  ])('404 without repeating %s', async (path) => {
    const answer = await ask(server.url + path);
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer.json)).not.toMatch(/script|passwd|conseiller|embed|hear/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('404 for the Bot Framework door, which is closed', async () => {
    expect((await post(`${server.url}/api/messages`, { type: 'message' })).status).toBe(404);
  });

  it.each([
    ['GET', '/v1/hear'],
    ['PUT', '/v1/plan'],
    ['DELETE', '/v3/directline/conversations'],
    ['POST', '/health/live'],
  ])('405 for %s %s', async (method, path) => {
    const answer = await ask(server.url + path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBeTruthy();
    expect(answer.json.error.code).toBe('MethodNotAllowed');
  });

  it.each([
    'GET /%E0%A4%A HTTP/1.1',
    'GET /%zz/health/live HTTP/1.1',
    'GET //evil.example/health/live HTTP/1.1',
    'GET http://[::1/ HTTP/1.1',
    'GET * HTTP/1.1',
    'GET /health/live?%E0%A4%A=%zz HTTP/1.1',
    'BREW / HTTP/1.1',
    'CONNECT evil.example:80 HTTP/1.1',
    'GET / HTTP/9.9',
    'nonsense',
  ])('survives the raw request "%s"', async (line) => {
    const got = await raw(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(got).not.toMatch(/^HTTP\/1\.1 5/);
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('answers HEAD like GET, without a body', async () => {
    const answer = await ask(`${server.url}/health/live`, { method: 'HEAD' });
    expect([answer.status, answer.json]).toEqual([200, '']);
  });
});

describe('upgrades', () => {
  it.each([
    'GET /v3/directline/conversations/x/stream HTTP/1.1',
    'GET /v3/directline/conversations/%E0%A4%A/stream?t=1 HTTP/1.1',
    'GET //[::1/stream HTTP/1.1',
    'GET http://[::1/stream HTTP/1.1',
    'GET /else HTTP/1.1',
  ])('are refused: "%s"', async (line) => {
    const got = await raw(
      `${line}\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    );
    expect(got).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
  });

  const upgraded = (url: string, origin?: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url, origin === undefined ? {} : { origin });
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
      socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
      socket.on('error', () => resolve('error'));
    });

  it('are open to our own pages, to the allowed origins and to no other', async () => {
    const { streamUrl } = await open(server.url);
    expect(await upgraded(streamUrl)).toBe('open');
    expect(await upgraded(streamUrl, server.url)).toBe('open');
    expect(await upgraded(streamUrl, 'https://www.cnam.fr')).toBe('open');
    expect(await upgraded(streamUrl, 'https://evil.example')).toBe('403');
    expect(await upgraded(streamUrl, 'null')).toBe('403');
  });

  it('need a token of the conversation', async () => {
    const [one, two] = [await open(server.url), await open(server.url)];
    expect(await upgraded(one.streamUrl.replace(/t=.*/, `t=${two.token}`))).toBe('403');
    expect(await upgraded(one.streamUrl.replace(/t=.*/, ''))).toBe('401');
  });

  it('take empty pings, and end at a message that is too long', async () => {
    const { streamUrl } = await open(server.url);
    const socket = new WebSocket(streamUrl);
    await once(socket, 'open');
    socket.send('');
    socket.send('x'.repeat(100_000));
    await once(socket, 'close');
    expect((await ask(`${server.url}/health/ready`)).status).toBe(200);
  });
});

describe('headers', () => {
  const preflight = (origin: string) =>
    ask(`${server.url}/v3/directline/conversations`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });

  it('share with the allowed origins alone', async () => {
    const allowed = await preflight('https://www.cnam.fr');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://www.cnam.fr');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect(
      (await preflight('https://www.cnam.fr.evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('close everything that a page does not need', async () => {
    const { headers } = await ask(`${server.url}/health/live`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'self' https://www.cnam.fr");
    expect(policy).not.toMatch(/unsafe|\*|https:;/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('forbid keeping data', async () => {
    const { headers } = await post(`${server.url}/v3/directline/conversations`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('describe the API', async () => {
    const { status, json: document } = await ask(`${server.url}/openapi.json`);
    expect(status).toBe(200);
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(['/v1/hear', '/v1/plan']);
    for (const name of ['HearRequest', 'Heard', 'PlanRequest', 'Plan', 'Error'])
      expect(document.components.schemas[name].type).toBe('object');
    expect(document.components.schemas.HearRequest.properties.facts).toBeDefined();
  });
});
