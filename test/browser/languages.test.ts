/** French, easy French and English, at any moment, by the header: the words change, the person's answers stay. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { answered, browser, messages, say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** The page as it came, without its script. */
async function still(url: string): Promise<Page> {
  const page = await (await (await browser()).newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(url);
  return page;
}

async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.locator('.header').getByRole('button', { name: from }).click();
  await page.locator('#languages').getByRole('button', { name: to }).click();
  await answered(page);
  await page.waitForFunction(
    (name) => document.querySelector('[aria-controls="languages"]')?.textContent?.includes(name),
    to,
  );
}

interface Said {
  text: string;
  suggestedActions: { actions: { title: string }[] };
}

it.each(['fr', 'fr-simple', 'en'])(
  'draws the page with the welcome that the conversation then gives, %s',
  async (locale) => {
    const api = `${server.url}v3/directline/conversations`;
    const headers = { 'Content-Type': 'application/json' };
    const opened = await fetch(api, { method: 'POST', headers, body: JSON.stringify({ locale }) });
    const { conversationId, token } = (await opened.json()) as { conversationId: string; token: string };
    const set = await fetch(`${api}/${conversationId}/activities`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { activities } = (await set.json()) as { activities: Said[] };
    const page = await still(`${server.url}?lang=${locale}`);
    expect(activities.map(({ text }) => text)).toEqual([
      (await page.locator('.said p').allTextContents()).join('\n'),
    ]);
    expect(
      activities.flatMap(({ suggestedActions }) => suggestedActions.actions.map(({ title }) => title)),
    ).toEqual(await page.locator('.choice').allTextContents());
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  },
);

it('changes the words and keeps the answers, there and back', async () => {
  const { page, faults } = await visit(server.url);
  await say(page, 'j’habite à Nevers');
  await choose(page, 'Français', 'Facile à lire');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect((await messages(page)).at(-1)).toContain('Quel métier voulez-vous faire');
  expect(await page.locator('.skip').textContent()).toBe('Aller où l’on écrit');
  await page.reload();
  await page.waitForSelector('.theirs');
  expect(await page.locator('[aria-controls="languages"]').textContent()).toContain('Facile à lire');
  await choose(page, 'Facile à lire', 'English');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await choose(page, 'English', 'Français');
  await say(page, 'résumé');
  expect((await messages(page)).join(' ')).toMatch(/Votre ville\s: Nevers \(58\)/u);
  expect(faults).toEqual([]);
});

it('says where the choice stands, and asks for the plan on paper in the same words', async () => {
  const { page } = await visit(`${server.url}?lang=fr-simple`);
  expect((await messages(page))[0]).toContain('Je suis un programme automatique');
  await page.locator('[aria-controls="languages"]').click();
  expect(await page.locator('#languages [aria-current="true"]').allInnerTexts()).toEqual(['Facile à lire']);
  expect(
    await page.locator('#languages button').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
  ).toEqual(['fr', 'fr', 'en']);
  await page.keyboard.press('Escape');
  await say(page, 'Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience');
  await say(page, 'plan');
  const asked = page.waitForRequest((request) => request.url().endsWith('/v1/plan'));
  await page.getByRole('button', { name: 'Garder le plan (fichier PDF)' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ locale: 'fr', easy: true });
});
