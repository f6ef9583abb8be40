/** An advisor who has come in by the one-time link, at a server of the test's own. */
import { browser, watch, type Visit } from './browser.ts';
import { serve, type Served } from './server.ts';

export interface Desk {
  server: Served;
  /** Opens the desk in a page of its own. Only one link is printed, and it works once: all visits share the session. */
  visit: () => Promise<Visit>;
}

export async function atDesk(): Promise<Desk> {
  const server = await serve();
  const link = /http\S+\?cle=\S+/.exec(server.told())?.[0] ?? '';
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } });
  await (await context.newPage()).goto(link);
  return {
    server,
    async visit() {
      const page = await context.newPage();
      const faults = watch(page, server.url);
      await page.goto(`${server.url}conseiller`);
      await page.waitForSelector('.front');
      return { page, context, faults };
    },
  };
}
