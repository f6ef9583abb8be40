/** Bodies that strangers send: each gets the right status in our own words. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, post } from '../harness/client.ts';
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
    part: null,
    unserved: null,
    current: null,
    another: false,
    repeat: false,
    guesses: [],
  }),
  isCommune: (insee: string) => insee === '10387',
};

let server: TestServer;
beforeAll(async () => void (server = await startServer(hearing)));

const json = { 'Content-Type': 'application/json' };
const hear = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  ask(`${server.url}/v1/hear`, { method: 'POST', body, headers });

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
        /zod|JSON at|Unexpected|restify|Error|node_modules|\/src\//,
      );
      expect(answer.json.error.message).not.toContain(process.cwd());
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
    [
      { text: 'a', facts: { place: { insee: '10387', name: 'Troyes', department: '58' } } },
      'facts.place.department',
    ],
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
