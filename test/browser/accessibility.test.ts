/** axe finds nothing, in any state, language, width or colour scheme; and what axe cannot see is measured. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some } from '../harness/extent.ts';
import { findingsIn, standards } from './axe.ts';
import { say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

/** One test walks through a whole conversation and has it examined seven times. */
const patienceMs = 120_000;

/** In the dark only the colours differ. */
const tags = { light: standards, dark: ['cat.color'] };

let server: Served;
beforeAll(async () => {
  server = await serve();
});

const everything = {
  fr: 'J’habite à Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience, 500 € de CPF, à distance le soir',
  en: 'I live in Nevers, employee, baccalauréat, I want to become an accounting assistant, 3 years of experience, 500 € of CPF',
};

const looks = some(
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1280].flatMap((width) => (['fr', 'en'] as const).map((locale) => ({ colorScheme, width, locale }))),
  ),
  [0, 7],
);

describe.each(looks)('axe, $locale, $width pixels, $colorScheme', ({ colorScheme, width, locale }) => {
  it('finds nothing from the welcome to the plan, nor offline', { timeout: patienceMs }, async () => {
    const findings = (page: Page): Promise<string[]> => findingsIn(page, tags[colorScheme]);
    const viewport = { width, height: 740 };
    const { page, context, faults } = await visit(`${server.url}?lang=${locale}`, { viewport, colorScheme });
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await findings(page)).toEqual([]);
    await say(page, locale === 'fr' ? 'j’habite à Nevers' : 'I live in Nevers');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await say(page, everything[locale]);
    await say(page, locale === 'fr' ? 'voir mon plan' : 'show me my plan');
    for (const unfold of await page.locator('.unfold').all()) await unfold.click();
    expect(await findings(page)).toEqual([]);
    await say(page, locale === 'fr' ? 'résumé' : 'summary');
    expect(await findings(page)).toEqual([]);
    await context.setOffline(true);
    await page.getByRole('textbox').fill('merci');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.failure');
    await page.waitForSelector('.notice');
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
