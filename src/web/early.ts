/** Stands in the page itself and runs before anything is drawn: what must not wait for the script, and nothing else. */
import { opening as draft, settle } from './embedded.ts';
import { begin } from './http.ts';
import { pressed, type Pressed } from './pressed.ts';
import { recall } from './session.ts';
import { localeOf } from './varieties.ts';

export interface Early {
  /** A new conversation, already asked for; absent where there is one to find again. */
  opening?: Promise<Response>;
  /** What a site that embeds the page wants to stand in the place to write. */
  draft: string;
  pressed: Pressed;
}

declare global {
  interface Window {
    early?: Early;
  }
}

const { classList, dataset } = document.documentElement;
const drawn = localeOf(dataset['variety']) ?? 'fr';
const session = recall();

settle();
window.early = { draft, pressed: pressed() };

if (session || location.hash.startsWith('#code=')) {
  // The welcome that was drawn is not what this person shall see.
  classList.add('known');
  const asked = localeOf(new URLSearchParams(location.search).get('lang'));
  if (session && (asked ?? session.locale) !== drawn) classList.add('other');
} else {
  const opening = begin(drawn);
  // Whoever takes it over hears of the failure.
  opening.catch(() => undefined);
  window.early.opening = opening;
}
