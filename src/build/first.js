/** The page of each language with its first state drawn in it: the script takes it over, and a slow line shows it meanwhile. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** @param {string} text */
const escaped = (text) => text.replace(/[&<"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** What the page's modules ask of a browser when they load. */
const noBrowser = 'globalThis.document = { querySelector: () => null };';

/**
 * Where the page ends: what to do when no script comes stands last, since the script removes it, and nothing that has the
 * focus may move. It is shown above the place to write.
 */
const end = '</form></main>';

/**
 * The parts of the page that can be drawn without a browser. They are bundled, since their sources are not JavaScript,
 * and read from a file, since they use packages.
 * @param {string} root
 */
async function drawing(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { firstDrawn } from './src/web/first.tsx';
        export { varieties, welcomeIn } from './src/build/welcome.ts';`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    banner: { js: noBrowser },
    logLevel: 'error',
    write: false,
  });
  const folder = join(root, 'node_modules/.cache');
  const file = join(folder, `first-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0]?.contents ?? '');
  try {
    return await import(file);
  } finally {
    await rm(file);
  }
}

/**
 * One document a language, by its name: `fill` puts the addresses of the assets into their places.
 * @param {string} root
 * @param {(slot: string) => string | undefined} fill
 * @returns {Promise<{ variety: string, html: string }[]>}
 */
export async function firstPages(root, fill) {
  const { firstDrawn, varieties, welcomeIn } = await drawing(root);
  const template = await readFile(join(root, 'src/web/index.html'), 'utf8');
  return Promise.all(
    varieties.map(async (/** @type {string} */ variety) => {
      /** @type {Record<string, string>} */
      const words = JSON.parse(await readFile(join(root, `locales/${variety}/page.json`), 'utf8'));
      const welcome = welcomeIn(variety);
      const say = (/** @type {string} */ key) => escaped(words[key] ?? '');
      const late = `<noscript><p class="boot">${say('noscript')} <a href="/formulaire">${say('form')}</a></p></noscript><p class="boot tardy">${say('boot')}</p>`;
      const drawn = firstDrawn(variety, welcome);
      if (!drawn.endsWith(end)) throw new Error('The page does not end with the place to write.');
      /** @type {Record<string, string>} */
      const own = {
        variety,
        lang: variety.slice(0, 2),
        first: `${drawn.slice(0, -'</main>'.length)}${late}</main>`,
        welcome: JSON.stringify(welcome).replaceAll('<', '\\u003c'),
      };
      const html = template.replace(
        /%(\w+)%/g,
        (_, /** @type {string} */ slot) => fill(slot) ?? own[slot] ?? say(slot),
      );
      return { variety, html };
    }),
  );
}
