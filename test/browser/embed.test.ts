/** The assistant on another site: nothing before the press, focus in and out, Escape, refusals, and a contact when it is not there. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsIn } from './axe.ts';
import { browser } from './browser.ts';
import { focused } from './focus.ts';
import { host, type Host } from './host.ts';
import { serve, type Served } from './server.ts';

let site: Host;
let server: Served;
beforeAll(async () => {
  site = await host();
  server = await serve({ ALLOWED_ORIGINS: site.origin });
});

interface Stay {
  page: Page;
  requests: string[];
  faults: string[];
}

async function arrive(attributes = '', options: BrowserContextOptions = {}, blocked = false): Promise<Stay> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  if (blocked)
    await context.addInitScript(() => {
      const refuse = { get: () => { throw new DOMException('refused', 'SecurityError'); } }; // prettier-ignore
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, refuse);
    });
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(site.page(server.url, attributes));
  await page.locator('button.open').waitFor();
  return { page, requests, faults };
}

const launcher = (page: Page, name = 'Trouver ma formation') => page.getByRole('button', { name });
const inside = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
  if (!frame) throw new Error('The frame is empty.');
  await frame.waitForSelector('.theirs');
  return frame;
};

describe('the launcher', () => {
  it('weighs at most 2 kB, and fetches and stores nothing before the press', async () => {
    const bytes = gzipSync(readFileSync(new URL('../../dist/page/embed.js', import.meta.url)), { level: 9 });
    expect(bytes.length).toBeLessThanOrEqual(2000);
    const { page, requests, faults } = await arrive();
    const launched = `${new URL(server.url).origin}/embed.js`;
    expect(requests.toSorted()).toEqual([`${site.origin}/`, `${site.origin}/site.css`, launched].toSorted());
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('opens a panel with the keyboard, gives the focus to the input, and takes it back at Escape', async () => {
    const { page, faults } = await arrive();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Trouver ma formation');
    await page.keyboard.press('Enter');
    const frame = await inside(page);
    await frame.waitForFunction(() => document.activeElement?.id === 'said');
    expect(await focused(page)).toBe('frame');
    await page.keyboard.type('j’habite à Nevers');
    await page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.querySelectorAll('.theirs').length > 1);
    // What is open inside closes first.
    await frame.getByRole('button', { name: 'Menu' }).click();
    await frame.getByRole('button', { name: 'Menu', expanded: true }).waitFor();
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: 'Menu', expanded: false }).waitFor();
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Trouver ma formation');
    // The conversation is still there.
    await page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.activeElement?.id === 'said');
    expect(await frame.locator('.mine').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    expect(faults).toEqual([]);
  });

  it('lets the focus leave the panel for the site: it is no trap', async () => {
    const { page } = await arrive();
    await launcher(page).click();
    const frame = await inside(page);
    await frame.waitForFunction(() => document.activeElement?.id === 'said');
    const seen: string[] = [];
    for (let presses = 0; presses < 30 && !seen.includes('✕'); presses += 1) {
      await page.keyboard.press('Shift+Tab');
      seen.push(await focused(page));
    }
    expect(seen).toContain('✕');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'hidden' });
  });

  it('is a dialog on a small screen, and does not open the keyboard of the phone', async () => {
    const { page, faults } = await arrive('', { viewport: { width: 360, height: 640 } });
    await launcher(page).click();
    const frame = await inside(page);
    expect(await page.locator('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    expect(await page.locator('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    expect(await frame.evaluate(() => document.activeElement?.id)).not.toBe('said');
    await page.getByRole('button', { name: 'Fermer l’assistant' }).click();
    await expect.poll(() => focused(page)).toBe('Trouver ma formation');
    expect(faults).toEqual([]);
  });

  it('takes a language, a colour, a side and a sentence to begin with, which waits for the person', async () => {
    const { page, requests } = await arrive(
      'data-lang="en" data-accent="#ffd000" data-position="left" data-opening="I am looking at the licence"',
    );
    const open = launcher(page, 'Find my course');
    await open.waitFor();
    expect((await open.boundingBox())?.x).toBeLessThan(40);
    expect(await open.evaluate((button) => getComputedStyle(button).color)).toBe('rgb(0, 0, 0)');
    await open.click();
    const frame = await inside(page);
    expect(await frame.locator('html').getAttribute('lang')).toBe('en');
    expect(await frame.getByRole('textbox').inputValue()).toBe('I am looking at the licence');
    expect(await frame.locator('.mine').count()).toBe(0);
    // What a site says stays after the "#", which no server sees.
    expect(requests.filter((url) => url.split('#')[0]?.includes('licence'))).toEqual([]);
  });

  it('works where the browser refuses storage to a third party', async () => {
    const { page, faults } = await arrive('', {}, true);
    await launcher(page).click();
    const frame = await inside(page);
    await frame.getByRole('textbox').fill('j’habite à Troyes');
    await frame.getByRole('button', { name: 'Envoyer' }).click();
    await frame.waitForFunction(() => document.querySelectorAll('.theirs').length > 1);
    expect(faults).toEqual([]);
  });

  it('believes nobody but its own frame', async () => {
    const { page } = await arrive();
    await launcher(page).click();
    await inside(page);
    await page.evaluate(() => window.postMessage({ cnam: 'close' }, '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.locator('dialog').isVisible()).toBe(true);
  });

  it('has nothing for axe to find, closed, open and in the frame, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await arrive('', { colorScheme, bypassCSP: true });
      expect(await findingsIn(page)).toEqual([]);
      await launcher(page).click();
      const frame = await inside(page);
      expect(await findingsIn(page)).toEqual([]);
      expect(await findingsIn(frame)).toEqual([]);
    }
  });
});
