/** Another site that embeds the assistant, to look at: `npm run host -- http://127.0.0.1:3978`. Its policy forbids all inline code. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';

const file = (name: string): string => readFileSync(new URL(`host/${name}`, import.meta.url), 'utf8');

/** Tells, for each request, where the assistant is and which attributes its script carries. */
export type Embedding = () => { assistant: string; attributes: string };

/** A server that does not listen yet. */
export function hostSite(embedding: Embedding): Server {
  return createServer(({ url }, res) => {
    const { assistant, attributes } = embedding();
    if (url === '/site.css') return void res.setHeader('Content-Type', 'text/css').end(file('site.css'));
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; img-src data:; style-src 'self'; script-src ${assistant}; frame-src ${assistant}; connect-src 'none'`,
    );
    res.end(
      file('page.html')
        .replaceAll('%assistant%', () => assistant)
        .replace('%attributes%', () => attributes),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const assistant = new URL(process.argv[2] ?? 'http://127.0.0.1:3978').origin;
  const site = hostSite(() => ({ assistant, attributes: '' })).listen(0, '127.0.0.1', () => {
    const address = site.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    console.log(`${origin} embeds ${assistant}: start the assistant with ALLOWED_ORIGINS=${origin}`);
  });
}
