/** The conversation outlives the page, the tab, the network, the token and the server; it goes on once and in order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answered, messages, say, visit, watch } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** Some of these tests wait for a server to start again. */
describe('the conversation goes on', { timeout: 120_000 }, () => {
  it('after a reload: the same words, and the answer that was awaited', async () => {
    const { page, faults } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    const before = await messages(page);
    // Frame by frame: no welcome is seen before what was said.
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const shown = [...document.querySelectorAll('.message')].filter((each) =>
          each.checkVisibility({ visibilityProperty: true }),
        );
        if (shown.length > 0) seen.push(shown.some((each) => each.matches('.mine')) ? 'talk' : 'welcome');
        requestAnimationFrame(look);
      };
      look();
    });
    const resumed = page.waitForResponse((response) =>
      /conversations\/[\w-]+\?watermark/u.test(response.url()),
    );
    await page.reload();
    await page.waitForSelector('.mine');
    await answered(page);
    expect(await messages(page)).toEqual(before);
    // The token is young again, and kept: the conversation can be found for as long as it lasts.
    const { token } = (await (await resumed).json()) as { token: string };
    expect(await page.evaluate(() => localStorage.getItem('cnam-orientation'))).toContain(token);
    const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]); // set above
    expect(seen).toEqual(['talk']);
    await say(page, 'je suis salarié');
    expect((await messages(page)).slice(0, before.length)).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('in a second tab, where each sees what the other says', async () => {
    const { page, context } = await visit(server.url);
    const other = await context.newPage();
    const faults = watch(other, server.url);
    await other.goto(server.url);
    await other.waitForSelector('.theirs');
    await say(page, 'j’habite à Troyes');
    await other.waitForSelector('.mine');
    await answered(other);
    expect(await messages(other)).toEqual(await messages(page));
    expect(faults).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('after the server stopped (%s) and came back', async (signal) => {
    const { page, faults } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    await server.stop(signal);
    await page.getByRole('textbox').fill('je suis salarié');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice');
    await server.start();
    await page.waitForSelector('.notice', { state: 'detached' });
    await answered(page);
    expect(await page.locator('.failure').count()).toBe(0);
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers', 'je suis salarié']);
    expect(faults).toEqual([]);
  });

  it('after a sleep through which the server was renewed', async () => {
    const { page, context, faults } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await server.stop();
    await server.start();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await say(page, 'je suis salarié');
    expect(await page.locator('.typed').allTextContents()).toEqual(['j’habite à Nevers', 'je suis salarié']);
    expect(faults).toEqual([]);
  });

  it('after the network was gone: what was said meanwhile leaves in order, once', async () => {
    const { page, context } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    await context.setOffline(true);
    await page.waitForSelector('.notice');
    for (const text of ['je suis salarié', 'j’ai le bac']) {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('.failure');
    await context.setOffline(false);
    await page.waitForSelector('.failure', { state: 'detached' });
    await page.waitForFunction(() => document.querySelectorAll('.mine:not(.sending)').length === 3);
    await answered(page);
    await page.reload();
    await page.waitForSelector('.mine');
    await answered(page);
    expect(await page.locator('.typed').allTextContents()).toEqual([
      'j’habite à Nevers',
      'je suis salarié',
      'j’ai le bac',
    ]);
  });

  it('without what the person asked to forget', async () => {
    const { page } = await visit(server.url);
    await say(page, 'j’habite à Nevers');
    await say(page, 'oubliez-moi');
    if ((await page.locator('.typed').count()) > 0) await say(page, 'oui');
    const left = await messages(page);
    expect(left.join(' ')).not.toContain('Nevers');
    await page.reload();
    await page.waitForSelector('.theirs');
    expect(await messages(page)).toEqual(left);
  });

  it('with a new one when the old one is no more', async () => {
    const { page } = await visit(server.url);
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('cnam-orientation') ?? '{}') as object;
      localStorage.setItem('cnam-orientation', JSON.stringify({ ...kept, token: 'unreadable' }));
    });
    await page.reload();
    await page.waitForSelector('.theirs');
    await say(page, 'j’habite à Nevers');
    expect(await page.locator('.mine').count()).toBe(1);
  });

  it('for as long as the page is open where the browser refuses to keep anything', async () => {
    const { page, context } = await visit(server.url);
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.waitForSelector('.theirs');
    await say(page, 'j’habite à Nevers');
    expect(await page.locator('.theirs').count()).toBe(2);
  });
});
