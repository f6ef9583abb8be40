/** Where the page begins: takes over what the server drew, then draws the conversation again at every change. */
import { hydrate, render } from 'preact';
import type { Activity } from './activity.ts';
import { App } from './app.tsx';
import { openChat } from './chat.ts';
import { openByCode } from './own.ts';
import { recall } from './session.ts';
import { localeOf } from './varieties.ts';

const host = document.getElementById('chat');
const { early } = window;
const asked = localeOf(new URLSearchParams(location.search).get('lang'));

/** A link with a code: the address forgets it at once, and what it opens becomes this browser's conversation. */
const code = /^#code=([\w-]{1,40})$/.exec(location.hash)?.[1];

/** How long a page waits for a frame that may never come. */
const unseenMs = 300;

/** What the welcome that stands in the page was drawn from. */
const welcome = (): Activity[] =>
  JSON.parse(document.getElementById('welcome')?.textContent ?? '[]') as Activity[]; // written by our own build

/** What was written before the script had come; else what an embedding site proposes. */
function draftNow(): string {
  const field = document.getElementById('said');
  return (field instanceof HTMLTextAreaElement && field.value) || (early?.draft ?? '');
}

async function begin(place: HTMLElement): Promise<void> {
  const session = recall();
  const locale = asked ?? session?.locale ?? 'fr';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  // A code that opens nothing is said, and answered as such.
  let unknown = code && !(await openByCode(code, locale)) ? code : null;
  const fresh = !session && !code;
  const draft = draftNow();
  // A new conversation begins as it was drawn; of any other, the words and their language may differ.
  let draw = fresh ? hydrate : render;
  openChat(locale, fresh ? welcome() : [], (chat, acts) => {
    draw(<App chat={chat} acts={acts} draft={draft} />, place);
    draw = render;
    if (!unknown || chat.link !== 'online') return;
    const said = unknown;
    unknown = null;
    acts.say(said);
  });
  document.documentElement.classList.remove('known', 'other');
  early?.pressed.redo();
}

/** What is drawn already is shown first; a page that nobody sees has no next frame. */
function afterPaint(act: () => void): void {
  let due = true;
  const once = (): void => {
    if (due) act();
    due = false;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, unseenMs);
}

if (host) afterPaint(() => void begin(host));
