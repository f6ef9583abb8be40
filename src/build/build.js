/** Builds what runs: the server for Node and the page for browsers, from the sources, into dist/. Plain JavaScript: it runs first. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['src', 'dialogs', 'knowledge', 'locales', 'package.json', 'package-lock.json'];
const stampFile = join(root, 'dist/stamp');
const built = ['dist/server.js', 'dist/page/index.fr.html', 'dist/page/manifest.json', 'dist/desk/desk.js'];

const usage = `Usage: node src/build/build.js [--if-stale] [--help]

Bundles src/server/main.ts into dist/server.js and the pages of src/web into dist/page and dist/desk.
  --if-stale   do nothing when no source has changed since the last build
  --help       show this text`;

/**
 * What the sources look like now: every path with its size and time of change. Reads no content, so it costs milliseconds.
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function traces(path) {
  const found = await stat(join(root, path));
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  const names = (await readdir(join(root, path))).sort();
  return (await Promise.all(names.map((name) => traces(`${path}/${name}`)))).flat();
}

async function stamp() {
  const lines = (await Promise.all(sources.map(traces))).flat();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** @param {string} now */
async function isFresh(now) {
  if (!built.every((file) => existsSync(join(root, file)))) return false;
  return now === (await readFile(stampFile, 'utf8').catch(() => ''));
}

/**
 * A reader never meets half a file: it is written aside, then renamed.
 * @param {string} file below the project
 * @param {string | Uint8Array} content
 */
async function put(file, content) {
  const target = join(root, file);
  await mkdir(join(target, '..'), { recursive: true });
  await writeFile(`${target}.${process.pid}`, content);
  await rename(`${target}.${process.pid}`, target);
}

/**
 * Removes what earlier builds of the page left behind.
 * @param {string[]} kept names below dist/
 */
async function sweep(kept) {
  for (const name of await readdir(join(root, 'dist/page')))
    if (!kept.includes(`page/${name}`)) await rm(join(root, 'dist/page', name), { force: true });
}

async function build() {
  const started = performance.now();
  const before = await stamp();
  if (process.argv.includes('--if-stale') && (await isFresh(before))) return;
  // Loaded here, so that a fresh build is recognised without paying for the bundler.
  const { bundleDesk, bundlePage, bundleServer } = await import('./bundle.js');
  const files = (await Promise.all([bundlePage(root), bundleDesk(root), bundleServer(root)])).flat();
  for (const { name, content } of files) await put(`dist/${name}`, content);
  // Last, so that a build cut short is never taken for a fresh one.
  await put('dist/stamp', before);
  await sweep(files.map(({ name }) => name));
  console.log(`Built ${files.length} files in ${Math.round(performance.now() - started)} ms.`);
}

if (process.argv.includes('--help')) console.log(usage);
else {
  await build().catch((/** @type {unknown} */ error) => {
    // The bundler has already printed its own errors, with file and line.
    const told = error instanceof Error && 'errors' in error;
    console.error(told ? 'The build failed: see above.' : `The build failed: ${String(error)}`);
    process.exitCode = 1;
  });
}
