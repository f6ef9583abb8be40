/** Finds the Chromium that the browser tests drive; on Debian and Ubuntu, as root, it installs one. Runs before the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebian } from '../harness/debian.ts';

/** The same engine without a window comes first: a page opens in a third of the time. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const playwrightFolders = [
  process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
];

const insidePlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/** Newest first, as far as the names of the folders tell. */
function playwrightBuilds(): string[] {
  return playwrightFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('chromium-'))
        .sort()
        .reverse()
        .flatMap((name) => insidePlaywright.map((inside) => join(folder, name, inside))),
    );
}

/** A distribution may ship a launcher that only tells how to get the real browser: it has to answer. */
const answers = (path: string): boolean =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function find(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env;
  if (named === undefined) return [...installed, ...playwrightBuilds()].find(answers);
  if (answers(named)) return named;
  throw new Error(`CHROMIUM_PATH is ${named}, but no browser answers there.`);
}

/** Where Chromium is. Throws one sentence that says what to do when there is none. */
export function chromiumPath(): string {
  const path = find();
  if (path === undefined)
    throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const part of ['chromium-headless-shell', 'chromium'])
      if (find() === undefined) installDebian('Chromium', part);
    console.log(`Browser tests drive ${chromiumPath()}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
