/** What the page weighs, and how soon a person may begin: on a desk, and on a slow phone. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../browser/chromium.ts';
import type { Beside } from './webchat-page.ts';
import { aim } from './aims.ts';

interface Manifest {
  assets: { name: string; gzipBytes: number }[];
  launcher: { name: string; gzipBytes: number };
}

interface Line {
  name: string;
  /** Milliseconds. */
  most: number;
  /** 1.6 Mbit/s, 150 ms, a quarter of the processor. */
  slow: boolean;
}

/** The first words of the assistant, on our page and on Web Chat's. */
const welcomed = { ours: '.theirs', webChat: '.webchat__bubble__content' };

const rounds = 5;
/** Web Chat takes ten seconds each time on a slow phone. */
const roundsBeside = 3;
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Reached {
  /** A welcome that can be answered: what is written or pressed from here on is kept. */
  ready: number;
  /** Our script has taken the page over. */
  taken: number;
}

/** Milliseconds from the address, with nothing in the cache. */
async function reachedMs(
  browser: Browser,
  url: string,
  { slow }: Pick<Line, 'slow'>,
  welcome = welcomed.ours,
): Promise<Reached> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  if (slow) {
    const session = await context.newCDPSession(page);
    const throughput = 1_600_000 / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector(welcome, { timeout: 90_000 });
  const ready = performance.now() - started;
  await page.waitForSelector('.boot', { state: 'detached' });
  const taken = performance.now() - started;
  await context.close();
  return { ready, taken };
}

/** Prints the sizes of the built page and, for a server that runs at `url`, the time until it is ready, beside Web Chat. */
export async function benchPage(url: string, webChat: Beside | null): Promise<void> {
  const manifest = JSON.parse(
    readFileSync(new URL('../../dist/page/manifest.json', import.meta.url), 'utf8'),
  ) as Manifest; // written by our own build
  for (const { name, gzipBytes } of manifest.assets)
    if (name.endsWith('.js')) aim('page, its script, gzip', gzipBytes / 1000, 25, 'kB');
    else console.log(`page, ${name}: ${(gzipBytes / 1000).toFixed(1)} kB gzip`);
  aim('page, the launcher, gzip', manifest.launcher.gzipBytes / 1000, 2, 'kB');
  if (webChat) console.log(`page  Web Chat: ${(webChat.gzipBytes / 1000).toFixed(1)} kB gzip`);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  try {
    await reachedMs(browser, url, { slow: false });
    for (const line of [
      { name: 'ready', slow: false, most: 500 },
      { name: 'ready on a slow phone', slow: true, most: 2000 },
    ]) {
      const ours: number[] = [];
      const taken: number[] = [];
      const theirs: number[] = [];
      // Taken in turn, so that both meet the same busy moments.
      for (let round = 0; round < rounds; round += 1) {
        const reached = await reachedMs(browser, url, line);
        ours.push(reached.ready);
        taken.push(reached.taken);
        if (webChat && round < roundsBeside)
          theirs.push((await reachedMs(browser, webChat.url, line, welcomed.webChat)).ready);
      }
      aim(`page, ${line.name} (median of ${rounds})`, median(ours), line.most, 'ms');
      console.log(`page, ${line.name}, taken over by its script: ${Math.round(median(taken))} ms`);
      if (theirs.length > 0) {
        console.log(
          `page, ${line.name}, Web Chat: ${Math.round(median(theirs))} ms (median of ${roundsBeside})`,
        );
        aim(`page, ${line.name}, share of Web Chat’s time`, median(ours) / median(theirs), 0.2, 'x');
      }
    }
  } finally {
    await browser.close();
  }
}
