/** A site whose assistant does not come: scripts off, frame refused, server down, launcher lost; somebody can always be reached. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { host, type Host } from './host.ts';
import { serve, type Served } from './server.ts';

let site: Host;
let server: Served;
beforeAll(async () => {
  site = await host();
  server = await serve({ ALLOWED_ORIGINS: site.origin });
});

const launcher = (page: Page) => page.getByRole('button', { name: 'Trouver ma formation' });

async function arrive(): Promise<Page> {
  const page = await (await browser()).newPage();
  await page.goto(site.page(server.url));
  await launcher(page).waitFor();
  return page;
}

describe('without the assistant', () => {
  it('gives a link where scripts are off', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.page(server.url));
    expect(await page.getByRole('link', { name: 'L’assistant' }).getAttribute('href')).toBe(server.url);
  });

  it('leaves the site’s own contacts in view when even the launcher cannot be loaded, and only then', async () => {
    const contact = 'un conseil gratuit et confidentiel';
    const launched = await arrive();
    expect(await launched.getByRole('link', { name: contact }).isVisible()).toBe(false);
    await server.stop();
    const page = await (await browser()).newPage();
    await page.goto(site.page(server.url));
    expect(await page.getByRole('link', { name: contact }).isVisible()).toBe(true);
    expect(await page.locator('cnam-assistant').count()).toBe(0);
    await server.start();
    await page.reload();
    await launcher(page).waitFor();
    expect(await page.getByRole('link', { name: contact }).isVisible()).toBe(false);
  });

  it('is framed by no site that is not allowed, and says whom to ask', async () => {
    const stranger = await host();
    const page = await (await browser()).newPage();
    await page.clock.install();
    await page.goto(stranger.page(server.url));
    await launcher(page).click();
    await page.clock.runFor(11_000);
    await page.getByRole('link', { name: 'www.cnam.fr' }).waitFor();
    expect(await page.locator('.theirs').count()).toBe(0);
  });

  it('gives a contact when the server is down, and the assistant once it is back', async () => {
    const page = await arrive();
    await page.clock.install();
    await server.stop();
    await launcher(page).click();
    await page.clock.runFor(11_000);
    await page.getByRole('link', { name: 'www.cnam.fr' }).waitFor();
    await page.keyboard.press('Escape');
    await server.start();
    await page.clock.resume();
    await launcher(page).click();
    await page.frameLocator('iframe').locator('.theirs').first().waitFor();
  });
});
