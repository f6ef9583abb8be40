/** Who may enter the desk: a link works once and on this machine, a session ends, and no other site writes. */
import { request } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { sessionLimits } from '../../src/server/desk/sessions.ts';
import { links } from '../../src/server/desk/link.ts';
import { sessions } from '../../src/server/desk/sessions.ts';
import { loadServed } from '../../src/server/served.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { open, post } from '../harness/client.ts';
import { temporaryFolder } from '../harness/folder.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { cookieOf, enter, get, lastLink, signedInWith } from './desk.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer(loadServed())));

const body = { facts: {}, passed: [], locale: 'fr' };

test('nobody reads anything without signing in, with a learner’s token neither', async () => {
  const { token } = await open(server.url);
  const tries: [string, string][] = [
    ['GET', '/conseiller'],
    ['GET', '/conseiller/'],
    ['GET', '/conseiller?cle=nonsense'],
    ['GET', '/conseiller/chiffres'],
    ['GET', '/conseiller/api/view'],
    ['GET', '/conseiller/desk.js'],
    ['OPTIONS', '/conseiller/api/view'],
    ['POST', '/conseiller/api/view'],
    ['POST', '/conseiller/api/hear'],
    ['POST', '/conseiller/sortir'],
    ['PUT', '/conseiller'],
    ['POST', '/%63onseiller/api/view'],
    ['POST', '/conseiller%2Fapi/view'],
    ['GET', '/%63onseiller'],
    ['POST', '//conseiller/api/view'],
    ['POST', '/Conseiller/api/view'],
  ];
  for (const [method, path] of tries)
    for (const headers of [{}, { Authorization: `Bearer ${token}` }, { accept: 'text/html' }]) {
      const answer = await fetch(`${server.url}${path}`, {
        method,
        redirect: 'manual',
        headers: { ...headers, ...(method === 'POST' && { 'Content-Type': 'application/json' }) },
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      });
      expect([401, 403, 302, 404], `${method} ${path}`).toContain(answer.status);
      expect(answer.headers.getSetCookie()).toEqual([]);
      await answer.arrayBuffer();
    }
});

