/** What the two bundles are made of: entries, targets, and the page's hashed names with their integrity. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { firstPages } from './first.js';
import { unfold } from './unfold.js';

/** @typedef {{ name: string, content: string | Uint8Array }} Built a file below dist/ */

/** @type {Record<string, string>} */
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };

/** CommonJS packages inside an ES module still ask for these. */
const commonJs = `import { createRequire as requireFrom } from 'node:module';
import { dirname as folderOf } from 'node:path';
import { fileURLToPath as pathOf } from 'node:url';
const require = requireFrom(import.meta.url);
const __filename = pathOf(import.meta.url);
const __dirname = folderOf(__filename);`;

/** Packages that find their own files beside them: native code, fonts. */
const beside = ['@photostructure/sqlite', 'pdfkit', 'dtrace-provider'];
/** Packages that only a channel of Microsoft's cloud asks for: half of the bundle, read when there is one. */
const cloud = ['botframework-connector', 'botframework-streaming', '@azure/*'];

/** Packages that few servers, or few people, ever ask for: the desk's sign-in, a QR code. */
const seldom = ['openid-client', 'qrcode-generator'];

/**
 * The server with its packages in one file: Node reads one file instead of two thousand, and starts in half the time.
 * @param {string} root
 * @returns {Promise<Built[]>}
 */
export async function bundleServer(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['./src/server/main.ts'],
    outfile: 'dist/server.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [...beside, ...cloud, ...seldom],
    plugins: [unfold],
    banner: { js: commonJs },
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
    write: false,
  });
  return outputFiles.map(({ path, text }) => ({ name: basename(path), content: ascii(text) }));
}

/**
 * The bundler leaves letters beyond ASCII in regular expressions alone; one is enough for the engine to keep the whole
 * text at two bytes a letter.
 * @param {string} text
 */
const ascii = (text) =>
  text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * One file of the page as the server announces it: where it lives, what it is, what it must hash to.
 * @param {string} path
 * @param {Uint8Array} contents
 */
function asset(path, contents) {
  const name = basename(path);
  return {
    name,
    url: `/assets/${name}`,
    type: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    bytes: contents.length,
    gzipBytes: gzipSync(contents, { level: 9 }).length,
    integrity: `sha384-${createHash('sha384').update(contents).digest('base64')}`,
  };
}

/** What browsers must know; older ones get the link of the site's own page. */
const browsers = ['es2022', 'chrome104', 'firefox104', 'safari16.4'];

/** What the bundles of our own pages have in common. */
const forPages = /** @type {const} */ ({
  bundle: true,
  platform: 'browser',
  format: 'esm',
  minify: true,
  write: false,
});

/**
 * A plain script: the launcher for other sites, whose name never changes, or what stands in the page itself.
 * @param {string} root
 * @param {string} entry
 */
async function plainScript(root, entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: browsers,
    minify: true,
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/**
 * The advisor's desk: the server gives its files an address of their own, and only to who is signed in.
 * @param {string} root
 * @returns {Promise<Built[]>}
 */
export async function bundleDesk(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { desk: 'src/web/desk/main.tsx', 'desk-style': 'src/web/desk/style/desk.css' },
    outdir: 'dist/desk',
    ...forPages,
    target: browsers,
  });
  return outputFiles.map(({ path, contents }) => ({
    name: `desk/${basename(path).replace('-style', '')}`,
    content: contents,
  }));
}

/** @param {string} variety */
const documentOf = (variety) => `index.${variety}.html`;

/**
 * The page: names carry a hash of the content, so browsers may keep them for ever; a document a language names them.
 * @param {string} root
 * @returns {Promise<Built[]>}
 */
export async function bundlePage(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { script: 'src/web/main.tsx', style: 'src/web/style/page.css', icon: 'src/web/icon.svg' },
    outdir: 'dist/page',
    entryNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    ...forPages,
    target: browsers,
  });
  const launcher = { name: 'embed.js', contents: await plainScript(root, 'src/web/embed/embed.ts') };
  const early = Buffer.from(await plainScript(root, 'src/web/early.ts'))
    .toString()
    .trim();
  const assets = outputFiles.map(({ path, contents }) => asset(path, contents));
  const pages = await firstPages(root, (slot) => {
    if (slot === 'early') return early;
    const chosen = assets.find(({ name }) => name.startsWith(`${slot}-`));
    // Browsers check a script against its hash, never pictures; the server puts the style into the document.
    return slot === 'script' ? `${chosen?.url}" integrity="${chosen?.integrity}` : chosen?.url;
  });
  const manifest = {
    pages: Object.fromEntries(pages.map(({ variety }) => [variety, documentOf(variety)])),
    assets,
    launcher: { ...asset(launcher.name, launcher.contents), url: '/embed.js' },
  };
  return [
    ...outputFiles.map(({ path, contents }) => ({ name: `page/${basename(path)}`, content: contents })),
    ...pages.map(({ variety, html }) => ({ name: `page/${documentOf(variety)}`, content: html })),
    { name: `page/${launcher.name}`, content: launcher.contents },
    { name: 'page/manifest.json', content: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
}
