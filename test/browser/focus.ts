/** Where the focus is, seen from the page. */
import type { Page } from 'playwright-core';

/** The element that has the focus, through shadow roots. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement?.tagName === 'IFRAME' ? 'frame' : (activeElement?.textContent?.trim() ?? '');
  });
