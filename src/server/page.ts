/** The built page, served from memory: read once, compressed once, hashed names kept by browsers for ever. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { z } from 'zod';
import { varietyIds, varietyOf } from '../../knowledge/locales.ts';
import type { Brand } from './brand/brand.ts';
import { dressedLauncher, dressing } from './brand/dress.ts';
import { admitting, withStyles } from './inline.ts';

const fileSchema = z.object({ name: z.string(), url: z.string(), type: z.string() });
const manifestSchema = z.object({
  /** A document for each language. */
  pages: z.record(z.enum(varietyIds), z.string()),
  assets: z.array(fileSchema),
  launcher: fileSchema,
});

const policy = 'Content-Security-Policy';

interface File {
  type: string;
  cache: string;
  /** What its own inline parts ask of the policy; absent where it has none. */
  admit?: (policy: string) => string;
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

/** No address of a request has a "#": each language has a place of its own under "/". */
const placeOf = (variety: string): string => `/#${variety}`;

/** What is sent for an address: the assistant itself comes in the language that is asked for. */
function placeAt(path: string, url = ''): string {
  if (path !== '/') return path;
  return placeOf(varietyOf(new URLSearchParams(url.split('?')[1]).get('lang')) ?? 'fr');
}

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
  const add = (url: string, file: Omit<File, 'packed'>): void =>
    void files.set(url, { ...file, packed: new Map() });
  try {
    const { pages, assets, launcher } = manifestSchema.parse(JSON.parse(at('manifest.json').toString()));
    for (const { name, url, type } of assets)
      add(url, { type, cache: 'public, max-age=31536000, immutable', plain: at(name) });
    stylesheet = assets.find(({ type }) => type.startsWith('text/css'))?.url ?? null;
    icon = assets.find(({ type }) => type.startsWith('image/svg'))?.url ?? null;
    // Its name never changes, so browsers ask again after an hour; every site may load it.
    const script = at(launcher.name);
    const plain = brand ? Buffer.from(dressedLauncher(script.toString(), brand)) : script;
    add(launcher.url, { type: launcher.type, cache: 'public, max-age=3600', plain });
    shared.add(launcher.url);
    const sheets = new Map(
      assets.filter(({ url }) => url === stylesheet).map(({ url, name }) => [url, at(name).toString()]),
    );
    const colours = brand?.colours?.screen;
    if (colours) sheets.set(colours.path, colours.bytes.toString());
    for (const [variety, name] of Object.entries(pages)) {
      const document = withStyles(dress(at(name).toString()), sheets);
      const type = 'text/html; charset=utf-8';
      const page = Buffer.from(document);
      add(placeOf(variety), { type, cache: 'no-cache', plain: page, admit: admitting(document) });
    }
  } catch {
    return null;
  }
  // In the background: the best compression takes longer than the rest of the start.
  void Promise.all([...files.values()].map(pack)).catch(() => undefined);
  return {
    stylesheet,
    icon,
    send(path, req, res) {
      const file = files.get(placeAt(path, req.url));
      if (!file) return false;
      const accepted = String(req.headers['accept-encoding'] ?? '');
      const encoding = [...file.packed.keys()].find((name) => accepted.includes(name));
      const body = (encoding && file.packed.get(encoding)) || file.plain;
      if (file.admit) res.setHeader(policy, file.admit(String(res.getHeader(policy) ?? '')));
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
