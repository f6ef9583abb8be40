/** axe in the states that a conversation seldom shows: comparison, voice, error, the end; in the frame and the form; fr, easy and en. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some } from '../harness/extent.ts';
import { findingsIn } from './axe.ts';
import { browser, visit } from './browser.ts';
import { host, type Host } from './host.ts';
import { serve, type Served } from './server.ts';

const patienceMs = 180_000;

let site: Host;
let server: Served;
beforeAll(async () => {
  site = await host();
  server = await serve({ ALLOWED_ORIGINS: site.origin });
});

const all = {
  fr: 'Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience, à distance le soir',
  en: 'I live in Nevers, employee, baccalauréat, I want to become an accounting assistant, 3 years of experience',
};
const language = (tag: string): 'fr' | 'en' => (tag === 'en' ? 'en' : 'fr');
const looks = some(
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['fr', 'fr-simple', 'en'] as const).map((locale) => ({ colorScheme, locale })),
  ),
  [0, 5],
);

/** The conversation to its end, examined at each state that is named. */
async function walk(page: Page, at: Page | Frame, locale: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    const findings = await findingsIn(at);
    if (findings.length > 0) found[state] = findings;
  };
  await at.locator('[aria-controls="languages"]').click();
  await look('languages');
  await at.locator('[aria-controls="menu"]').click();
  await at.locator('#menu button').last().click();
  await look('voice');
  const talk = async (text: string): Promise<void> => {
    const before = await at.locator('.theirs').count();
    await at.getByRole('textbox').last().fill(text);
    await page.keyboard.press('Enter');
    await at.waitForFunction((count) => document.querySelectorAll('.theirs').length > count, before);
  };
  await talk(all[language(locale)]);
  await talk('plan');
  await at.locator('.rating button').first().click();
  await look('plan with a word about it');
  await talk(language(locale) === 'fr' ? 'comparer' : 'compare');
  await look('comparison');
  await page
    .context()
    .route(/\/conversations\/.+\/activities$/u, (route) =>
      route.fulfill({ status: 400, json: { error: { code: 'BadRequest', message: '' } } }),
    );
  await at.getByRole('textbox').last().fill('?');
  await page.keyboard.press('Enter');
  await at.waitForSelector('.failure');
  await look('refused message');
  await page.context().unroute(/\/conversations\/.+\/activities$/u);
  await page
    .context()
    .route(/\/conversations\/.+/u, (route) =>
      route.fulfill({ status: 404, json: { error: { code: 'NotFound', message: '' } } }),
    );
  await at.getByRole('textbox').last().fill('?');
  await page.keyboard.press('Enter');
  await at.waitForSelector('.notice button');
  await look('ended');
  return found;
}

describe.each(looks)('axe finds nothing, $locale, $colorScheme', ({ colorScheme, locale }) => {
  it('in the page, from the languages to the end', { timeout: patienceMs }, async () => {
    const viewport = { width: 420, height: 800 };
    const { page } = await visit(`${server.url}?lang=${locale}`, { viewport, colorScheme });
    expect(await walk(page, page, locale)).toEqual({});
  });

  it('in the frame, from the languages to the end', { timeout: patienceMs }, async () => {
    const context = await (
      await browser()
    ).newContext({ viewport: { width: 1000, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.goto(site.page(server.url, `data-lang="${locale}"`));
    await page.locator('button.open').click();
    const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
    if (!frame) throw new Error('The frame is empty.');
    await frame.waitForSelector('.theirs');
    expect(await walk(page, frame, locale)).toEqual({});
  });

  it('in the form, empty, answered wrongly, and in its plan on paper', { timeout: patienceMs }, async () => {
    const context = await (await browser()).newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`${server.url}formulaire?lang=${locale}`);
    expect(await findingsIn(page)).toEqual([]);
    await page.locator('main button').first().click();
    await page.locator('h2').first().waitFor();
    expect(await findingsIn(page)).toEqual([]);
    await page.locator('[name=place]').fill('Nevers');
    await page.locator('main button').first().click();
    await page.locator('.printed').waitFor();
    expect(await findingsIn(page)).toEqual([]);
  });

  it('in the page that waits for a server which is not there', { timeout: patienceMs }, async () => {
    const context = await (await browser()).newContext({ colorScheme });
    await context.route(/\/conversations$/u, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${server.url}?lang=${locale}`);
    await page.waitForSelector('.notice a');
    expect(await findingsIn(page)).toEqual([]);
  });
});
