/** Streams that die in silence, proxies that refuse them, tokens that expire, servers that fail: the page finds another way. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answered, browser, messages, say, visit, watch } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** A page that is prepared before it is opened. */
async function prepared(
  prepare: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; faults: string[] }> {
  const page = await (await (await browser()).newContext()).newPage();
  const faults = watch(page, server.url);
  await prepare(page);
  await page.goto(server.url);
  return { page, faults };
}

describe('the page finds another way', () => {
  it('when the stream is open and silent', async () => {
    const { page } = await prepared((page) =>
      page.routeWebSocket(/\/stream/u, (socket) => {
        socket.connectToServer().onMessage(() => undefined);
      }),
    );
    await page.waitForSelector('.theirs');
    await say(page, 'j’habite à Nevers');
    expect(await messages(page)).toHaveLength(3);
  });

  it('when WebSockets are refused: it asks again and again', async () => {
    const { page } = await prepared((page) =>
      page.routeWebSocket(/\/stream/u, (socket) => socket.close({ code: 1011 })),
    );
    await page.waitForSelector('.theirs');
    await say(page, 'j’habite à Nevers');
    await say(page, 'je suis salarié');
    expect(await page.locator('.mine').count()).toBe(2);
  });

  it('when the token has expired: it asks for another, and nothing is lost or said twice', async () => {
    const { page } = await visit(server.url);
    const old = await page.evaluate(() => localStorage.getItem('cnam-orientation') ?? '');
    const { token } = JSON.parse(old) as { token: string };
    let refused = 0;
    await page.route(/\/conversations\/.+/u, async (route) => {
      if (route.request().headers()['authorization'] !== `Bearer ${token}`) return route.continue();
      refused += 1;
      return route.fulfill({ status: 403, json: { error: { code: 'TokenExpired', message: '' } } });
    });
    await say(page, 'j’habite à Nevers');
    expect(refused).toBeGreaterThan(0);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers']);
    await page.reload();
    await page.waitForSelector('.mine');
    await answered(page);
    expect(await messages(page)).toHaveLength(3);
  });

  it('when the answer to a message is lost: the message is sent again, and counted once', async () => {
    const { page } = await visit(server.url);
    let lost = 0;
    await page.route(/\/activities$/u, async (route) => {
      if (lost > 0 || route.request().method() !== 'POST') return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await say(page, 'j’habite à Nevers');
    await say(page, 'je suis salarié');
    await page.reload();
    await page.waitForSelector('.mine');
    await answered(page);
    expect(lost).toBe(1);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers', 'je suis salarié']);
  });

  it('when too many people are there: it says so, waits and begins', async () => {
    let calls = 0;
    const { page } = await prepared((page) =>
      page.route(/\/conversations$/u, (route) => {
        calls += 1;
        return calls > 1
          ? route.continue()
          : route.fulfill({ status: 429, headers: { 'Retry-After': '3' }, body: '{}' });
      }),
    );
    await page.waitForSelector('.notice');
    await page.waitForSelector('.theirs');
    await page.waitForSelector('.notice', { state: 'detached' });
    expect(calls).toBe(2);
  });

  it('when the server is not there at all: it gives a contact, and begins once it is', async () => {
    const { page, faults } = await prepared((page) =>
      page.route(/\/conversations$/u, (route) => route.abort()),
    );
    await page.waitForSelector('.notice a[href="https://www.cnam.fr/"]');
    await page.unroute(/\/conversations$/u);
    await page.waitForSelector('.theirs');
    await page.waitForSelector('.notice', { state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('when the conversation has ended elsewhere: it says so and offers a new one', async () => {
    const { page } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    await page.route(/\/conversations\/.+/u, (route) =>
      route.fulfill({ status: 404, json: { error: { code: 'NotFound', message: '' } } }),
    );
    await page.getByRole('textbox').fill('bonjour');
    await page.keyboard.press('Enter');
    const renew = page.getByRole('button', { name: 'Nouvelle conversation' });
    await renew.waitFor();
    await page.unroute(/\/conversations\/.+/u);
    await renew.click();
    await page.waitForSelector('.theirs');
    await page.waitForFunction(() => document.querySelectorAll('.mine').length === 0);
  });
});
