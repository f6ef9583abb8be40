/** The page as it stands before its script has come: the welcome, and the place to write. Drawn once, by the build. */
import { renderToString } from 'preact-render-to-string';
import type { Variety } from '../../knowledge/locales.ts';
import type { Activity } from './activity.ts';
import { App } from './app.tsx';
import { beginning, type Acts } from './chat.ts';

const nothing: Acts = {
  say: () => undefined,
  rate: () => Promise.resolve(false),
  retry: () => undefined,
  renew: () => undefined,
};

/** The markup that the script takes over when it comes with the same welcome. */
export const firstDrawn = (locale: Variety, welcome: readonly Activity[]): string =>
  renderToString(<App chat={beginning(locale, welcome)} acts={nothing} draft="" />);
