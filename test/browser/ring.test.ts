/** The focus is seen: around every kind of control, a ring's worth of pixels changes by 3:1 or more, in every colour scheme. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some } from '../harness/extent.ts';
import { browser, say, visit } from './browser.ts';
import { host, type Host } from './host.ts';
import { changed, pixels } from './png.ts';
import { serve, type Served } from './server.ts';

let site: Host;
let server: Served;
beforeAll(async () => {
  site = await host();
  server = await serve({ ALLOWED_ORIGINS: site.origin });
});

/** Pixels around a control that its ring may take. */
const around = 8;

/** How many pixels change by 3:1 or more at the focus, for each pixel of the control's outline (2 is a line 2 pixels wide). */
async function ring(
  page: Page,
  control: Locator,
  reach: () => Promise<void> = () => control.focus(),
): Promise<number> {
  await control.scrollIntoViewIfNeeded();
  await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await control.boundingBox();
  const view = page.viewportSize();
  if (!box || !view) throw new Error('The control is not seen.');
  const x = Math.max(0, Math.floor(box.x) - around);
  const y = Math.max(0, Math.floor(box.y) - around);
  const clip = {
    x,
    y,
    width: Math.min(view.width - x, Math.ceil(box.width) + 2 * around),
    height: Math.min(view.height - y, Math.ceil(box.height) + 2 * around),
  };
  const picture = async () => pixels(await page.screenshot({ clip, caret: 'hide', animations: 'disabled' }));
  // A key first: a ring is for who does not point.
  await page.keyboard.press('Tab');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const without = await picture();
  await reach();
  const change = changed(without, await picture(), 3);
  await control.evaluate((element) => element instanceof HTMLElement && element.blur());
  return change / (2 * (box.width + box.height));
}

const schemes = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', forcedColors: 'active' },
] as const;

describe.each(some(schemes, [1]))('the focus ring, $name', ({ name: _, ...options }) => {
  it('is seen around every kind of control of the page', { timeout: 120_000 }, async () => {
    const { page } = await visit(server.url, { ...options, viewport: { width: 420, height: 800 } });
    const weak: string[] = [];
    const look = async (what: string, control: Locator): Promise<void> => {
      const width = await ring(page, control);
      if (width < 1) weak.push(`${what}: ${width.toFixed(2)}`);
    };
    await look('choice', page.locator('.choices .choice').first());
    await look('input', page.getByRole('textbox'));
    await look('send', page.locator('.send'));
    await look('language', page.locator('[aria-controls="languages"]'));
    await look('page link', page.locator('.pages a').first());
    await page.locator('[aria-controls="menu"]').click();
    await page.keyboard.press('Tab');
    // Leaving the menu by script keeps it open: only what the person focuses elsewhere closes it.
    await look('menu item', page.locator('#menu button').nth(1));
    await page.locator('#menu button').last().click();
    await look('voice', page.locator('.voice button').first());
    await say(page, 'Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience');
    await say(page, 'plan');
    await look('unfold', page.locator('.unfold').first());
    await look('link in a card', page.locator('.plan a').first());
    await look('save as PDF', page.locator('.aid .choice').first());
    const thumb = page.locator('.rating button').first();
    await look('thumb', thumb);
    await thumb.click();
    await look('a word', page.locator('.rating input'));
    expect(weak).toEqual([]);
  });

  it('is seen around the launcher, its closing, and the controls of the form', async () => {
    const context = await (
      await browser()
    ).newContext({ ...options, viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    const weak: string[] = [];
    const look = async (what: string, control: Locator, reach?: () => Promise<void>): Promise<void> => {
      const width = await ring(page, control, reach);
      if (width < 1) weak.push(`${what}: ${width.toFixed(2)}`);
    };
    await page.goto(site.page(server.url));
    await look('launcher', page.locator('button.open'));
    await page.locator('button.open').click();
    const frame = page.frameLocator('iframe');
    await frame.locator('.theirs').first().waitFor();
    await look('close', page.locator('dialog > div button'), async () => {
      await frame.locator('.skip').focus();
      await page.keyboard.press('Shift+Tab');
    });
    await page.goto(`${server.url}formulaire`);
    await look('text', page.locator('input[type=text], input:not([type])').first());
    await look('one of several', page.locator('input[type=radio]').first());
    await look('some of several', page.locator('input[type=checkbox]').first());
    await look('button', page.locator('main button').first());
    await look('link', page.locator('nav a').first());
    expect(weak).toEqual([]);
  });
});
