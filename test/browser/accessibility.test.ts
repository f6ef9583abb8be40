/** axe finds nothing, in any state, language, width or colour scheme; and what axe cannot see is measured. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** One test walks through a whole conversation and has it examined seven times. */
const patienceMs = 120_000;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** What axe leaves in a page once it is loaded. */
interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** In the dark only the colours differ. */
const tags = { light: standards, dark: ['cat.color'] };

/** The findings, one line each. */
async function findingsIn(page: Page, colorScheme: keyof typeof tags): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe }; // the script above has just set it
    return (await axe.run({ runOnly: tags })).violations;
  }, tags[colorScheme]);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

let server: Served;
beforeAll(async () => {
  server = await serve();
});

const everything = {
  fr: 'J’habite à Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience, 500 € de CPF, à distance le soir',
  en: 'I live in Nevers, employee, baccalauréat, I want to become an accounting assistant, 3 years of experience, 500 € of CPF',
};

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].flatMap((width) => (['fr', 'en'] as const).map((locale) => ({ colorScheme, width, locale }))),
);

describe.each(looks)('axe, $locale, $width pixels, $colorScheme', ({ colorScheme, width, locale }) => {
  it('finds nothing from the welcome to the plan, nor offline', { timeout: patienceMs }, async () => {
    const findings = (page: Page): Promise<string[]> => findingsIn(page, colorScheme);
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
