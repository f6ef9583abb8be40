/** The built page, served from memory: read once, compressed once, hashed names kept by browsers for ever. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Brand } from './brand/brand.ts';
import { dressedLauncher, dressing, type Dress } from './brand/dress.ts';

const fileSchema = z.object({ name: z.string(), url: z.string(), type: z.string() });
const manifestSchema = z.object({
  index: z.string(),
  assets: z.array(fileSchema),
  launcher: fileSchema,
});

interface File {
  type: string;
  cache: string;
  plain: Buffer;
  /** Filled soon after the start; until then the plain bytes are sent. */
  packed: Map<string, Buffer>;
}

export interface Page {
  /** Address of its style sheet; null when it has none. */
  stylesheet: string | null;
  /** Address of its icon. */
  icon: string | null;
  /** Sends the file of an address. False when there is none. */
  send: (path: string, req: IncomingMessage, res: ServerResponse) => boolean;
}

/** In the order we prefer them. */
const encodings = { br: promisify(brotliCompress), gzip: promisify(gzip) };

async function pack(file: File): Promise<void> {
  for (const [name, compress] of Object.entries(encodings)) file.packed.set(name, await compress(file.plain));
}

/** Reads dist/page below a folder; null when it has not been built. */
export function readPage(root: string, brand: Brand | null = null): Page | null {
  const dress = dressing(brand);
  const at = (name: string): Buffer => readFileSync(join(root, 'dist/page', name));
  const files = new Map<string, File>();
  const shared = new Set<string>();
  let stylesheet: string | null = null;
  let icon: string | null = null;
  const add = (url: string, name: string, type: string, cache: string, branded?: Dress): void => {
    const plain = branded ? Buffer.from(branded(at(name).toString())) : at(name);
    files.set(url, { type, cache, plain, packed: new Map() });
  };
  try {
    const { index, assets, launcher } = manifestSchema.parse(JSON.parse(at('manifest.json').toString()));
    for (const { name, url, type } of assets) add(url, name, type, 'public, max-age=31536000, immutable');
    stylesheet = assets.find(({ type }) => type.startsWith('text/css'))?.url ?? null;
    icon = assets.find(({ type }) => type.startsWith('image/svg'))?.url ?? null;
    // Its name never changes, so browsers ask again after an hour; every site may load it.
    const branded: Dress | undefined = brand ? (script) => dressedLauncher(script, brand) : undefined;
    add(launcher.url, launcher.name, launcher.type, 'public, max-age=3600', branded);
    shared.add(launcher.url);
    add('/', index, 'text/html; charset=utf-8', 'no-cache', brand ? dress : undefined);
  } catch {
    return null;
  }
  // In the background: the best compression takes longer than the rest of the start.
  void Promise.all([...files.values()].map(pack)).catch(() => undefined);
  return {
    stylesheet,
    icon,
    send(path, req, res) {
      const file = files.get(path);
      if (!file) return false;
      const accepted = String(req.headers['accept-encoding'] ?? '');
      const encoding = [...file.packed.keys()].find((name) => accepted.includes(name));
      const body = (encoding && file.packed.get(encoding)) || file.plain;
      if (shared.has(path)) res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      res.setHeader('Vary', 'Origin, Accept-Encoding');
      res.writeHead(200, {
        'Content-Type': file.type,
        'Content-Length': body.length,
        'Cache-Control': file.cache,
        ...(body !== file.plain && { 'Content-Encoding': encoding }),
      });
      res.end(body);
      return true;
    },
  };
}
