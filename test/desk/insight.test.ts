/** Counts only: nothing that fewer than five people did or said is shown, and nothing of a person stays. */
import { beforeAll, expect, test } from 'vitest';
import { changes, insight, silenceMs } from '../../src/server/desk/insight.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { loadServed } from '../../src/server/served.ts';
import { bots, open, type Line } from '../harness/client.ts';
import { assistant, talk } from '../harness/assistant.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { enter, get, type Advisor } from './desk.ts';

let server: TestServer;
let advisor: Advisor;
beforeAll(async () => {
  server = await startServer(loadServed());
  advisor = await enter(server);
});

async function person(texts: readonly string[]): Promise<Line> {
  const line = await open(server.url);
  for (const [index, text] of texts.entries()) {
    await line.say(text);
    await line.replies(index + 2);
  }
  return line;
}

test('a turn adds counts and nothing else', () => {
  const first = assistant.welcome('fr');
  const next = talk(['Troyes'], first);
  expect(changes(first.memory, next)).toEqual([['territory', '10']]);
  expect(changes(next.memory, talk(['zzz qqq'], next))).toEqual([['again', 'occupation']]);
  expect(changes('nonsense', next).length).toBeGreaterThan(0);
});

test('what four people did is not shown; the fifth makes it so, and an erasure unmakes what they said', async () => {
  const odd = 'blorp zint';
  for (let count = 0; count < 4; count += 1) await person(['Troyes', odd, odd]);
  const page = async (): Promise<string> => String((await advisor.get('chiffres')).json);
  expect(await page()).not.toContain(odd);
  expect(await page()).not.toContain('<th scope="row">Aube</th>');
  const fifth = await person(['Troyes', odd]);
  await expect.poll(page).toContain(odd);
  expect(await page()).toContain('<th scope="row">Aube</th>');
  const csv = await advisor.get('chiffres/csv');
  expect(csv.json).toContain('territories,"10",5');
  expect(csv.json).not.toContain('blorp');
  const row = await advisor.get(`chiffres/cas?words=${encodeURIComponent(odd)}&asked=occupation`);
  expect([row.status, row.json]).toEqual([200, `${odd}\t\tasked=occupation\n`]);
  await fifth.say('oubliez-moi');
  await fifth.replies(4);
  await fifth.say('oui');
  await expect.poll(page).not.toContain(odd);
});

test('a conversation has stopped after a day of silence, and not before; who says nothing is nowhere', async () => {
  const store = await openSqliteStore(temporaryFolder());
  let now = Date.now();
  const counts = insight(store.desk, { today: () => '2026-11-21', now: () => now }, console.error);
  const welcome = assistant.welcome('fr');
  const asked = talk(['Troyes'], welcome);
  const planned = talk(['Troyes', 'comptable', 'salariée', 'bac', '6 ans', 'le soir', 'non'], welcome);
  const ids = ['asked', 'opened', 'planned', 'erased'];
  for (const id of ids) await store.create({ id, userId: 'u', opening: {}, now, ttl: 1 });
  const said = { text: 'x' };
  counts.observe('opened', null, said, welcome);
  counts.observe('asked', welcome.memory, said, asked);
  counts.observe('planned', asked.memory, said, planned);
  counts.observe('erased', asked.memory, said, { ...asked, erase: true });
  await counts.flush();
  const stops = () => store.desk.stops(now - 30 * silenceMs, now - silenceMs);
  now += silenceMs - 1;
  expect(await stops()).toEqual([]);
  now += 1;
  expect((await stops()).map(({ name }) => name).sort()).toEqual(['occupation', 'plan']);
  // Whoever comes back has not stopped.
  counts.observe('asked', asked.memory, said, asked);
  await counts.flush();
  expect((await stops()).map(({ name }) => name)).toEqual(['plan']);
  await store.close();
});

test('thumbs under an article are counted, once a conversation, and shown from five on', async () => {
  const voters = [];
  for (let count = 0; count < 5; count += 1) voters.push(await person(['c’est quoi le CPF ?']));
  const vote = (line: Line, useful: unknown, article: unknown = 'cpf') =>
    line.post({ type: 'event', name: 'rating', value: { useful, article } });
  const [first, second, ...rest] = voters;
  if (!first || !second) throw new Error('Nobody came.');
  const others = [second, ...rest];
  expect(bots(await first.replies(3)).map(({ channelData }) => channelData.article)).toContain('cpf');
  const csv = async (): Promise<string> => String((await advisor.get('chiffres/csv')).json);
  for (const line of others) await vote(line, true);
  for (const odd of ['constructor', 'nothing', 3, {}]) await vote(second, true, odd);
  for (let count = 0; count < 5; count += 1) await vote(second, true);
  await vote(first, false);
  expect(await csv()).not.toContain('cpf');
  await vote(first, true);
  expect(await csv()).toContain('helped,"cpf",5');
  expect(await csv()).not.toContain('unhelped');
  const page = String((await advisor.get('chiffres?lang=en')).json);
  expect(page).toContain('What is the CPF?');
});

test('nobody sees the figures without signing in', async () => {
  for (const path of ['chiffres', 'chiffres/csv', 'chiffres/cas'])
    expect((await get(`${server.url}/conseiller/${path}`)).status).toBe(401);
});
