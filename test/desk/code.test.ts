/** The learner's code: said and heard, opened elsewhere, read by an advisor, taken back, erased, and hopeless to guess. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeIn, drawn, newCode, withoutCodes } from '../../src/channels/code/code.ts';
import { qrOf } from '../../src/channels/code/qr.ts';
import { loadServed } from '../../src/server/served.ts';
import { shapedCode } from '../../src/web/code-shape.ts';
import { bots, join, open, post, users, type Line } from '../harness/client.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { enter, type Advisor } from './desk.ts';

let server: TestServer;
let advisor: Advisor;
beforeAll(async () => {
  server = await startServer(loadServed());
  advisor = await enter(server);
});

const bearing = ({ token }: Line) => ({ Authorization: `Bearer ${token}` });
const make = (line: Line, { url } = server) => post(`${url}/v1/codes`, {}, bearing(line));
const opened = (code: string) => post(`${server.url}/v1/codes/open`, { code });

async function talked(texts: readonly string[]): Promise<Line> {
  const line = await open(server.url);
  for (const [index, text] of texts.entries()) {
    await line.say(text);
    await line.replies(index + 2);
  }
  return line;
}

const anyCode = fc.infiniteStream(fc.nat(22)).map((numbers) => newCode(() => numbers.next().value ?? 0));

test('the page asks the server about codes, and about no ordinary word', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      for (const typed of [code, code.toLowerCase(), `mon code : ${code.replaceAll('-', ' ')} merci`])
        expect(codeIn(shapedCode(typed) ?? '')).toBe(code);
    }),
  );
  for (const said of [
    'informatique',
    'comptabilité',
    'le soir et le samedi',
    'j’ai 500 € de CPF',
    'ESAT, 12 ans',
  ])
    expect(shapedCode(said)).toBeNull();
});

test('a code is heard as people write and say it; one wrong sign, or two swapped, is noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(drawn - 1), fc.nat(22), (code, at, other) => {
      expect(code).toMatch(/^(?:[2-9ACFHJ-MRTV-Z]{4}-){2}[2-9ACFHJ-MRTV-Z]{4}$/);
      for (const said of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')])
        expect(codeIn(`mon code est ${said}.`)).toBe(code);
      expect(withoutCodes(`voici ${code} merci`, '▒')).toBe('voici ▒ merci');
      const plain = [...code.replaceAll('-', '')];
      const sign = newCode(() => other)[0] ?? '';
      const wrong = plain.with(at, sign).join('');
      if (sign !== plain[at]) expect(codeIn(wrong)).toBeNull();
      const [a = '', b = ''] = [plain[at], plain[at + 1]];
      if (a !== b && at < drawn - 1)
        expect(
          codeIn(
            plain
              .with(at, b)
              .with(at + 1, a)
              .join(''),
          ),
        ).toBeNull();
    }),
    { seed: 11 },
  );
});

test('guessing is hopeless: the arithmetic that the README states', () => {
  const codes = 23 ** drawn;
  expect(codes).toBeGreaterThan(9.5e14);
  // One try a second for a year, among a hundred thousand codes that work.
  expect((365 * 24 * 3600 * 100_000) / codes).toBeLessThan(0.004);
});

test('with the code the conversation goes on elsewhere, and an advisor reads the facts', async () => {
  const line = await talked(['Troyes', 'comptable', 'salariée', 'bac']);
  const made = await make(line);
  expect(made.status).toBe(201);
  const { code, url, expires, qr } = made.json;
  expect(url).toBe(`${server.url}/#code=${code}`);
  expect(Date.parse(expires) - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000);
  expect(qr.size).toBeGreaterThan(20);
  const elsewhere = await opened(code.toLowerCase().replaceAll('-', ' '));
  expect(elsewhere.status).toBe(200);
  const again = join(server.url, elsewhere.json);
  expect(again.id).toBe(line.id);
  expect((await again.read()).activities).toEqual((await line.read()).activities);
  const dossier = await advisor.call('api/dossier', { code });
  expect([dossier.status, dossier.json.facts.place.insee]).toEqual([200, '10387']);
});

test('typed in another conversation it brings the facts there, and is kept nowhere', async () => {
  const line = await talked(['Troyes', 'comptable', 'salariée', 'bac']);
  const { code } = (await make(line)).json;
  const other = await open(server.url);
  await other.say(`mon code : ${code}`);
  const page = await other.replies(2);
  expect(JSON.stringify(page)).not.toContain(code);
  const said = bots(page)
    .map(({ text }) => text)
    .join('\n');
  expect(said).toContain('Je reprends vos réponses.');
  expect(said).toContain('Troyes');
  expect(bots(page).some(({ channelData }) => channelData.plan === true)).toBe(true);
  expect(users(page)[0]?.text).toContain('▒▒▒');

  const wrong = newCode(() => 3);
  await other.say(wrong);
  const after = await other.replies(bots(page).length + 1);
  expect(bots(after).at(-1)?.text).toContain('n’est pas connu');
});

test('a new code ends the one before; taken back or erased it opens nothing', async () => {
  const line = await talked(['Troyes']);
  const first = (await make(line)).json.code;
  const second = (await make(line)).json.code;
  expect((await opened(first)).status).toBe(404);
  expect((await post(`${server.url}/v1/codes/revoke`, {}, bearing(line))).status).toBe(200);
  expect((await opened(second)).status).toBe(404);
  const third = (await make(line)).json.code;
  await line.say('oubliez-moi');
  await line.replies(3);
  await line.say('oui');
  await expect.poll(async () => (await opened(third)).status).toBe(404);
  expect((await advisor.call('api/dossier', { code: third })).status).toBe(404);
});

test('without the token or the code there is nothing', async () => {
  expect((await post(`${server.url}/v1/codes`, {})).status).toBe(401);
  expect((await post(`${server.url}/v1/codes`, {}, { Authorization: 'Bearer nonsense' })).status).toBe(403);
  for (const body of [{}, { code: 3 }, { code: '' }, { code: 'x'.repeat(100) }, { code: 'A', more: 1 }])
    expect((await post(`${server.url}/v1/codes/open`, body)).status).toBe(400);
  expect((await opened('bonjour')).status).toBe(404);
});

test('asked for in words, it is offered', async () => {
  const line = await talked(['Troyes', 'je voudrais continuer sur mon téléphone']);
  const last = bots(await line.replies(3)).at(-1);
  expect(last?.channelData.offer).toBe('code');
  expect(last?.text).toContain('Un code permet');
  const postal = await talked(['mon code postal est 58000']);
  expect(bots(await postal.replies(2)).at(-1)?.channelData.offer).toBeUndefined();
});

describe('tries', () => {
  const anyOther = () => newCode((below) => Math.floor(Math.random() * below));
  let limited: TestServer;
  beforeAll(async () => void (limited = await startServer(loadServed(), { TRUST_PROXY: '1' })));
  const tried = async (address: string, code = anyOther()): Promise<number> => {
    const headers = { 'X-Forwarded-For': address };
    return (await post(`${limited.url}/v1/codes/open`, { code }, headers)).status;
  };

  test('of one address are counted, limits of requests on or off, and in the talk as at the door', async () => {
    const mine = [];
    for (let count = 0; count < 9; count += 1) mine.push(await tried('203.0.113.1'));
    const line = await open(limited.url);
    const typed = { type: 'message', text: anyOther() };
    const bearer = { ...bearing(line), 'X-Forwarded-For': '203.0.113.1' };
    await post(`${limited.url}/v3/directline/conversations/${line.id}/activities`, typed, bearer);
    mine.push(await tried('203.0.113.1'), await tried('203.0.113.2'));
    expect(mine).toEqual([...Array(9).fill(404), 429, 404]);
  });

  test('of a flood are slowed, and a code that works is opened meanwhile, by a learner and by an advisor', async () => {
    const line = await open(limited.url);
    const { code } = (await make(line, limited)).json;
    const inside = await enter(limited);
    // Three hundred addresses of thirty networks, all at once.
    const flood = Array.from({ length: 300 }, (_, n) => tried(`198.51.${n % 30}.${1 + Math.floor(n / 30)}`));
    await Promise.race(flood);
    const honest = await Promise.all([
      tried('192.0.2.9', code),
      tried('2001:db8:7:1::5', code),
      inside.call('api/dossier', { code }).then(({ status }) => status),
    ]);
    expect(honest).toEqual([200, 200, 200]);
    const statuses = await Promise.all(flood);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    // Sixty at once, then one a second while anybody waits.
    expect(statuses.filter((status) => status === 404).length).toBeLessThan(90);
  });
});

test('the QR code reads as the link', async () => {
  const { size, path } = await qrOf('http://127.0.0.1:3978/#code=ACFH-JKLM-RTVW');
  // The three corners that a reader looks for.
  for (const corner of ['M4 4', `M${size - 11} 4`, `M4 ${size - 11}`])
    expect(path).toContain(`${corner}h1v1h-1z`);
});
