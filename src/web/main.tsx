/** Where the page begins: the language, then the conversation, drawn again at every change. */
import { render } from 'preact';
import { App } from './app.tsx';
import { openChat } from './chat.ts';
import { recall } from './session.ts';
import { localeOf } from './words.ts';

const host = document.getElementById('chat');
const asked = localeOf(new URLSearchParams(location.search).get('lang'));

if (host)
  openChat(asked ?? recall()?.locale ?? 'fr', (chat, acts) => render(<App chat={chat} acts={acts} />, host));
