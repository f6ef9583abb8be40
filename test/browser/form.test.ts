/** The form, without JavaScript: the same plan as the API gives, mistakes said and kept, nothing for axe to find. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsIn } from './axe.ts';
import { browser } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

const open = async (javaScriptEnabled = false, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  const viewport = { width: 360, height: 640 };
  const context = await (await browser()).newContext({ javaScriptEnabled, colorScheme, viewport });
  const page = await context.newPage();
  await page.goto(`${server.url}formulaire`);
  return page;
};
const send = (page: Page) => page.getByRole('button', { name: 'Voir mon plan' }).click();
/** The plan on paper for these facts, as the API gives it. */
const paper = async (facts: unknown): Promise<string> => {
  const headers = { 'Content-Type': 'application/json', Accept: 'text/html' };
  const body = JSON.stringify({ facts });
  return (await fetch(`${server.url}v1/plan`, { method: 'POST', headers, body })).text();
};

describe('the form without JavaScript', () => {
  it('is reached from the page, and gives the plan that the API gives', async () => {
    const page = await open();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Répondre dans un formulaire' }).click();
    await page.getByLabel('Où habitez-vous').fill('Nevers');
    await page.getByLabel('Quel métier').fill('aide-comptable');
    await page.getByLabel('Salarié ou salariée').check();
    await page.getByLabel('Bac', { exact: true }).check();
    await page.getByLabel('Changer de métier').check();
    await page.getByLabel('Le soir').check();
    await page.getByLabel('Le samedi').check();
    await page.getByLabel('Combien y a-t-il sur votre compte formation').fill('500 €');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await send(page);
    const facts = {
      place: { insee: '58194', name: 'Nevers', department: '58' },
      occupation: 'aide-comptable',
      sectors: ['comptabilite'],
      status: 'employee',
      level: 4,
      goal: 'change-job',
      times: ['evening', 'saturday'],
      cpfEuros: 500,
    };
    expect(await (await answer).text()).toBe(await paper(facts));
  });

  it('says what it did not understand, keeps the rest, and asks which town', async () => {
    const page = await open();
    await page.getByLabel('Où habitez-vous').fill('Saint-Denis');
    await page.getByLabel('En recherche d’emploi').check();
    await page.getByLabel('Combien d’heures par semaine').fill('zzz');
    await send(page);
    const problems = page.locator('.problems');
    expect(await problems.getByRole('link').allTextContents()).toEqual(['Votre ville', 'Temps pour étudier']);
    expect(await page.getByLabel('En recherche d’emploi').isChecked()).toBe(true);
    await page.getByLabel('Saint-Denis (93)').check();
    await page.getByLabel('Combien d’heures par semaine').fill('6 heures');
    await send(page);
    expect(await page.locator('table').first().innerText()).toContain('Saint-Denis (93)');
    expect(await page.locator('table').first().innerText()).toContain('6 heures');
  });

  it('asks for something when it is empty', async () => {
    const page = await open();
    await send(page);
    await page.getByText('Répondez au moins à une question').waitFor();
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find (%s)', async (colorScheme) => {
    const page = await open(true, colorScheme);
    expect(await findingsIn(page)).toEqual([]);
    await send(page);
    expect(await findingsIn(page)).toEqual([]);
    for (const other of ['donnees-personnelles', 'accessibilite?lang=en', 'comment-l-assistant-choisit']) {
      await page.goto(`${server.url}${other}`);
      expect(await findingsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});
