/** The voice is off until it is asked for, reads with a voice of the device, and dictates into the input. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { visit } from './browser.ts';
import { serve, type Served } from './server.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});

/** A browser that can speak and listen, and writes down what it was asked. */
async function gifted(voices: object[]): Promise<{ page: Page; faults: string[] }> {
  const { page, context, faults } = await visit(server.url);
  await context.addInitScript((voices) => {
    const spoken: string[] = [];
    const speechSynthesis = {
      getVoices: () => voices,
      speak: ({ text }: { text: string }) => spoken.push(text),
      cancel: () => undefined,
    };
    class SpeechSynthesisUtterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    class SpeechRecognition {
      onresult: ((event: object) => void) | null = null;
      onend: (() => void) | null = null;
      stop = (): void => undefined;
      start = (): void => {
        this.onresult?.({ results: [[{ transcript: 'j’habite à Nevers' }]] });
        this.onend?.();
      };
    }
    for (const [name, value] of Object.entries({
      spoken,
      speechSynthesis,
      SpeechSynthesisUtterance,
      SpeechRecognition,
    }))
      Object.defineProperty(window, name, { value });
  }, voices);
  await page.reload();
  await page.waitForSelector('.theirs');
  return { page, faults };
}

const turnOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Lire et dicter' }).click();
};

it('is off by default, reads the last answer and writes what it hears, without sending it', async () => {
  const { page, faults } = await gifted([
    { lang: 'fr-FR', localService: false },
    { lang: 'fr-FR', localService: true },
  ]);
  expect(await page.locator('.voice').count()).toBe(0);
  await turnOn(page);
  await page.getByText('seulement si vous appuyez').waitFor();
  await page.getByRole('button', { name: 'Lire la réponse' }).click();
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken); // set above
  expect(spoken.join()).toContain('assistant automatique');
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByRole('button', { name: 'Dicter' }).click();
  expect(await page.getByRole('textbox').inputValue()).toBe('j’habite à Nevers');
  expect(await page.locator('.mine').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('sends no text to a voice that is not of the device', async () => {
  const { page } = await gifted([{ lang: 'fr-FR', localService: false }]);
  await turnOn(page);
  await page.getByRole('button', { name: 'Lire la réponse' }).click();
  await page.getByText('n’a pas de voix dans cette langue').waitFor();
  expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toEqual([]); // set above
});
