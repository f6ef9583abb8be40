/** A wish to be contacted: with consent only, for one centre, taken once, and gone when it is closed, withdrawn or erased. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadServed } from '../../src/server/served.ts';
import { ask, bots, open, post, type Line } from '../harness/client.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { enter, type Advisor } from './desk.ts';

let server: TestServer;
let one: Advisor;
let two: Advisor;
beforeAll(async () => {
  server = await startServer(loadServed());
  [one, two] = [await enter(server), await enter(server)];
});

const bearing = ({ token }: Line) => ({ Authorization: `Bearer ${token}` });
const wish = { channel: 'phone', wish: 'morning', reach: '06 12 34 56 78', consent: true };
const send = (line: Line, body: object = wish) => post(`${server.url}/v1/contact`, body, bearing(line));
const known = (line: Line) => ask(`${server.url}/v1/contact`, { headers: bearing(line) });

interface Waiting {
  id: string;
  centre: string;
  taken: boolean;
  mine: boolean;
}
const queue = async (advisor: Advisor): Promise<Waiting[]> =>
  (await advisor.call('api/requests', {})).json.requests;

async function person(): Promise<Line> {
  const line = await open(server.url);
  await line.say('Troyes');
  await line.replies(2);
  return line;
}

async function emptied(): Promise<void> {
  for (const { id } of await queue(one)) await one.call('api/requests/close', { id });
}

test('a request reaches the queue of its centre, is taken by one advisor, and closed', async () => {
  await emptied();
  const line = await person();
  expect((await known(line)).json).toMatchObject({ desk: true, centre: 'Troyes', request: null });
  expect([(await send(line)).status, (await known(line)).json.request.taken]).toEqual([201, false]);
  const listed = await one.call('api/requests', {});
  // Seen in the queue is only what helps to choose.
  expect(JSON.stringify(listed.json)).not.toMatch(/06 12|10387/);
  const [waiting] = await queue(one);
  expect(waiting).toMatchObject({ centre: 'Troyes', taken: false, mine: false });
  const id = waiting?.id ?? '';
  const taken = await one.call('api/requests/take', { id });
  expect(taken.json).toMatchObject({
    reach: '06 12 34 56 78',
    wish: 'morning',
    facts: { place: { insee: '10387' } },
  });
  expect((await two.call('api/requests/take', { id })).status).toBe(404);
  expect((await queue(two))[0]).toMatchObject({ taken: true, mine: false });
  expect((await one.call('api/requests/close', { id })).status).toBe(200);
  expect(await queue(one)).toEqual([]);
  const files = readdirSync(server.folder).map((name) => readFileSync(join(server.folder, name), 'latin1'));
  expect(files.join('')).not.toContain('06 12 34 56 78');
});

test('without consent, without a way to be reached, or without the token there is no request', async () => {
  await emptied();
  const line = await person();
  const wrong = [
    { ...wish, consent: false },
    { channel: 'phone', wish: 'morning', reach: wish.reach },
    { ...wish, reach: '' },
    { ...wish, reach: 'hello' },
    { ...wish, channel: 'mail' },
    { ...wish, channel: 'post' },
    { ...wish, name: 'Ada' },
  ];
  for (const body of wrong) expect((await send(line, body)).status).toBe(400);
  expect((await post(`${server.url}/v1/contact`, wish)).status).toBe(401);
  expect(await queue(one)).toEqual([]);
  expect((await send(line, { ...wish, channel: 'centre', reach: '' })).status).toBe(201);
});

test('withdrawn or erased it is gone; asked again it is one', async () => {
  await emptied();
  const line = await person();
  await send(line);
  await send(line, { ...wish, channel: 'mail', reach: 'ada@example.org' });
  expect(await queue(one)).toHaveLength(1);
  await post(`${server.url}/v1/contact/withdraw`, {}, bearing(line));
  expect(await queue(one)).toEqual([]);
  await send(line);
  await line.say('oubliez-moi');
  await line.replies(3);
  await line.say('oui');
  await expect.poll(() => queue(one)).toEqual([]);
});

test('on paper it works where there is no desk, and nothing is kept', async () => {
  const lone = await startServer(loadServed(), { HOST: '0.0.0.0', RATE_LIMIT: '' });
  const line = await open(lone.url);
  expect((await ask(`${lone.url}/v1/contact`, { headers: bearing(line) })).json.desk).toBe(false);
  const url = `${lone.url}/v1/contact`;
  expect((await post(url, wish, bearing(line))).status).toBe(404);
  const body = { channel: 'phone', wish: 'evening' };
  const page = await post(url, body, { ...bearing(line), Accept: 'text/html' });
  expect(page.status).toBe(200);
  expect(page.json).toContain('Ma demande de contact');
  expect(page.json).toContain('le soir');
});

test('"parler à une personne" offers it', async () => {
  const line = await person();
  await line.say('parler à une personne');
  const last = bots(await line.replies(3)).at(-1);
  expect(last?.channelData.offer).toBe('contact');
  expect(last?.text).toContain('CEP');
});
