/** One browser for all files that a process tests, and visits that write down everything a page must never do. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterwards } from '../harness/afterwards.ts';
import { chromiumPath } from './chromium.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

export const browser = (): Promise<Browser> =>
  (launched ??= chromium.launch({ executablePath: chromiumPath(), args: flags }));

/** Playwright ends the browser with the process; a file leaves no page open. */
afterwards(async () => {
  await Promise.all(((await launched)?.contexts() ?? []).map((context) => context.close()));
});

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors on the console, uncaught exceptions, policy violations, requests to other origins. */
  faults: string[];
}

/** What a lost network prints by itself is no fault of the page. */
const expected = /net::ERR_|WebSocket connection to .* failed|status of (?:403|404|429|503)/u;

/** Notes the faults of one page. */
export function watch(page: Page, url: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** Opens the page in a browser profile of its own and waits for the welcome. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults = watch(page, url);
  await page.goto(url);
  await page.waitForSelector('.theirs');
  await open(page);
  return { page, context, faults };
}

/** Waits until the script has come, the conversation is open and the browser keeps it. */
export async function open(page: Page): Promise<void> {
  await page.waitForSelector('.boot', { state: 'detached' });
  await page.waitForFunction(() => localStorage.getItem('cnam-orientation') !== null);
}

/** Says something as a person types it, and waits until everything that answers it is there. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await answered(page);
}

/** Waits until the last word is the assistant's and nothing is on its way. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll('.message')].at(-1);
    return last?.classList.contains('theirs');
  });
}

/** What the conversation shows, message by message, without what only screen readers hear. */
export const messages = (page: Page): Promise<string[]> =>
  page
    .locator('.message')
    .evaluateAll((all) => all.map((message) => (message instanceof HTMLElement ? message.innerText : '')));
