/** The page inside another site's frame: what the launcher told it, and the few words they exchange. */
import { inkOn, isColour } from './embed/colour.ts';

const told = new URLSearchParams(location.hash.slice(1));
/** Only sites that the server allows can frame the page; a message that goes elsewhere is dropped by the browser. */
const host = parent === window ? null : told.get('host');

/** What the person was looking at, as a draft that they may send or not. */
export const opening = host ? (told.get('opening') ?? '').slice(0, 300) : '';

const tell = (type: string): void => {
  if (host) parent.postMessage({ cnam: type }, host);
};

function colour(): void {
  const accent = told.get('accent');
  if (!isColour(accent)) return;
  const { style } = document.documentElement;
  style.setProperty('--brand', accent);
  style.setProperty('--on-brand', inkOn(accent));
}

/** Asked for before the place to write has been read or shown, it waits for it, unless the person goes elsewhere. */
function focus(): void {
  document.getElementById('said')?.focus();
  if (document.activeElement === document.body || !document.body) requestAnimationFrame(focus);
}

/** Tells the launcher that the page is there, and when Escape is pressed; the focus comes in when it asks. */
export function settle(): void {
  if (!host) return;
  document.documentElement.classList.add('embedded');
  colour();
  addEventListener('message', ({ source, origin, data }: MessageEvent<{ cnam?: unknown } | null>) => {
    if (source === parent && origin === host && data?.cnam === 'focus') focus();
  });
  // On the window: whatever closes by itself inside the page comes first.
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell('close');
  });
  tell('ready');
}
