/** The name, the language, and a menu of what works at any moment. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Variety } from '../../knowledge/locales.ts';
import { languageOf, varieties } from './varieties.ts';
import type { PageWords } from './words.ts';

interface Props {
  locale: Variety;
  words: PageWords;
  say: (text: string, touched: boolean) => void;
  /** The plan when there is one, else the conversation. */
  paper: () => void;
  /** Whether the page offers its voice. */
  voice: [on: boolean, set: (on: boolean) => void];
}

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

/** The logo of who runs the assistant, put on the page by the server. */
const logo = document.querySelector('link[data-brand]')?.getAttribute('href');

/** The logo, or a compass: decoration only. */
const Mark = () =>
  logo ? (
    <img class="mark" src={logo} alt="" />
  ) : (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path d="M22.5 9.5 18.6 18.6 9.5 22.5l3.9-9.1z" />
      <circle cx="16" cy="16" r="1.8" />
    </svg>
  );

interface Item {
  name: string;
  lang?: string;
  current?: boolean;
  pressed?: boolean;
  /** Says something in the conversation, which takes the focus; else the button keeps it. */
  says?: string;
  does?: () => void;
}

/** A button and the list that it opens. */
function Drop({ id, label, name, items, say }: DropProps) {
  const { open, setOpen, box, button } = useMenu();
  return (
    <div class="menu" ref={box}>
      <button
        type="button"
        class="quiet"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label && <span class="aside">{label} </span>}
        {name}
        <svg class="caret" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      <ul id={id} hidden={!open}>
        {items.map(({ name: title, lang, current, pressed, says, does }) => (
          <li>
            <button
              type="button"
              lang={lang}
              aria-current={current}
              aria-pressed={pressed}
              onClick={({ detail }) => {
                setOpen(false);
                if (says && !current) return say(says, detail > 0);
                button.current?.focus();
                does?.();
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DropProps {
  id: string;
  /** Read before the name, not shown. */
  label?: string;
  name: string;
  items: readonly Item[];
  say: Props['say'];
}

export function Header({ locale, words, say, paper, voice: [spoken, speak] }: Props) {
  const { says, menu, languages } = words;
  return (
    <header class="header">
      <Mark />
      <h1>{words.name}</h1>
      <Drop
        id="languages"
        label={languages.label}
        name={languages[locale]}
        items={varieties.map((id) => ({
          name: languages[id],
          lang: languageOf(id),
          current: id === locale,
          says: says[id],
        }))}
        say={say}
      />
      <Drop
        id="menu"
        name={menu.label}
        items={[
          { name: menu.summary, says: says.summary },
          { name: menu.human, says: says.human },
          { name: menu.restart, says: says.restart },
          { name: menu.erase, says: says.erase },
          { name: menu.print, does: paper },
          { name: menu.voice, pressed: spoken, does: () => speak(!spoken) },
        ]}
        say={say}
      />
    </header>
  );
}
