/** Everything that may not come in through /api/messages: no app id, bad tokens, bad bodies, strangers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer } from '../harness/server.ts';
import { appId, tenantId, type Authority } from './authority.ts';
import { message, startChannel, type Channel } from './person.ts';

let channel: Channel;
beforeAll(async () => void (channel = await startChannel(echo)));

const body = (more: Record<string, unknown> = {}) => message(channel.connector.url, 'bonjour', more);
const hourAgo = Math.floor(Date.now() / 1000) - 3600;

describe('without an app id', () => {
  it('there is no such address', async () => {
    const server = await startServer(echo);
    expect((await post(`${server.url}/api/messages`, { type: 'message' })).status).toBe(404);
  });
});

describe('a token', () => {
  const bad: [string, (authority: Authority, serviceurl: string) => string][] = [
    ['signed by another key', (it, serviceurl) => it.token({ serviceurl }, { key: it.stranger })],
    ['of an unknown key', (it, serviceurl) => it.token({ serviceurl }, { header: { kid: 'key-2' } })],
    ['of no algorithm', (it, serviceurl) => it.weak('none', { serviceurl })],
    ['of a shared secret', (it, serviceurl) => it.weak('HS256', { serviceurl })],
    ['that has expired', (it, serviceurl) => it.token({ serviceurl, exp: hourAgo })],
    ['that is not good yet', (it, serviceurl) => it.token({ serviceurl, nbf: hourAgo + 7200 })],
    ['for another bot', (it, serviceurl) => it.token({ serviceurl, aud: tenantId })],
    ['by another issuer', (it, serviceurl) => it.token({ serviceurl, iss: 'https://sts.example/' })],
    ['for another address', (it) => it.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['for no address', (it) => it.token()],
    ['that is none', () => 'garbage'],
    ['of three empty parts', () => '..'],
    ['with a changed claim', (it, serviceurl) => changed(it.token({ serviceurl }))],
  ];
  const changed = (token: string): string => {
    const [head, payload = '', signature] = token.split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return [
      head,
      Buffer.from(JSON.stringify({ ...Object(claims), admin: true })).toString('base64url'),
      signature,
    ].join('.');
  };

  it.each(bad)('%s is refused with the same words', async (_, make) => {
    const answer = await channel.send(body(), make(channel.authority, channel.connector.url));
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      error: { code: 'Unauthorized', message: 'Cette demande n’est pas autorisée.' },
    });
  });

  it('is asked for before anything is read', async () => {
    for (const Authorization of ['', 'Basic YTpi', 'Bearer', 'bearer x', 'Bearer a b'])
      expect((await post(`${channel.server.url}/api/messages`, 'not json', { Authorization })).status).toBe(
        401,
      );
  });

  it('is not good for a channel that its key does not vouch for', async () => {
    expect((await channel.send(body({ channelId: 'skype' }))).status).toBe(401);
    expect((await channel.send(body({ channelId: 'AseChannel' }))).status).toBe(401);
  });
});

describe('a body', () => {
  it.each([
    ['[]', 400],
    ['"message"', 400],
    ['{', 400],
    ['', 400],
    [{ type: 7 }, 400],
    [{}, 400],
    ['x'.repeat(500_000), 413],
  ])('%.20s is refused', async (sent, status) => {
    const answer = await channel.send(sent);
    expect(answer.status).toBe(status);
    expect(answer.json.error.message).not.toMatch(/zod|middleware|at /);
  });

  it('must fit where it is read', async () => {
    for (const more of [
      { conversation: null },
      { conversation: {} },
      { recipient: 'x' },
      { channelId: 3 },
      { text: ['a'] },
      { entities: 'x' },
      { serviceUrl: '' },
      { serviceUrl: undefined },
    ])
      expect((await channel.send(body(more))).status).toBe(400);
  });

  it('must be plain JSON', async () => {
    const headers = { Authorization: `Bearer ${channel.authority.token()}`, 'Content-Type': 'text/plain' };
    const url = `${channel.server.url}/api/messages`;
    expect((await ask(url, { method: 'POST', headers, body: '{}' })).status).toBe(415);
    const gzip = { ...headers, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    expect((await ask(url, { method: 'POST', headers: gzip, body: '{}' })).status).toBe(415);
    expect((await ask(url)).status).toBe(405);
  });
});

describe('an organisation', () => {
  it('that is not invited is told so, by its token alone', async () => {
    const other = { channelData: { tenant: { id: appId } } };
    expect((await channel.send(body(other))).status).toBe(403);
    expect((await channel.send(body(other), channel.authority.token({ iss: 'x' }))).status).toBe(401);
    const nowhere = { channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } };
    expect((await channel.send(body(nowhere))).status).toBe(403);
    expect((await channel.send(body({ ...nowhere, channelId: 'webchat' }))).status).toBe(200);
  });

  it('is invited by PARTNER_TENANTS', async () => {
    const partner = await startChannel(echo, { PARTNER_TENANTS: appId.toUpperCase() });
    const from = { channelData: { tenant: { id: appId } } };
    expect((await partner.send(message(partner.connector.url, 'bonjour', from))).status).toBe(200);
  });
});

it('lets nobody in while the keys cannot be read, and everybody after', async () => {
  const fresh = await startChannel(echo);
  fresh.authority.away(true);
  expect((await fresh.send(message(fresh.connector.url, 'bonjour'))).status).toBe(401);
  fresh.authority.away(false);
  expect((await fresh.send(message(fresh.connector.url, 'bonjour'))).status).toBe(200);
});

it('answers what it does not know, and says nothing', async () => {
  const before = channel.connector.tried.length;
  for (const type of [
    'typing',
    'event',
    'messageReaction',
    'messageUpdate',
    'endOfConversation',
    'trace',
    'x',
  ])
    expect((await channel.send(body({ type, conversation: { id: 'a:silent' } }))).status).toBe(200);
  for (const name of ['adaptiveCard/action', 'task/fetch', 'x', undefined])
    expect(
      (await channel.send(body({ type: 'invoke', name, conversation: { id: 'a:silent' } }))).status,
    ).toBe(501);
  expect(channel.connector.tried.length).toBe(before);
});
