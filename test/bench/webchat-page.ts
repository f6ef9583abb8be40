/** Web Chat on our own endpoint, served beside the page that the bench measures: the same server, the same line. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { webChatBundle, webChatPage } from '../browser/webchat.ts';

export interface Beside {
  url: string;
  gzipBytes: number;
  close: () => void;
}

/** Its bundle is compressed as well as ours. The assistant at `assistant` must allow the origin of the address. */
export async function webChatBeside(assistant: () => string): Promise<Beside> {
  const bundle = gzipSync(readFileSync(webChatBundle()), { level: 9 });
  const script = (res: ServerResponse): void => {
    res.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'gzip' });
    res.end(bundle);
  };
  const site = createServer((req, res) => {
    if (req.url === '/webchat.js') return script(res);
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(webChatPage(assistant()));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    gzipBytes: bundle.length,
    close() {
      site.closeAllConnections();
      site.close();
    },
  };
}