test('a link works once, and its cookie is out of reach of scripts and other sites', async () => {
  await server.openDesk();
  const link = lastLink(server);
  const first = await get(link);
  expect([first.status, first.headers.get('location')]).toEqual([302, '/conseiller']);
  expect(first.headers.getSetCookie()[0]).toMatch(
    /^desk=[\w-]{43}; Path=\/conseiller; HttpOnly; SameSite=Strict$/,
  );
  const again = await get(link);
  expect([again.status, again.headers.get('location')]).toEqual([302, '/connexion?fin=lien']);
  expect(again.headers.getSetCookie()).toEqual([]);
  const page = await get(`${server.url}/conseiller`, { cookie: cookieOf(first) });
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('a name that only points at this machine, and a proxy, meet no desk', async () => {
  await server.openDesk();
  const { pathname, search, port } = new URL(lastLink(server));
  const asked = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: pathname + search, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });
  expect(await asked({ host: `attacker.example:${port}` })).toBe(404);
  expect(await asked({ host: `localhost:${port}`, 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  // What was refused has not used the link up.
  expect(await asked({ host: `localhost:${port}` })).toBe(302);
});

test('an id that was planted before signing in is no session afterwards', async () => {
  const { cookie: old } = await enter(server);
  await server.openDesk();
  const entered = await get(lastLink(server), { cookie: old });
  const fresh = cookieOf(entered);
  expect(fresh).not.toBe(old);
  expect((await get(`${server.url}/conseiller`, { cookie: old })).status).toBe(401);
  expect((await get(`${server.url}/conseiller`, { cookie: fresh })).status).toBe(200);
  const planted = `desk=${'A'.repeat(43)}`;
  await server.openDesk();
  await get(lastLink(server), { cookie: planted });
  expect((await get(`${server.url}/conseiller`, { cookie: planted })).status).toBe(401);
});

test('a write needs the page’s token and comes from the page itself', async () => {
  const { cookie, csrf, call } = await enter(server);
  expect((await call('api/view', body)).status).toBe(200);
  const url = `${server.url}/conseiller/api/view`;
  const refused = [
    { cookie },
    { cookie, 'X-CSRF-Token': 'wrong' },
    { cookie, 'X-CSRF-Token': csrf, Origin: 'https://attacker.example' },
    { cookie, 'X-CSRF-Token': csrf, Origin: 'null' },
    { cookie, 'X-CSRF-Token': csrf, 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of refused) expect((await post(url, body, headers)).status).toBe(403);
  const own = { cookie, 'X-CSRF-Token': csrf, Origin: server.url, 'Sec-Fetch-Site': 'same-origin' };
  expect((await post(url, body, own)).status).toBe(200);
});

test('nobody is sent to another site after signing in', async () => {
  for (const retour of [
    '//attacker.example',
    'https://attacker.example',
    '/conseiller/..//x',
    '/',
    '/conseiller\\x',
  ]) {
    const page = await get(`${server.url}/connexion?retour=${encodeURIComponent(retour)}`);
    expect(page.status).toBe(200);
    expect(page.json).not.toContain('attacker');
    expect(page.json).toContain('retour=/conseiller"');
  }
});

test('signing out ends the session on the server', async () => {
  const { cookie, csrf } = await enter(server);
  const left = await fetch(`${server.url}/conseiller/sortir?csrf=${csrf}`, {
    method: 'POST',
    headers: { cookie },
    redirect: 'manual',
  });
  expect([left.status, left.headers.get('location')]).toEqual([303, '/connexion?fin=sortie']);
  expect(left.headers.getSetCookie()[0]).toContain('Max-Age=0');
  expect((await get(`${server.url}/conseiller`, { cookie })).status).toBe(401);
});

test('a new link is shown in the terminal only, a few times', async () => {
  const before = server.told.length;
  const ask = (): Promise<number> =>
    fetch(`${server.url}/connexion/lien`, { method: 'POST' }).then(async (answer) => {
      expect(await answer.text()).not.toContain('cle=');
      return answer.status;
    });
  expect(await ask()).toBe(200);
  expect(server.told.length).toBe(before + 1);
  await signedInWith(server, cookieOf(await get(lastLink(server))));
  const more = [await ask(), await ask(), await ask(), await ask(), await ask()];
  expect(more.at(-1)).toBe(429);
});

test('a session ends after a pause, and after a day’s work', async () => {
  const store = await openSqliteStore(temporaryFolder());
  let now = 1_800_000_000_000;
  const signed = sessions(store.desk, () => now, { secure: true, sameSite: 'Strict' });
  // Only the cookie is looked at.
  const holding = (cookie: string) => ({ headers: { cookie } }) as Parameters<typeof signed.read>[0];
  const idle = (await signed.begin('advisor')).split(';')[0] ?? '';
  now += sessionLimits.idle - 1;
  expect(await signed.read(holding(idle))).toMatchObject({ role: 'advisor' });
  now += sessionLimits.idle + 1;
  expect(await signed.read(holding(idle))).toBeNull();
  const long = (await signed.begin('editor')).split(';')[0] ?? '';
  for (let spent = 0; spent < sessionLimits.whole - sessionLimits.idle; spent += sessionLimits.idle / 2) {
    now += sessionLimits.idle / 2;
    expect(await signed.read(holding(long))).not.toBeNull();
  }
  now += sessionLimits.idle / 2;
  expect(await signed.read(holding(long))).not.toBeNull();
  now += sessionLimits.idle / 2;
  expect(await signed.read(holding(long))).toBeNull();
  const link = links(
    store.desk,
    () => now,
    signed,
    () => 'http://localhost',
  );
  const url = await link.make();
  now += 25 * 3_600_000;
  expect(
    await link.use({ url: new URL(url).search, headers: {} } as Parameters<typeof link.use>[0]),
  ).toBeNull();
  await store.close();
});

test('where no advisor can sign in there is no desk', async () => {
  const open = await startServer(loadServed(), { HOST: '0.0.0.0', RATE_LIMIT: '' });
  for (const path of ['/conseiller', '/connexion', '/conseiller/api/view'])
    expect((await get(`${open.url}${path}`)).status).toBe(404);
});
