/** Another site that embeds the assistant: another origin, with a policy that forbids all inline code and styles. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll } from 'vitest';

export interface Host {
  origin: string;
  /** The site's page with the launcher of this assistant; attributes as a site writes them. */
  page: (assistant: string, attributes?: string) => string;
}

/** A free port; closed with the test file. */
export async function host(): Promise<Host> {
  let assistant = '';
  let attributes = '';
  const server = createServer((_req, res) => {
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; img-src data:; script-src ${assistant}; frame-src ${assistant}; connect-src 'none'`,
    );
    res.end(`<!doctype html><html lang="fr"><head><meta name="viewport" content="width=device-width">
      <title>Une licence</title><link rel="icon" href="data:,">
      <script defer src="${assistant}/embed.js" ${attributes}></script></head>
      <body><main><h1>Licence d’informatique</h1><p><a href="#programme">Programme</a></p></main>
      <noscript><a href="${assistant}/">L’assistant d’orientation du Cnam</a></noscript></body></html>`);
  }).listen(0, '127.0.0.1');
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
      assistant = new URL(url).origin;
      attributes = given;
      return `${origin}/`;
    },
  };
}
