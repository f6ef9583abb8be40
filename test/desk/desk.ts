/** An advisor at the desk of a real server: enters by the printed link, then calls as the page does. */
import { ask, post, type Answer } from '../harness/client.ts';
import type { TestServer } from '../harness/server.ts';

/** The link that was printed last. */
export function lastLink({ told }: TestServer): string {
  const url = told.findLast(({ key }) => key === 'desk.start.link')?.params?.url;
  if (typeof url !== 'string') throw new Error('No link was printed.');
  return url;
}

export const get = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(url, { headers, redirect: 'manual' });

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieOf = ({ headers }: Answer): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

export interface Advisor {
  cookie: string;
  csrf: string;
  /** Posts to a route of the desk, as its page does. */
  call: (path: string, body: unknown) => Promise<Answer>;
  get: (path: string) => Promise<Answer>;
}

export async function signedInWith(server: TestServer, cookie: string): Promise<Advisor> {
  const page = await get(`${server.url}/conseiller`, { cookie });
  const csrf = /data-csrf="([\w-]+)"/.exec(String(page.json))?.[1];
  if (csrf === undefined) throw new Error(`Not signed in: ${page.status}`);
  return {
    cookie,
    csrf,
    call: (path, body) => post(`${server.url}/conseiller/${path}`, body, { cookie, 'X-CSRF-Token': csrf }),
    get: (path) => get(`${server.url}/conseiller/${path}`, { cookie }),
  };
}

/** Enters by a new link. */
export async function enter(server: TestServer): Promise<Advisor> {
  await server.openDesk();
  return signedInWith(server, cookieOf(await get(lastLink(server))));
}
