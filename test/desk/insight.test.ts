/** Counts only: nothing that fewer than five people did or said is shown, and nothing of a person stays. */
import { beforeAll, expect, test } from 'vitest';
import { changes } from '../../src/server/desk/insight.ts';
import { loadServed } from '../../src/server/served.ts';
import { open, type Line } from '../harness/client.ts';
import { assistant, talk } from '../harness/assistant.ts';
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
  expect(changes(first.memory, next)).toEqual([
    ['left', 'place'],
    ['put', 'occupation'],
    ['territory', '10'],
  ]);
  expect(changes(next.memory, talk(['zzz qqq'], next))).toEqual([['again', 'occupation']]);
  expect(changes('nonsense', next).length).toBeGreaterThan(0);
});

test('what four people did is not shown; the fifth makes it so, and an erasure unmakes what they said', async () => {
  const odd = 'blorp zint';
  for (let count = 0; count < 4; count += 1) await person(['Troyes', odd, odd]);
  const page = async (): Promise<string> => String((await advisor.get('chiffres')).json);
  expect(await page()).not.toContain(odd);
  expect(await page()).not.toContain('<th scope="row">10</th>');
  const fifth = await person(['Troyes', odd]);
  await expect.poll(page).toContain(odd);
  expect(await page()).toContain('<th scope="row">10</th>');
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

test('nobody sees the figures without signing in', async () => {
  for (const path of ['chiffres', 'chiffres/csv', 'chiffres/cas'])
    expect((await get(`${server.url}/conseiller/${path}`)).status).toBe(401);
});
