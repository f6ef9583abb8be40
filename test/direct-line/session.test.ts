/** A conversation from its opening to its erasure: welcome, tokens, watermarks, restarts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { ask, bots, join, open, post } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

/** Everything the store has written, as text. */
const onDisk = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(pathOf(folder, name), 'latin1'))
    .join('');

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo)));

describe('an opinion about the plan', () => {
  it('is kept without an answer, masked, and goes with the conversation', async () => {
    const line = await open(server.url);
    await line.say('bonjour');
    const before = await line.replies(2);
    const rate = (value: unknown) => line.post({ type: 'event', name: 'rating', value });
    expect((await rate({ useful: false, word: 'cartographie illisible, 0612345678' })).status).toBe(200);
    expect((await rate({ useful: 'yes' })).status).toBe(200);
    expect((await line.read()).activities).toEqual(before.activities);
    expect(onDisk(server.folder)).toContain('cartographie illisible');
    expect(onDisk(server.folder)).not.toContain('0612345678');
    expect((await ask(`${server.url}/metrics`)).json).toContain('ratings_total{useful="no"} 1');
    await line.say('oubliez-moi');
    await line.replies(1);
    expect(onDisk(server.folder)).not.toContain('cartographie illisible');
  });
});

describe('opening', () => {
  it('is welcomed in the language asked for, before anything is said', async () => {
    for (const [locale, text] of [
      ['fr', 'bienvenue'],
      ['en', 'welcome'],
      ['en-GB', 'welcome'],
      ['de', 'bienvenue'],
    ]) {
      const line = await open(server.url, { locale });
      const [welcome] = bots(await line.replies(1));
      expect(welcome).toMatchObject({
        id: `${line.id}|0000001`,
        type: 'message',
        text,
        from: { role: 'bot' },
      });
    }
  });

  it('takes a generated token, in the header or the body, and joins what is open', async () => {
    const { status, json } = await post(`${server.url}/v3/directline/tokens/generate`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ conversationId: expect.any(String), token: expect.any(String) });
    // As long as a conversation is kept, and a day.
    expect(json.expires_in).toBe(31 * 24 * 3600);
    const opened = await post(`${server.url}/v3/directline/conversations`, { token: json.token });
    expect(opened.status).toBe(201);
    expect(opened.json.conversationId).toBe(json.conversationId);
    const headers = { Authorization: `Bearer ${json.token}` };
    const again = await post(`${server.url}/v3/directline/conversations`, undefined, headers);
    expect(again.status).toBe(200);
    expect(bots(await join(server.url, opened.json).replies(1))).toHaveLength(1);
  });

  it('gives a token that decodes like a JWT, with a reserved user', async () => {
    const { token } = await open(server.url);
    const [, payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims.user).toMatch(/^dl_/);
    expect(claims.exp - claims.iat).toBeGreaterThanOrEqual(1800);
  });

  it('keeps the welcome before the answer to a message sent at once', async () => {
    const line = await open(server.url);
    await line.say('bonjour');
    expect(bots(await line.replies(2)).map(({ text }) => text)).toEqual(['bienvenue', '1: bonjour']);
  });
});

describe('erasure', () => {
  it('empties the replay, keeps numbers growing and remembers what was already said', async () => {
    const line = await open(server.url);
    await line.say('je suis à Troyes', 'c1');
    await line.say('oubliez-moi', 'c2');
    await line.replies(1);
    const erased = await line.replies(1);
    expect((await line.say('je suis à Troyes', 'c1')).json.id).toBe(`${line.id}|0000002`);
    await line.say('bonjour', 'c3');
    const log = await line.replies(2);
    expect(bots(log).map(({ text }) => text)).toEqual(['oublié', '1: bonjour']);
    expect(log.activities[0]?.channelData.erased).toBe(true);
    expect(Number(log.watermark)).toBeGreaterThan(Number(erased.watermark));
    expect(JSON.stringify(log)).not.toContain('Troyes');
  });
});

describe('watermarks', () => {
  it('resume after what was seen; an unreadable one is the start', async () => {
    const line = await open(server.url);
    await line.say('bonjour');
    const { watermark } = await line.replies(2);
    expect(await line.read(watermark)).toEqual({ activities: [], watermark });
    expect((await line.read('1')).activities).toHaveLength(2);
    for (const strange of ['', '-', 'abc', '-5', '1e3', '99999999999999999999', '500', '%00'])
      expect((await line.read(strange)).activities).toHaveLength(3);
  });
});

describe('tokens', () => {
  it('open their own conversation and no other', async () => {
    const [mine, other] = [await open(server.url), await open(server.url)];
    const thief = join(server.url, { conversationId: other.id, token: mine.token });
    expect((await thief.get('/activities')).status).toBe(403);
    expect((await thief.get()).status).toBe(403);
    expect((await thief.say('bonjour')).status).toBe(403);
  });

  it('are refused when missing, forged or stripped of their signature', async () => {
    const { id, token } = await open(server.url);
    const [head, payload, signature] = token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    for (const [forged, status] of [
      ['', 401],
      ['nonsense', 403],
      [`${head}.${payload}.`, 403],
      [`${none}.${payload}.`, 403],
      [`${none}.${payload}.${signature}`, 403],
      [`${head}.${payload}A.${signature}`, 403],
    ] as const)
      expect((await join(server.url, { conversationId: id, token: forged }).get('/activities')).status).toBe(
        status,
      );
  });

  it('are renewed for the same person and conversation', async () => {
    const line = await open(server.url);
    const headers = { Authorization: `Bearer ${line.token}` };
    const { status, json } = await post(`${server.url}/v3/directline/tokens/refresh`, undefined, headers);
    expect(status).toBe(200);
    expect(json.conversationId).toBe(line.id);
    expect((await join(server.url, json).get('/activities')).status).toBe(200);
  });
});

describe('a restart', () => {
  it('keeps conversations, tokens, memory and client ids', async () => {
    const first = await startServer(echo);
    const line = await open(first.url);
    await line.say('avant', 'c1');
    const { watermark } = await line.replies(2);
    await first.stop();
    const second = await startServer(echo, { DATA_DIR: first.folder });
    const again = join(second.url, { conversationId: line.id, token: line.token });
    expect((await again.say('avant', 'c1')).json.id).toBe(`${line.id}|0000002`);
    await again.say('après', 'c2');
    const log = await again.replies(3);
    expect(bots(log).map(({ text }) => text)).toEqual(['bienvenue', '1: avant', '2: après']);
    expect((await again.read(watermark)).activities.map(({ text }) => text)).toEqual(['après', '2: après']);
    const reconnected = await again.get('?watermark=3');
    expect(reconnected.json.streamUrl).toContain('watermark=3');
  });
});
