/** Addresses, methods and upgrades that strangers try: the right status, and the server stays up. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, open, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo, { ALLOWED_ORIGINS: 'https://www.cnam.fr' })));

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

describe('addresses and methods', () => {
  it.each(['/nothing<script>', '/%00', '/..%2f..%2fetc/passwd', '/v1', '/v1/hear/x', '/embedded.js'])(
    '404 without repeating %s',
    async (path) => {
      const answer = await ask(server.url + path);
      expect(answer.status).toBe(404);
      expect(JSON.stringify(answer.json)).not.toMatch(/script|passwd|conseiller|embed|hear/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each(['/conseiller', '/conseiller/x', '/conseiller/chiffres'])('no way in at %s', async (path) => {
    const { token } = await open(server.url);
    for (const headers of [{}, { Authorization: `Bearer ${token}` }]) {
      const { status } = await ask(server.url + path, { headers, redirect: 'manual' });
      expect([302, 401, 403, 404]).toContain(status);
    }
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
