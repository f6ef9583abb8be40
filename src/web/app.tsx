/** The page: header, conversation, place to write, links. Keeps the focus where the person writes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Acts, Chat } from './chat.ts';
import { Composer } from './composer.tsx';
import { Header } from './header.tsx';
import { Log } from './log.tsx';
import { Notice, useNotice } from './notice.tsx';
import { MannerContext } from './speech.tsx';
import { printPaper } from './plan/paper.ts';
import { leftOf, planEntries } from './thread.ts';
import { languageOf } from './varieties.ts';
import { leftWords, pageWords } from './words.ts';

const pages = [
  { key: 'data', href: '/donnees-personnelles' },
  { key: 'accessibility', href: '/accessibilite' },
  { key: 'rules', href: '/comment-l-assistant-choisit' },
  { key: 'form', href: '/formulaire' },
] as const;

interface Props {
  chat: Chat;
  acts: Acts;
  /** What stands in the place to write when the page begins. */
  draft: string;
}

export function App({ chat, acts, draft }: Props) {
  const words = pageWords[chat.locale];
  const input = useRef<HTMLTextAreaElement>(null);
  const notice = useNotice(chat.link, words);

  useEffect(() => {
    document.documentElement.lang = languageOf(chat.locale);
    document.title = words.title;
  }, [chat.locale, words]);

  const [spoken, setSpoken] = useState(false);

  /** The focus reaches the input before a button goes away; a finger did not ask for the keyboard to open. */
  const toInput = (touched = false): void => {
    const field = input.current;
    if (!field) return;
    field.inputMode = touched && matchMedia('(pointer: coarse)').matches ? 'none' : '';
    field.focus({ preventScroll: true });
  };
  const say = (text: string, touched = false): void => {
    toInput(touched);
    acts.say(text);
  };
  const retry = (): void => {
    toInput(true);
    acts.retry();
  };

  const plan = planEntries(chat.thread).at(-1)?.activity;
  const toPaper = (): void => {
    const facts = plan?.channelData?.facts;
    if (!facts) return print();
    // Without the server the page itself is printed: its style sheet keeps the plan alone.
    void printPaper({ facts, locale: chat.locale }).then((done) => done || print());
  };
  const last = chat.thread.filter(({ mine, activity }) => !mine && activity.text).at(-1)?.activity.text ?? '';
  const voice = spoken ? { locale: chat.locale, last } : null;
  const left = leftWords(leftOf(chat.thread), words);
  const typed = chat.thread
    .filter(({ mine }) => mine)
    .map(({ activity }) => activity.text ?? '')
    .join(' ')
    .toLowerCase();
  const on = plan?.timestamp
    ? new Intl.DateTimeFormat(chat.locale, { dateStyle: 'long' }).format(Date.parse(plan.timestamp))
    : undefined;

  return (
    <MannerContext.Provider value={{ newTab: words.newTab, typed }}>
      <a class="skip" href="#said">
        {words.skip}
      </a>
      <Header locale={chat.locale} words={words} say={say} paper={toPaper} voice={[spoken, setSpoken]} />
      <main class={plan ? 'planned' : ''}>
        <h2 class="aside">{words.conversation}</h2>
        <div class="scroll">
          <Log chat={chat} words={words} say={say} rate={acts.rate} retry={retry} notice={notice} />
          {on && <p class="made">{words.print.replace('{{on}}', on)}</p>}
          <nav class="pages" aria-label={words.links.label}>
            {pages.map(({ key, href }) => (
              <a href={href}>{words.links[key]}</a>
            ))}
          </nav>
        </div>
        {left && <p class="left">{left}</p>}
        {notice && (
          <Notice text={notice} again={chat.link === 'ended' ? words.state.again : null} renew={acts.renew} />
        )}
        <Composer words={words} input={input} draft={draft} say={say} voice={voice} />
      </main>
    </MannerContext.Provider>
  );
}
