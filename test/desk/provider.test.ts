/** Signing in at a real OpenID provider on this machine: roles, state, nonce, replays, and where one is sent afterwards. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadServed } from '../../src/server/served.ts';
import { open, post } from '../harness/client.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { get, signedInWith, type Advisor } from './desk.ts';
import { jar, type Jar } from './jar.ts';
import { centre, groups, listening } from './people.ts';

let issuer: { server: Server; url: string };
let server: TestServer;

beforeAll(async () => {
  issuer = await listening();
  const probe = await listening();
  probe.server.close();
  await once(probe.server, 'close');
  const provider = new Provider(issuer.url, {
    clients: [
      { client_id: 'desk', client_secret: 'desk-secret', redirect_uris: [`${probe.url}/connexion/retour`] },
    ],
    claims: { openid: ['sub', 'groups', 'centre'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, groups: groups[id] ?? [], centre: centre[id] }),
    }),
  });
  issuer.server.on('request', provider.callback());
  server = await startServer(loadServed(), {
    PORT: new URL(probe.url).port,
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'desk-secret',
    PUBLIC_URL: probe.url,
    DESK_ADVISORS: 'cnam-advisors',
    DESK_EDITORS: 'cnam-editors',
    OIDC_CENTRE_CLAIM: 'centre',
  });
});

afterAll(() => {
  issuer.server.closeAllConnections();
  issuer.server.close();
});

/** Signs in at the provider, up to the address that it sends the browser back to. */
async function atProvider(browser: Jar, who: string, back = '/conseiller'): Promise<string> {
  let { to } = await browser.go(`${server.url}/connexion/depart?retour=${encodeURIComponent(back)}`);
  for (let steps = 0; steps < 12 && !to.startsWith(server.url); steps += 1) {
    const page = await browser.go(to);
    if (page.to) ({ to } = page);
    else {
      const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(page.text)?.[1] ?? '';
      const form = new URLSearchParams({ prompt, login: who, password: 'any' });
      ({ to } = await browser.go(new URL(action, to).href, form));
    }
  }
  return to;
}

const deskCookie = ({ cookies }: Jar): string => `desk=${cookies.get(`${server.url} desk`) ?? ''}`;

test.each([
  ['ada', 'advisor'],
  ['eve', 'editor'],
])('%s signs in as %s', async (who, role) => {
  const browser = jar();
  const shut = await browser.go(`${server.url}/conseiller`);
  expect([shut.status, shut.to]).toEqual([302, `${server.url}/connexion?retour=%2Fconseiller`]);
  const arrived = await browser.go(await atProvider(browser, who));
  expect([arrived.status, arrived.to]).toEqual([302, `${server.url}/conseiller`]);
  const page = await browser.go(`${server.url}/conseiller`);
  expect([page.status, /data-role="(\w+)"/.exec(page.text)?.[1]]).toEqual([200, role]);
  const advisor = await signedInWith(server, deskCookie(browser));
  const body = { facts: {}, passed: [], locale: 'fr' };
  expect((await advisor.call('api/view', body)).status).toBe(200);
  // Only an editor makes a case of what people said; this one nobody has.
  const made = await advisor.get('chiffres/cas?words=x&asked=place');
  expect(made.status).toBe(role === 'editor' ? 404 : 403);
});

const signIn = async (who: string): Promise<Advisor> => {
  const browser = jar();
  await browser.go(await atProvider(browser, who));
  return signedInWith(server, deskCookie(browser));
};

test('whoever works at one centre sees its requests alone, and acts on no other', async () => {
  const [here, elsewhere, anywhere] = await Promise.all(['troyes', 'reims', 'ada'].map(signIn));
  const line = await open(server.url);
  await line.say('Troyes');
  await line.replies(2);
  const wish = { channel: 'centre', wish: 'any', consent: true };
  await post(`${server.url}/v1/contact`, wish, { Authorization: `Bearer ${line.token}` });
  const seen = async (advisor: Advisor | undefined): Promise<string[]> => {
    const { json } = (await advisor?.call('api/requests', {})) ?? {};
    return json.requests.map(({ id }: { id: string }) => id);
  };
  const [id = ''] = await seen(here);
  expect([await seen(elsewhere), await seen(anywhere)]).toEqual([[], [id]]);
  for (const act of ['take', 'close'])
    expect((await elsewhere?.call(`api/requests/${act}`, { id }))?.status).toBe(404);
  expect((await here?.call('api/requests/take', { id }))?.status).toBe(200);
  expect((await anywhere?.call('api/requests/close', { id }))?.status).toBe(404);
  expect((await here?.call('api/requests/close', { id }))?.status).toBe(200);
});

test.each(['nowhere', 'both'])('a centre that is none of ours, or two, opens nothing: %s', async (who) => {
  const browser = jar();
  const arrived = await browser.go(await atProvider(browser, who));
  expect(arrived.to).toBe(`${server.url}/connexion?fin=refus`);
});

test('whoever is in no group of ours stays outside', async () => {
  const browser = jar();
  const arrived = await browser.go(await atProvider(browser, 'mallory'));
  expect(arrived.to).toBe(`${server.url}/connexion?fin=refus`);
  expect(browser.cookies.has(`${server.url} desk`)).toBe(false);
});

test('an answer works once, in the browser that asked, with its own state', async () => {
  const browser = jar();
  const back = await atProvider(browser, 'ada');
  // Another browser, which a stranger sent here.
  expect((await jar().go(back)).to).toBe(`${server.url}/connexion?fin=echec`);
  const forged = new URL(back);
  forged.searchParams.set('state', 'forged');
  const other = jar();
  await atProvider(other, 'ada');
  expect((await other.go(forged.href)).to).toBe(`${server.url}/connexion?fin=echec`);
  expect((await browser.go(back)).to).toBe(`${server.url}/conseiller`);
  expect((await browser.go(back)).to).toBe(`${server.url}/connexion?fin=echec`);
});

test('a session from before signing in is none afterwards', async () => {
  const browser = jar();
  await browser.go(await atProvider(browser, 'ada'));
  const old = deskCookie(browser);
  await browser.go(await atProvider(browser, 'ada'));
  expect(deskCookie(browser)).not.toBe(old);
  expect((await get(`${server.url}/conseiller`, { cookie: old })).status).toBe(401);
});

test.each([
  'https://attacker.example',
  '//attacker.example',
  '/connexion',
  '/conseiller/../x',
  '/conseiller\\x',
])('after signing in nobody is sent to %s', async (wanted) => {
  const browser = jar();
  const arrived = await browser.go(await atProvider(browser, 'ada', wanted));
  expect(arrived.to).toBe(`${server.url}/conseiller`);
});

test('no link opens this desk, and none is printed', async () => {
  await server.openDesk();
  expect(server.told.map(({ key }) => key)).toEqual(['desk.start.provider']);
  expect((await get(`${server.url}/conseiller?cle=anything`)).headers.get('location')).toBe(
    '/connexion?fin=lien',
  );
  expect((await fetch(`${server.url}/connexion/lien`, { method: 'POST' })).status).toBe(404);
});

test('a provider that does not answer is a sentence, not a fault', async () => {
  const lone = await startServer(loadServed(), {
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'x',
    PUBLIC_URL: 'http://127.0.0.1:9',
    DESK_EDITORS: '*',
  });
  const gone = await get(`${lone.url}/connexion/depart`);
  expect([gone.status, gone.headers.get('location')]).toEqual([302, '/connexion?fin=echec']);
});
