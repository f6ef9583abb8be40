/** Where the page begins: the language, then the conversation, drawn again at every change. */
import { render } from 'preact';
import { App } from './app.tsx';
import { openChat } from './chat.ts';
import { openByCode } from './own.ts';
import { recall } from './session.ts';
import { localeOf } from './words.ts';

const host = document.getElementById('chat');
const asked = localeOf(new URLSearchParams(location.search).get('lang'));

/** A link with a code: the address forgets it at once, and what it opens becomes this browser's conversation. */
const code = /^#code=([\w-]{1,40})$/.exec(location.hash)?.[1];

async function begin(place: HTMLElement): Promise<void> {
  const locale = asked ?? recall()?.locale ?? 'fr';
  if (code) history.replaceState(null, '', location.pathname + location.search);
  // A code that opens nothing is said, and answered as such.
  let unknown = code && !(await openByCode(code, locale)) ? code : null;
  openChat(locale, (chat, acts) => {
    render(<App chat={chat} acts={acts} />, place);
    if (!unknown || chat.link !== 'online') return;
    const said = unknown;
    unknown = null;
    acts.say(said);
  });
}

if (host) void begin(host);
