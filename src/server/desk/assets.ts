/** The desk's script and style, read once from dist/desk; sent to whoever is signed in. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../route.ts';

export interface DeskAsset {
  url: string;
  integrity: string;
}

export interface DeskAssets {
  script: DeskAsset;
  style: DeskAsset;
  routes: Route[];
}

const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Null when the desk's page has not been built. */
export function deskAssets(root: string): DeskAssets | null {
  const fileOf = (kind: keyof typeof types): string => join(root, `dist/desk/desk.${kind}`);
  if (!existsSync(fileOf('js')) || !existsSync(fileOf('css'))) return null;
  const read = (kind: keyof typeof types): DeskAsset & { route: Route } => {
    const content = readFileSync(fileOf(kind));
    const digest = createHash('sha384').update(content).digest('base64');
    const url = `/conseiller/desk-${digest.replace(/\W/g, '').slice(0, 12)}.${kind}`;
    return {
      url,
      integrity: `sha384-${digest}`,
      route: {
        method: 'get',
        path: url,
        answer({ res }) {
          res.writeHead(200, {
            'Content-Type': types[kind],
            'Content-Length': content.length,
            'Cache-Control': 'private, max-age=31536000, immutable',
          });
          res.end(content);
        },
      },
    };
  };
  const [script, style] = [read('js'), read('css')];
  return { script, style, routes: [script.route, style.route] };
}
