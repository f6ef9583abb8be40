/** Away for an hour, or there before the server is: every loss at once, as a closed laptop brings it, and the talk goes on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answered, browser, messages, say, visit, watch } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

describe('the talk goes on', { timeout: 120_000 }, () => {
  it('after an hour with the lid down: clock ahead, token expired, stream dead, server renewed', async () => {
    const { page, context, faults } = await visit(server.url);
    await page.clock.install();
    await say(page, 'j’habite à Nevers');
    const before = await messages(page);
    const kept = await page.evaluate(() => localStorage.getItem('cnam-orientation') ?? '');
    const { token } = JSON.parse(kept) as { token: string };
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await context.setOffline(true);
    await server.stop('SIGKILL');
    await server.start();
    let expired = 0;
    await page.route(/\/conversations\/.+/u, async (route) => {
      if (route.request().headers()['authorization'] !== `Bearer ${token}`) return route.continue();
      expired += 1;
      return route.fulfill({ status: 403, json: { error: { code: 'TokenExpired', message: '' } } });
    });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.clock.fastForward('01:00:00');
    // Written before the network is back, as people do.
    await page.getByRole('textbox').fill('je suis salarié');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice');
    expect(await page.locator('.notice').innerText()).toContain('Vos messages partiront à son retour');
    await context.setOffline(false);
    await page.clock.resume();
    await page.waitForSelector('.notice', { state: 'detached' });
    await answered(page);
    expect(expired).toBeGreaterThan(0);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers', 'je suis salarié']);
    expect((await messages(page)).slice(0, before.length)).toEqual(before);
    expect(await page.locator('.failure').count()).toBe(0);
    const shown = await messages(page);
    await page.reload();
    await page.waitForSelector('.mine');
    await answered(page);
    expect(await messages(page)).toEqual(shown);
    expect(faults).toEqual([]);
  });

  it('from its very beginning, where the server leaves between the page and the conversation', async () => {
    const page = await (await (await browser()).newContext()).newPage();
    const faults = watch(page, server.url);
    let first = true;
    await page.route(/\/conversations$/u, async (route) => {
      if (first) {
        first = false;
        // The page asks before its script has come, and the script must come.
        await scripted;
        await server.stop('SIGKILL');
      }
      await route.continue();
    });
    const scripted = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.js'));
    await page.goto(server.url);
    await page.waitForSelector('.notice a[href="https://www.cnam.fr/"]');
    await page.getByRole('textbox').fill('j’habite à Nevers');
    await page.keyboard.press('Enter');
    await server.start();
    await page.waitForSelector('.notice', { state: 'detached' });
    await answered(page);
    await page.waitForFunction(() => document.querySelectorAll('.theirs').length === 2);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers']);
    expect(faults).toEqual([]);
  });

  it('from before its script has come: what was written, sent and pressed meanwhile is kept', async () => {
    const page = await (await (await browser()).newContext()).newPage();
    const faults = watch(page, server.url);
    let come: () => void = () => undefined;
    let held = Promise.resolve();
    const hold = (): void => void (held = new Promise((resolve) => (come = resolve)));
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    const field = page.getByRole('textbox');
    const write = async (): Promise<void> => {
      await page.getByText('Dites-moi où vous habitez').waitFor();
      await field.click();
      await page.keyboard.type('j’habite à Nevers');
    };
    hold();
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await write();
    come();
    await page.locator('.boot').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('j’habite à Nevers');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('said');
    await page.locator('[aria-controls="menu"][aria-expanded="true"]').waitFor();
    await page.evaluate(() => localStorage.clear());
    hold();
    await page.reload({ waitUntil: 'commit' });
    await write();
    await page.keyboard.press('Enter');
    expect(await page.locator('.mine').count()).toBe(0);
    come();
    await page.locator('.typed').waitFor();
    await answered(page);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers']);
    expect(await field.inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  it('in the tab that was left open, when another one said something and was closed', async () => {
    const { page, context } = await visit(server.url);
    const other = await context.newPage();
    await other.goto(server.url);
    await other.waitForSelector('.theirs');
    await Promise.all([say(page, 'j’habite à Nevers'), say(other, 'je suis salarié')]);
    await page.waitForFunction(() => document.querySelectorAll('.mine').length === 2);
    await other.close();
    await say(page, 'j’ai le bac');
    const typed = await page.locator('.typed').allTextContents();
    expect(new Set(typed)).toEqual(new Set(['j’habite à Nevers', 'je suis salarié', 'j’ai le bac']));
    expect(typed).toHaveLength(3);
    expect(typed.at(-1)).toBe('j’ai le bac');
  });
});
