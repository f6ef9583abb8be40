/** The name, the language, and a menu of what works at any moment. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../knowledge/locales.ts';
import type { PageWords } from './words.ts';

interface Props {
  locale: Locale;
  words: PageWords;
  say: (text: string, touched: boolean) => void;
  /** The plan when there is one, else the conversation. */
  paper: () => void;
  /** Whether the page offers its voice. */
  voice: [on: boolean, set: (on: boolean) => void];
}

const other: Record<Locale, Locale> = { fr: 'en', en: 'fr' };

/** Open or closed; Escape and a press elsewhere close it, and Escape gives the focus back. */
function useMenu() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Before the menu is seen: an Escape that follows at once must find it listening.
  useLayoutEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    const onAway = ({ target }: Event): void => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onAway);
    document.addEventListener('focusin', onAway);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onAway);
      document.removeEventListener('focusin', onAway);
    };
  }, [open]);
  return { open, setOpen, box, button };
}

/** A compass: decoration only. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="15" />
    <path d="M22.5 9.5 18.6 18.6 9.5 22.5l3.9-9.1z" />
    <circle cx="16" cy="16" r="1.8" />
  </svg>
);

export function Header({ locale, words, say, paper, voice: [spoken, speak] }: Props) {
  const { open, setOpen, box, button } = useMenu();
  const { says, menu } = words;
  const sayings = [
    ['summary', says.summary],
    ['human', says.human],
    ['restart', says.restart],
    ['erase', says.erase],
  ] as const;
  return (
    <header class="header">
      <Mark />
      <h1>{words.name}</h1>
      <button
        type="button"
        class="quiet"
        lang={other[locale]}
        onClick={({ detail }) => say(says.language, detail > 0)}
      >
        {words.language}
      </button>
      <div class="menu" ref={box}>
        <button
          type="button"
          class="quiet"
          ref={button}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {menu.label}
        </button>
        <ul id="menu" hidden={!open}>
          {sayings.map(([key, text]) => (
            <li>
              <button
                type="button"
                onClick={({ detail }) => {
                  setOpen(false);
                  say(text, detail > 0);
                }}
              >
                {menu[key]}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                paper();
              }}
            >
              {menu.print}
            </button>
          </li>
          <li>
            <button
              type="button"
              aria-pressed={spoken}
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                speak(!spoken);
              }}
            >
              {menu.voice}
            </button>
          </li>
        </ul>
      </div>
    </header>
  );
}
