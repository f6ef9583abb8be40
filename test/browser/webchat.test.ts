/** Web Chat 4.18.1 holds a whole conversation with our endpoint: welcome, questions, buttons, the plan's card, a reload. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { serve, type Served } from './server.ts';
import { webChatBundle, webChatPage } from './webchat.ts';

/** The bundle may have to be fetched, and weighs three megabytes. */
const patienceMs = 300_000;

let server: Served;
let origin: string;
let bundle: Buffer;
const site = createServer((req, res) => {
  const script = req.url === '/webchat.js';
  res.setHeader('Content-Type', `${script ? 'text/javascript' : 'text/html'}; charset=utf-8`);
  res.end(script ? bundle : webChatPage(server.url));
});
beforeAll(async () => {
  bundle = readFileSync(webChatBundle());
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  server = await serve({ ALLOWED_ORIGINS: origin });
}, patienceMs);
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-id="webchat-sendbox-input"]').fill(text);
  await page.keyboard.press('Enter');
}

describe('Web Chat on our Direct Line', { timeout: patienceMs }, () => {
  it('goes from the welcome to a plan, by typing and by buttons, and shows every message once', async () => {
    const page = await (await browser()).newPage();
    page.setDefaultTimeout(60_000);
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(error.message));
    // Its toolbar is what is seen; a copy for screen readers stands in the history.
    const press = (name: string) =>
      page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
    await page.goto(origin);
    await page.getByText('Je suis un assistant automatique du Cnam').first().waitFor();
    await say(page, 'j’habite à Nevers, je veux devenir aide-comptable');
    await page.getByText('Aujourd’hui, quelle est votre situation').first().waitFor();
    await press('Salarié ou salariée');
    await page.getByText('Quel est votre plus haut diplôme').first().waitFor();
    await press('Bac');
    // The plan's card is drawn by Web Chat's own renderer.
    await page.locator('.ac-adaptiveCard').getByText('Votre plan').first().waitFor();
    await page.locator('.ac-adaptiveCard').getByText('La première chose à faire').first().waitFor();
    await page
      .locator('.ac-adaptiveCard')
      .getByRole('button', { name: 'En savoir plus sur le n° 1' })
      .click();
    await say(page, 'résumé');
    await page.locator('.ac-adaptiveCard').getByText('Ce que j’ai compris').first().waitFor();
    const own = await page.locator('.webchat__bubble--from-user').allInnerTexts();
    expect(own.map((text) => text.trim())).toHaveLength(5);
    expect(exceptions).toEqual([]);
  });
});
