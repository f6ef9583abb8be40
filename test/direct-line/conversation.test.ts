/** Messages over HTTP: order, identity, repeats, and everything a client may send strange or wrong. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bots, open, users } from '../harness/client.ts';
import { echo } from '../harness/echo.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(echo)));

describe('messages', () => {
  it('are answered in order, each by its own reply, twenty sent in parallel', async () => {
    const line = await open(server.url);
    const sent = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const ids = await Promise.all(sent.map((text) => line.say(text, randomUUID())));
    const log = await line.replies(21);
    const [, ...replies] = bots(log);
    const asked = users(log);
    expect(new Set(ids.map(({ json }) => json.id)).size).toBe(20);
    expect(replies.map(({ replyToId }) => replyToId)).toEqual(asked.map(({ id }) => id));
    expect(replies.map(({ text }) => text)).toEqual(asked.map(({ text }, index) => `${index + 1}: ${text}`));
    expect(log.activities.map(({ id }) => id)).toEqual(
      log.activities.map((_, index) => `${line.id}|${String(index + 1).padStart(7, '0')}`),
    );
    expect(log.watermark).toBe('41');
  });

  it('carry the identity of the token and nothing else of the client', async () => {
    const line = await open(server.url);
    const { status } = await line.post({
      type: 'message',
      text: 'bonjour',
      id: 'mine',
      timestamp: '1999-01-01T00:00:00Z',
      from: { id: 'somebody', role: 'bot', name: 'Marie' },
      recipient: { id: 'x' },
      conversation: { id: 'another' },
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1/canary',
      attachments: [{ contentType: 'text/html', content: '<b>x</b>' }],
      entities: [{ type: 'ClientInfo' }],
      channelData: { clientActivityID: 'c1', asked: 'level', plan: true, kept: false },
    });
    expect(status).toBe(200);
    const log = await line.replies(2);
    const [said] = users(log);
    expect(said).toEqual({
      type: 'message',
      id: `${line.id}|0000002`,
      timestamp: expect.stringMatching(/^2\d{3}-/),
      channelId: 'directline',
      conversation: { id: line.id },
      from: { id: expect.stringMatching(/^dl_/), role: 'user' },
      text: 'bonjour',
      channelData: { clientActivityID: 'c1' },
    });
    expect(JSON.stringify(log)).not.toContain('canary');
    expect(bots(log)[1]?.text).toBe('1: bonjour');
  });

  it('are stored once a client id, in parallel and later', async () => {
    const line = await open(server.url);
    const repeats = await Promise.all(Array.from({ length: 8 }, () => line.say('bonjour', 'same')));
    await line.replies(2);
    repeats.push(await line.say('autre texte', 'same'));
    await line.say('fin', 'other');
    const log = await line.replies(3);
    expect(new Set(repeats.map(({ json }) => json.id)).size).toBe(1);
    expect(users(log).map(({ text }) => text)).toEqual(['bonjour', 'fin']);
    expect(bots(log)).toHaveLength(3);
  });

  it('may be a card’s value in place of a text', async () => {
    const line = await open(server.url);
    for (const value of [{ says: 'oui' }, { text: 'non' }, 'peut-être'])
      await line.post({ type: 'message', value });
    expect(users(await line.replies(4)).map(({ text }) => text)).toEqual(['oui', 'non', 'peut-être']);
  });

  it('may be blank, enormous or strange, and still get their reply', async () => {
    const line = await open(server.url);
    const texts = [
      '',
      '   \n',
      'é'.repeat(60_000),
      '\u{1F600}'.repeat(30_000),
      'a\u0000b',
      '\ud800 seul',
      '<img src=x>',
    ];
    for (const text of texts) expect((await line.say(text)).status).toBe(200);
    const log = await line.replies(texts.length + 1);
    const replies = bots(log).slice(1);
    expect(replies.map(({ text }) => text.endsWith(' cut'))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(users(log).every(({ text }) => text.length <= 1000 && text.isWellFormed())).toBe(true);
  });

  it('leave the log, replay and files alike, when the turn hears distress in them', async () => {
    const line = await open(server.url);
    await line.say('tais-toi', 'c1');
    const log = await line.replies(2);
    expect(users(log).map(({ text }) => text)).toEqual(['']);
    expect(JSON.stringify(log)).not.toContain('tais-toi');
    expect((await line.say('tais-toi', 'c1')).json.id).toBe(users(log)[0]?.id);
    const holding = readdirSync(server.folder).filter((name) =>
      readFileSync(join(server.folder, name)).includes('tais-toi'),
    );
    expect(holding).toEqual([]);
  });

  it('are masked and, in distress, not kept', async () => {
    const line = await open(server.url);
    await line.say('mon numéro : 0612345678');
    await line.say('je veux en finir');
    const log = await line.replies(3);
    expect(bots(log).map(({ text }) => text)).toEqual([
      'bienvenue',
      '1: mon numéro : ••• masked',
      '2:  distress',
    ]);
    expect(JSON.stringify(log)).not.toMatch(/0612345678|en finir/);
    expect(users(log)[1]).toMatchObject({ text: '', channelData: { kept: false } });
  });

  it('come back with both activities of a turn at once', async () => {
    const line = await open(server.url);
    await line.replies(1);
    await line.say('deux');
    for (;;) {
      const { activities } = await line.read('2');
      if (activities.length === 0) continue;
      expect(activities.map(({ text }) => text)).toEqual(['1: deux', 'et de deux']);
      break;
    }
  });

  it('that are no messages are taken and change nothing', async () => {
    const line = await open(server.url);
    for (const type of [
      'typing',
      'event',
      'conversationUpdate',
      'installationUpdate',
      'endOfConversation',
      'x',
    ])
      expect((await line.post({ type })).status).toBe(200);
    await line.say('bonjour');
    expect((await line.replies(2)).activities).toHaveLength(3);
  });

  it.each([
    ['a text that is no string', { type: 'message', text: 12 }, 400],
    ['a text that is an object', { type: 'message', text: { a: 1 } }, 400],
    ['no type', { text: 'bonjour' }, 400],
    ['a list', [], 400],
    ['nothing', undefined, 400],
    ['broken JSON', '{"type":', 400],
    ['JSON deeper than 32', `{"type":"message","a":${'['.repeat(40)}${']'.repeat(40)}}`, 400],
    [
      'an enormous client id',
      { type: 'message', text: 'a', channelData: { clientActivityID: 'x'.repeat(300) } },
      400,
    ],
    ['a text beyond 60,000 characters', { type: 'message', text: 'a'.repeat(60_001) }, 413],
    ['a large body around a small text', { type: 'message', text: 'a', value: 'b'.repeat(70_000) }, 413],
    ['a body beyond every limit', { type: 'message', text: 'a'.repeat(500_000) }, 413],
  ])('are refused plainly: %s', async (_, body, status) => {
    const line = await open(server.url);
    const answer = await line.post(body);
    expect(answer.status).toBe(status);
    expect(answer.json.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });
});

describe('a turn that always throws', () => {
  it('ends with an apology, and the conversation goes on', async () => {
    const line = await open(server.url);
    await line.say('échoue');
    await line.say('bonjour');
    const [, sorry, next] = bots(await line.replies(3));
    expect(sorry?.text).toContain('erreur de notre côté');
    expect(sorry?.replyToId).toBe(`${line.id}|0000002`);
    expect(next?.text).toBe('1: bonjour');
  });
});
