/** A whole conversation by keyboard alone, and where the focus is at every step. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answered, messages, visit } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** What has the focus: its name, as a person would read it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement
      ? 'input'
      : (activeElement?.textContent?.trim() ?? '');
  });

async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await focused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never reached ${String(name)}.`);
}

describe('by keyboard alone', () => {
  it('goes from the skip link to a plan, choices and reasons included', async () => {
    const { page, faults } = await visit(server.url);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller à la zone de saisie');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input');
    await page.keyboard.type('J’habite à Nevers, je suis salarié et je voudrais devenir aide-comptable');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await focused(page)).toBe('input');
    for (let turns = 0; turns < 8 && !(await page.locator('.plan').count()); turns += 1) {
      const choice = page.locator('.choices .choice').first();
      const title = (await choice.textContent()) ?? '';
      await tabTo(page, title, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction((count) => document.querySelectorAll('.mine').length > count, turns + 1);
      expect(await focused(page)).toBe('input');
      await answered(page);
    }
    expect(await page.locator('.plan').count()).toBeGreaterThan(0);
    const unfold = page.locator('.unfold').first();
    await tabTo(page, (await unfold.textContent()) ?? '', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.unfold[aria-expanded="true"]').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('opens the menu, closes it with Escape, and gives the focus back', async () => {
    const { page } = await visit(server.url);
    await tabTo(page, 'Menu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Mes réponses');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Menu');
    expect(await page.getByRole('button', { name: 'Recommencer' }).isVisible()).toBe(false);
  });

  it('writes a new line with Shift and Enter, and sends nothing that is blank', async () => {
    const { page } = await visit(server.url);
    const before = (await messages(page)).length;
    await page.getByRole('textbox').fill('   ');
    await page.keyboard.press('Enter');
    expect(await page.locator('.mine').count()).toBe(0);
    await page.getByRole('textbox').fill('J’habite à Nevers');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('et je cherche une formation');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await page.locator('.typed').innerText()).toContain('\n');
    expect((await messages(page)).length).toBeGreaterThan(before + 1);
  });

  it('takes away the choices as soon as the person has spoken, answered or not', async () => {
    const { page, context } = await visit(server.url);
    expect(await page.locator('.choices').count()).toBe(1);
    await context.setOffline(true);
    await page.getByRole('textbox').fill('j’habite à Nevers');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.mine');
    expect(await page.locator('.choices').count()).toBe(0);
    expect(await focused(page)).toBe('input');
  });
});
