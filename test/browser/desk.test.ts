/** The advisor's desk in a real browser: by keyboard, while someone talks, at every size that a desk has. */
import { expect, test } from 'vitest';
import { findingsIn } from './axe.ts';
import { browser, watch, type Visit } from './browser.ts';
import { serve } from './server.ts';

const server = await serve();

/** Only one link is printed, and it works once: all visits share the session. */
const context = (await browser()).newContext({ viewport: { width: 1280, height: 800 } });
const link = /http\S+\?cle=\S+/.exec(server.told())?.[0] ?? '';
const entered = context.then(async (open) => {
  await (await open.newPage()).goto(link);
});

async function visit(): Promise<Visit> {
  await entered;
  const open = await context;
  const page = await open.newPage();
  const faults = watch(page, server.url);
  await page.goto(`${server.url}conseiller`);
  await page.waitForSelector('.front');
  return { page, context: open, faults };
}

const fragments = [
  'salariée',
  'le soir',
  'Troyes',
  'voudrait être comptable',
  'a le bac',
  '6 ans de pratique',
];

test('six fragments in any order reach a plan, and the focus never leaves the field', async () => {
  const { page, faults } = await visit();
  expect(await page.title()).toContain('bureau du conseiller');
  for (const text of fragments) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('.sheet');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('said');
  expect(await page.locator('.answers .known').count()).toBeGreaterThanOrEqual(6);
  expect(await page.locator('.sheet').innerText()).toContain('Troyes');
  await page.keyboard.type('alternance oui');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.clashes');
  expect(await findingsIn(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.clashes', { state: 'detached' });

  await page.reload();
  await page.waitForSelector('.sheet');
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await page.waitForSelector('.empty');
  expect(await page.locator('.answers .known').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('an answer is put right, removed and passed over by keyboard', async () => {
  const { page, faults } = await visit();
  await page.keyboard.type('Nevers');
  await page.keyboard.press('Enter');
  const town = page.locator('[data-edit="place"]');
  await expect.poll(() => town.innerText()).toContain('Nevers');
  await town.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Troyes');
  await page.keyboard.press('Enter');
  await expect.poll(() => town.innerText()).toContain('Troyes');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-edit'))).toBe('place');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => town.innerText()).toBe('à demander');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('said');
  const front = page.locator('.front h3');
  const first = await front.innerText();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => front.innerText()).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.front .tag').innerText()).toBe('Question choisie');
  await page.keyboard.press('Alt+3');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel-3');
  expect(faults).toEqual([]);
  await page.evaluate(() => sessionStorage.clear());
});

test.each([
  [1280, 800],
  [1024, 768],
  [768, 1024],
  [320, 640],
])(
  'nothing overflows and axe finds nothing at %i × %i, light and dark, in both languages',
  async (width, height) => {
    const { page } = await visit();
    await page.setViewportSize({ width, height });
    for (const text of ['Troyes', 'comptable', 'salarié', 'bac']) {
      await page.fill('#said', text);
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('.sheet');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findingsIn(page)).toEqual([]);
    }
    await page.locator('[data-edit="sectors"]').click();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('#panel-1').innerText()).toBe('The script');
    expect(await findingsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('#said').isVisible()).toBe(true);
  },
);

test('the entry page says how to enter, and whoever has left must enter again', async () => {
  const { page, faults } = await visit();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/connexion?fin=sortie');
  expect(await findingsIn(page)).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goto(`${server.url}conseiller`);
  expect(new URL(page.url()).pathname).toBe('/connexion');
  expect(faults).toEqual([]);
});
