/** The structure takes a language that is read from right to left: sides are logical, and the whole page turns round. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

const folder = new URL('../../src/web/style', import.meta.url).pathname;
/** Sides that stay where they are whatever the language. */
const physical =
  /(?:^|[\s;{-])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)/u;

describe('sides', () => {
  it.each(readdirSync(folder))('are logical in %s', (name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(lines.filter((line) => physical.test(line))).toEqual([]);
  });
});

describe('a pseudo-locale from right to left', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve();
  });

  it.each([360, 1280])('turns the page round at %i pixels, and cuts nothing', async (width) => {
    const { page, faults } = await visit(server.url, { viewport: { width, height: 740 } });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await say(page, 'J’habite à Nevers, salarié, bac, je veux devenir aide-comptable');
    await page.waitForSelector('.plan');
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox();
      if (!found) throw new Error(`Nothing at ${selector}.`);
      return found;
    };
    const middle = width / 2;
    const own = await box('.mine .typed');
    expect(own.x + own.width / 2).toBeLessThan(middle);
    expect((await box('.mark')).x).toBeGreaterThan(middle);
    expect((await box('.send')).x).toBeLessThan((await box('.composer textarea')).x);
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = await box('#menu');
    expect(menu.x).toBeGreaterThanOrEqual(0);
    expect(menu.x + menu.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(faults).toEqual([]);
  });
});
