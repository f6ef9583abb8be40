/** The launcher for other sites: a button, and behind it the assistant in a frame. Fetches and stores nothing before the press. */
import { embed as en } from '../../../locales/en/page.json';
import { embed as fr } from '../../../locales/fr/page.json';
import { css } from './look.ts';
import { inkOn, isColour } from './colour.ts';

/** A page that has not said it is there by then is taken for lost. */
const patienceMs = 10_000;
const small = '(max-width: 39.99rem), (max-height: 30rem)';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What the frame is told, after the "#": it never reaches a server. */
const told = ({ accent = '', opening = '' }: DOMStringMap): string =>
  new URLSearchParams({ host: location.origin, accent, opening }).toString();

function launch({ src, dataset }: HTMLScriptElement): void {
  const { origin } = new URL(src);
  const tag = dataset['lang'] ?? document.documentElement.lang;
  const lang = tag.startsWith('en') ? 'en' : 'fr';
  const words = lang === 'en' ? en : fr;
  const box = document.createElement('cnam-assistant');
  box.lang = lang;
  const root = box.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const accent = dataset['accent'];
  if (isColour(accent)) {
    box.style.setProperty('--a', accent);
    box.style.setProperty('--o', inkOn(accent));
  }

  let frame: HTMLIFrameElement | undefined;
  const side = dataset['position'] === 'left' ? ' left' : '';
  const open = element('button', { className: `open${side}` }, words.open);
  const close = element('button', { ariaLabel: words.close }, '✕');
  const state = element('p', { role: 'status' });
  const dialog = element(
    'dialog',
    { className: side, ariaLabel: words.title },
    element('div', {}, element('strong', {}, words.title), close),
    state,
  );
  const say = (type: string): void => frame?.contentWindow?.postMessage({ cnam: type }, origin);

  const arrived = (): void => {
    state.hidden = true;
    if (frame) frame.hidden = false;
    // A finger did not ask for the keyboard to open.
    if (dialog.open && !matchMedia(small).matches) {
      frame?.focus();
      say('focus');
    }
  };
  const lost = (): void => {
    if (frame?.hidden)
      state.replaceChildren(words.down, ' ', element('a', { href: 'https://www.cnam.fr' }, 'www.cnam.fr'));
  };
  const begin = (): void => {
    frame = element('iframe', { title: words.title, allow: 'microphone', hidden: true });
    frame.src = `${origin}/?lang=${tag}#${told(dataset)}`;
    state.textContent = words.wait;
    dialog.append(frame);
    setTimeout(lost, patienceMs);
  };

  open.onclick = () => {
    open.hidden = true;
    if (matchMedia(small).matches) dialog.showModal();
    else dialog.show();
    if (frame && !frame.hidden) arrived();
    else {
      // What did not come last time is tried again.
      frame?.remove();
      begin();
    }
  };
  close.onclick = () => dialog.close();
  dialog.onkeydown = ({ key }) => {
    if (key === 'Escape') dialog.close();
  };
  dialog.onclose = () => {
    open.hidden = false;
    open.focus();
  };
  addEventListener('message', ({ origin: from, source, data }: MessageEvent<{ cnam?: unknown } | null>) => {
    if (from !== origin || source !== frame?.contentWindow) return;
    if (data?.cnam === 'ready') arrived();
    if (data?.cnam === 'close') dialog.close();
  });
  root.append(open, dialog);
  document.body.append(box);
}

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) launch(currentScript);
