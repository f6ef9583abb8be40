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

/** Tells the launcher that the page is there, and when Escape is pressed; `focus` is called when it asks. */
export function settle(focus: () => void): void {
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
