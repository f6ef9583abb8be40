/** What the page does with a plan: the essentials first, a map, a PDF, paper, an opinion; and how far the plan is. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

const everything =
  'J’habite à Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience, 500 € de CPF';

async function planned(): Promise<{ page: Page; faults: string[] }> {
  const { page, faults } = await visit(server.url);
  await say(page, everything);
  await page.waitForSelector('.plan');
  return { page, faults };
}

describe('a plan on the page', () => {
  it('shows each thing to decide on its own, the rest unfolds, and nothing is lost', async () => {
    const { page, faults } = await planned();
    expect(await page.locator('.about.certification').count()).toBe(3);
    expect(await page.locator('.about.first').count()).toBe(1);
    const certification = page.locator('.about.certification').nth(1);
    const seen = await certification.innerText();
    await certification.locator('.unfold').click();
    expect((await certification.innerText()).length).toBeGreaterThan(seen.length);
    expect(faults).toEqual([]);
  });

  it('draws the map once, with its text equivalent, and without announcing it', async () => {
    const { page, faults } = await planned();
    const map = page.locator('.chart svg[role=img]');
    await map.waitFor();
    expect(await map.count()).toBe(1);
    expect(await map.locator('title').textContent()).toContain('Nevers');
    expect(await page.locator('.chart li').count()).toBeGreaterThan(1);
    expect(await page.locator('.chart').getAttribute('aria-live')).toBe('off');
    expect(faults).toEqual([]);
  });

  it('says in order what to do, on a line', async () => {
    const { page } = await planned();
    const first = page.locator('.about.first');
    await first.locator('.unfold').click();
    expect(await first.locator('ol').getAttribute('start')).toBe('2');
    expect(await first.locator('ol li').count()).toBeGreaterThan(1);
  });

  it('saves a PDF, and says so when it does not come', async () => {
    const { page, faults } = await planned();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer en PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('plan-cnam.pdf');
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.route('**/v1/plan', (route) => route.abort());
    await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
    await page.getByText('Le plan n’est pas venu').waitFor();
    expect(faults).toEqual([]);
  });

  it('prints the document that the PDF holds, with its style, from the button and from the menu', async () => {
    const { page, faults } = await planned();
    for (const open of [
      () => page.getByRole('button', { name: 'Imprimer le plan' }).click(),
      async () => {
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.locator('#menu').getByRole('button', { name: 'Imprimer' }).click();
      },
    ]) {
      await page.evaluate(() => document.querySelector('.paper')?.remove());
      await open();
      const paper = page.frameLocator('.paper');
      await paper.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      await page.waitForFunction(() => {
        const inside = document.querySelector<HTMLIFrameElement>('.paper')?.contentDocument;
        return (inside?.styleSheets[0]?.cssRules.length ?? 0) > 0;
      });
      expect(await paper.locator('table').count()).toBeGreaterThan(1);
      expect(await paper.locator('ol.timeline').count()).toBe(1);
    }
    expect(await page.locator('.paper').getAttribute('aria-hidden')).toBe('true');
    expect(faults).toEqual([]);
  });

  it('takes an opinion, and a word only from who wants', async () => {
    const { page, faults } = await planned();
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/activities'))
        sent.push(request.postDataJSON());
    });
    await page.getByRole('button', { name: 'Non', exact: true }).click();
    await page.getByLabel('Un mot pour l’améliorer').fill('trop loin');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.rating form'));
    await page.getByText('Merci, c’est noté').waitFor();
    expect(sent).toMatchObject([
      { type: 'event', name: 'rating', value: { useful: false, word: '' } },
      { type: 'event', name: 'rating', value: { useful: false, word: 'trop loin' } },
    ]);
    expect(faults).toEqual([]);
  });
});

describe('on the way to a plan', () => {
  it('says how many questions are left, and nothing once the plan is there', async () => {
    const { page } = await visit(server.url);
    expect(await page.locator('.left').count()).toBe(0);
    await say(page, 'j’habite à Nevers');
    await page.getByText('Encore 3 questions utiles').waitFor();
    await say(page, 'je veux devenir aide-comptable, je suis salarié');
    await page.getByText('Encore 1 question utile').waitFor();
    await say(page, 'bac');
    await page.waitForSelector('.plan');
    expect(await page.locator('.left').count()).toBe(0);
  });

  it('corrects an answer from the summary, and asks before it erases', async () => {
    const { page } = await visit(server.url);
    await say(page, 'j’habite à Nevers, je suis salarié');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Mes réponses' }).click();
    await page.getByRole('button', { name: /^Corriger : Votre ville/iu }).click();
    await page.waitForFunction(() => document.querySelectorAll('.mine').length === 3);
    await say(page, 'Troyes');
    await say(page, 'résumé');
    expect(await page.locator('.log').innerText()).toMatch(/Votre ville\s: Troyes \(10\)/u);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Effacer mes données' }).click();
    await page.locator('.choices').getByRole('button', { name: 'Oui' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.mine').length === 0);
    expect(await page.locator('.log').innerText()).not.toContain('Troyes');
  });
});
