/** The desk: a band above, the field, three panels; the keyboard reaches everything. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../knowledge/locales.ts';
import { Answers } from './answers.tsx';
import type { Call } from './api.ts';
import { Field } from './field.tsx';
import { drop } from './kept.ts';
import { Dossier } from './dossier.tsx';
import { Queue } from './queue.tsx';
import { Plan } from './plan.tsx';
import { Script } from './script.tsx';
import { useDesk } from './state.ts';
import { deskWords, type DeskWords } from './words.ts';

const keys = ['enter', 'arrows', 'pass', 'undo', 'escape', 'panels'] as const;

const Keys = ({ words: { keys: said } }: { words: DeskWords }) => (
  <details class="keys">
    <summary>{said.title}</summary>
    <dl class="drop">
      {keys.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{said.names[key]}</kbd>
          </dt>
          <dd>{said.rows[key]}</dd>
        </div>
      ))}
    </dl>
  </details>
);

interface Props {
  call: Call;
  locale: Locale;
  csrf: string;
  role: string;
}

const panels: Record<string, string> = { Digit1: 'panel-1', Digit2: 'panel-2', Digit3: 'panel-3' };

/** Escape goes back to the field from anywhere; Alt and a figure go to a panel. */
function useKeys(toField: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const panel = event.altKey && !event.ctrlKey ? panels[event.code] : undefined;
      if (event.key === 'Escape') toField();
      else if (panel) {
        event.preventDefault();
        document.getElementById(panel)?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [toField]);
}

export function DeskPage({ call, locale: first, csrf, role }: Props) {
  const [locale, setLocale] = useState(first);
  const words = deskWords[locale];
  const [desk, acts] = useDesk(call, locale);
  const input = useRef<HTMLInputElement>(null);
  const [toField] = useState(() => () => input.current?.focus());
  useKeys(toField);
  useEffect(toField, [toField]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.title;
  }, [locale, words]);
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return (
    <>
      <a class="skip" href="#said">
        {words.skip}
      </a>
      <header class="band">
        <h1>{words.title}</h1>
        <p class="role">{words.roles[role === 'editor' ? 'editor' : 'advisor']}</p>
        <Dossier words={words} call={call} acts={acts} toField={toField} />
        <Queue words={words} call={call} acts={acts} locale={locale} toField={toField} />
        <a class="link" href={`/conseiller/chiffres?lang=${locale}`}>
          {words.figures.title}
        </a>
        <Keys words={words} />
        <button type="button" lang={other} onClick={() => setLocale(other)}>
          {words.language}
        </button>
        <button
          type="button"
          onClick={() => {
            toField();
            acts.restart(words.restarted);
          }}
        >
          {words.restart}
        </button>
        <form method="post" action={`/conseiller/sortir?csrf=${csrf}`} onSubmit={drop}>
          <button>{words.signOut}</button>
        </form>
      </header>
      <main>
        <Field words={words} input={input} desk={desk} acts={acts} />
        <div class="panels">
          <Script words={words} desk={desk} acts={acts} toField={toField} />
          <Answers words={words} desk={desk} acts={acts} />
          <Plan words={words} desk={desk} acts={acts} call={call} locale={locale} toField={toField} />
        </div>
      </main>
    </>
  );
}
