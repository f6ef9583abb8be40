/** The page at its limits: a tiny window, wide spacing, large text, small targets, no motion, and a live region that speaks once. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { some } from '../harness/extent.ts';
import { browser, open, say, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** Nothing sticks out sideways, and no text is cut by its own box. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const cut = [...document.querySelectorAll('button, p, li, dd, h1, h3, h4, td, th')]
      .filter((box) => !box.closest('.aside') && box.scrollWidth > box.clientWidth + 1)
      .filter((box) => getComputedStyle(box).display !== 'inline')
      .map((box) => `cut: ${box.textContent}`);
    return [...wide, ...cut];
  });

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

async function toPlan(page: Page): Promise<void> {
  await say(page, 'J’habite à Nevers, salarié, bac, je veux devenir aide-comptable, 3 ans d’expérience');
  await say(page, 'voir mon plan');
  for (const unfold of await page.locator('.unfold').all()) await unfold.click();
}

describe('the page at its limits', () => {
  it('keeps the input within reach at 320 × 256, where 400 % of zoom leads', async () => {
    const { page } = await visit(server.url, { viewport: { width: 320, height: 256 } });
    await toPlan(page);
    const input = await page.getByRole('textbox').boundingBox();
    expect(input && input.y >= 0 && input.y + input.height <= 256).toBe(true);
    // The place to write leaves more than half of the window to what is said.
    const composer = await page.locator('.composer').boundingBox();
    expect(composer?.height ?? 256).toBeLessThan(110);
    expect(await overflowing(page)).toEqual([]);
  });

  it.each(some([320, 360, 768, 1280], [0, 3]))(
    'stays within %i pixels, with wide text spacing too',
    async (width) => {
      const { page } = await visit(server.url, { viewport: { width, height: 700 }, bypassCSP: true });
      await toPlan(page);
      expect(await overflowing(page)).toEqual([]);
      await page.addStyleTag({ content: spacing });
      expect(await overflowing(page)).toEqual([]);
    },
  );

  it('stays within 1280 pixels with text at 200 %', async () => {
    const { page } = await visit(server.url, { bypassCSP: true });
    await toPlan(page);
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await overflowing(page)).toEqual([]);
  });

  it('gives every button and every link on its own 44 pixels', async () => {
    const { page } = await visit(server.url, { viewport: { width: 360, height: 640 } });
    await toPlan(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    const small = await page.locator('button:visible, textarea, nav a, .actions > a').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ text, box }) => `${text} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });

  it('keeps every edge and every focus where the system chooses the colours', async () => {
    const { page } = await visit(server.url, {
      forcedColors: 'active',
      viewport: { width: 360, height: 640 },
    });
    await toPlan(page);
    const bare = await page
      .locator('button.choice:visible, .send, textarea, .about, .typed')
      .evaluateAll((all) =>
        all
          .filter((box) => {
            const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(box);
            return (borderTopStyle === 'none' || borderTopWidth === '0px') && outlineStyle === 'none';
          })
          .map((box) => `${box.className} ${box.textContent}`),
      );
    expect(bare).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    const ring = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(ring).not.toBe('none');
  });

  it('moves nothing for a person who wants no motion', async () => {
    const { page } = await visit(server.url, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
  });

  it('never hides what has the focus behind the header or the place to write', async () => {
    const { page } = await visit(server.url, { viewport: { width: 360, height: 640 } });
    await toPlan(page);
    const hidden: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      hidden.push(
        ...(await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused.closest('.header, .composer, .skip, body:not(:focus-within)')) return [];
          const { left, top, bottom } = focused.getBoundingClientRect();
          const seen = document.elementFromPoint(left + 4, (top + bottom) / 2);
          return focused.contains(seen) || seen?.contains(focused) ? [] : [focused.textContent ?? ''];
        })),
      );
    }
    expect(hidden).toEqual([]);
  });
});

describe('without the script', () => {
  it('says what to do, when scripts are off and when they do not come', async () => {
    const off = await (await browser()).newContext({ javaScriptEnabled: false });
    const page = await off.newPage();
    await page.goto(server.url);
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('Répondre dans un formulaire');
    // What would not answer is not shown.
    expect(shown).toContain('Je suis un assistant automatique');
    expect(await page.locator('button:visible, textarea:visible').count()).toBe(0);
    const { page: late, context } = await visit(server.url);
    await context.route('**/*.js', (route) => route.abort());
    await late.reload();
    await late.getByText('La page met du temps').waitFor();
    await context.unroute('**/*.js');
    await late.reload();
    await late.waitForSelector('.theirs');
    await late.waitForSelector('.boot', { state: 'detached' });
  });
});

describe('the live region', () => {
  it('is one, says each message once, and reads the past to nobody', async () => {
    const { page } = await visit(server.url);
    expect(
      await page.locator('[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert]').count(),
    ).toBe(1);
    // From the first byte: the welcome that came with the page is the only one.
    await page.evaluate(() => localStorage.clear());
    await page.addInitScript(() => {
      const added: string[] = [];
      Object.assign(window, { added });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches('.message')) added.push(node.className);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await open(page);
    await say(page, 'j’habite à Nevers');
    await say(page, 'je suis salarié');
    const added = await page.evaluate(() => (window as unknown as { added: string[] }).added); // set above
    const shown = await page.locator('.message').count();
    expect(added).toHaveLength(shown);
    await page.reload();
    await page.waitForSelector('.mine');
    await expect.poll(() => page.getByRole('log').getAttribute('aria-busy')).toBe('false');
  });
});
