/** The demonstration site, on an origin of its own: a page that embeds the assistant and forbids all inline code and styles. */
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { hostSite } from '../../src/build/host.ts';

export interface Host {
  origin: string;
  /** The site's page with the launcher of this assistant; attributes as a site writes them. */
  page: (assistant: string, attributes?: string) => string;
}

/** A free port; closed with the test file. */
export async function host(): Promise<Host> {
  let embedding = { assistant: '', attributes: '' };
  const server = hostSite(() => embedding).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    origin,
    page(url, given = '') {
      embedding = { assistant: new URL(url).origin, attributes: given };
      return `${origin}/`;
    },
  };
}
