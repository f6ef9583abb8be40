/** Each kind of card drawn by the official renderer as Teams draws it: all of it is seen, nothing runs over the edge. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Library from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { abilityOf } from '../../src/channels/bot-framework/abilities.ts';
import { channelRender } from '../../src/channels/bot-framework/render.ts';
import { browser } from './browser.ts';
import { talk } from '../harness/assistant.ts';
import { teamsHost } from '../teams/teams-host.ts';

const library = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
const first =
  'j’habite à Nevers, aide-comptable en CDI avec un bac, 8 ans d’expérience, je voudrais évoluer, le soir';

const kinds: Record<string, string[]> = {
  question: ['je suis à Lyon', 'développeur'],
  list: ['je suis à Lyon', 'développeur', 'en CDI'],
  plan: [first],
  recommendation: [first, 'détail 1'],
  centre: [first, 'détail centres'],
  comparison: [first, 'comparer 1 et 2'],
  contact: [first, 'parler à une personne'],
  summary: [first, 'résumé'],
};

/** Draws a message as a channel shows it: its text, then each card; runs in the page. */
function draw([text, cards, host]: [string, unknown[], unknown]): void {
  // The library's script has put itself there.
  const { AdaptiveCards } = window as unknown as { AdaptiveCards: typeof Library };
  const said = document.createElement('p');
  said.style.whiteSpace = 'pre-line';
  said.textContent = text;
  document.body.replaceChildren(said);
  for (const each of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(host);
    card.parse(each);
    const drawn = card.render();
    if (!drawn) throw new Error('not drawn');
    drawn.style.cssText += ';border:1px solid #ddd;border-radius:6px;margin:8px 0';
    document.body.append(drawn);
  }
}

describe('a card in Teams', () => {
  it.each(Object.entries(kinds))('of a %s', async (kind, typed) => {
    const [message] = channelRender(talk(typed), abilityOf('msteams'));
    const cards = (message?.attachments ?? []).map(({ content }) => content);
    expect(cards.length).toBeGreaterThan(0);
    const page = await (await browser()).newPage({ viewport: { width: 520, height: 900 } });
    await page.setContent(
      '<!doctype html><html lang="fr"><body style="font:14px Segoe UI,sans-serif"></body></html>',
    );
    await page.addScriptTag({ content: library });
    await page.evaluate(draw, [message?.text ?? '', cards, teamsHost] as [string, unknown[], unknown]);
    const seen = await page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
    for (const card of cards)
      for (const text of String(card.fallbackText).split('\n').slice(0, 3))
        expect(seen).toContain(text.replace(/^• /, '').replaceAll(/\s+/g, ' ').trim());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(520);
    const pictures = process.env.PICTURES;
    const picture = await page.screenshot({
      fullPage: true,
      ...(pictures && { path: join(pictures, `${kind}.png`) }),
    });
    expect(picture.length).toBeGreaterThan(3000);
    await page.close();
  });
});
