/** The advisor's desk in a real browser: by keyboard, while someone talks, at every size that a desk has. */
import { expect, test } from 'vitest';
import { open as converse } from '../harness/client.ts';
import { findingsIn } from './axe.ts';
import { atDesk } from './at-desk.ts';
import { say, visit as learner, type Visit } from './browser.ts';

const { server, visit } = await atDesk();

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

const focused = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('a learner says that an article helps, takes a code and asks to be contacted, by keyboard alone', async () => {
  const seen = await learner(server.url, { viewport: { width: 390, height: 800 } });
  const { page, faults } = seen;
  await say(page, 'c’est quoi le CPF ?');
  const thumb = page.locator('.helpful button').first();
  expect((await thumb.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await thumb.press('Enter');
  await page.waitForSelector('.helpful .thanks');
  expect([await focused(seen), await thumb.getAttribute('aria-pressed')]).toEqual(['Oui', 'true']);

  await say(page, 'un code pour continuer sur mon téléphone');
  await page.locator('.elsewhere button').press('Enter');
  await page.waitForSelector('.code');
  expect(await focused(seen)).toMatch(/^(?:\w{4}-){2}\w{4}$/);
  expect(await findingsIn(page)).toEqual([]);
  await page.locator('.elsewhere button').press('Enter');
  await expect.poll(() => focused(seen)).toBe('Continuer sur un autre appareil');

  await say(page, 'parler à une personne');
  await page.locator('.contact button').press('Enter');
  await expect.poll(() => focused(seen)).toContain('conseiller');
  await page.emulateMedia({ colorScheme: 'dark' });
  const send = page.locator('.contact [type=submit]');
  const described = () =>
    page.evaluate(() => {
      const { activeElement: field } = document;
      const problem = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
      return [field?.getAttribute('name'), problem?.textContent];
    });
  await send.press('Enter');
  expect(await described()).toEqual(['reach', expect.stringContaining('06 12 34 56 78')]);
  await page.keyboard.type('06 12');
  await page.keyboard.press('Enter');
  expect((await described())[0]).toBe('reach');
  expect(await findingsIn(page)).toEqual([]);
  await page.keyboard.type(' 34 56 78');
  await page.keyboard.press('Enter');
  expect(await described()).toEqual(['consent', expect.stringContaining('Cochez')]);
  await page.keyboard.press('Space');
  await send.press('Enter');
  await expect.poll(() => focused(seen)).toContain('C’est envoyé au centre');
  expect(await findingsIn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  const { page: desk } = await visit();
  await desk.locator('.queue summary').press('Enter');
  await desk.getByRole('button', { name: 'Prendre' }).press('Enter');
  await expect.poll(() => desk.locator('.reach').innerText()).toContain('06 12 34 56 78');
  await desk.getByRole('button', { name: 'Clore et effacer' }).press('Enter');
  await expect.poll(() => desk.locator('.queue li').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('the figures are drawn, narrow and wide, by day and by night, and axe finds nothing', async () => {
  for (let people = 0; people < 5; people += 1) {
    const line = await converse(server.url.replace(/\/$/, ''));
    for (const [index, text] of ['Troyes', 'blorp zint', 'comptable'].entries()) {
      await line.say(text);
      await line.replies(index + 2);
    }
    await line.post({ type: 'event', name: 'rating', value: { useful: true, article: 'cpf' } });
  }
  const { page, faults } = await visit();
  await page.goto(`${server.url}conseiller/chiffres`);
  expect(await page.locator('.counts .bar').count()).toBeGreaterThanOrEqual(4);
  expect(await page.locator('.heard').innerText()).toContain('blorp zint');
  const looks = [
    [320, 'dark'],
    [1280, 'light'],
  ] as const;
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await findingsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  expect(faults).toEqual([]);
});

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
