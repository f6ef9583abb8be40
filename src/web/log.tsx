/** The conversation: the page's one live region. Messages, notices and choices are announced as they come, once. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from './chat.ts';
import type { Link } from './direct-line.ts';
import { useLate } from './late.ts';
import { Message } from './message.tsx';
import { choices, isAwaited, planEntries } from './thread.ts';
import type { PageWords } from './words.ts';

interface Props {
  chat: Chat;
  words: PageWords;
  say: (text: string, touched: boolean) => void;
  retry: () => void;
  renew: () => void;
}

/** Losses shorter than this heal without a word. */
const blipMs = 1_500;
const lateMs = 1_200;

/** The last thing that the person said comes near the top, or all of what follows into view. A welcome stays where it is. */
function useScroll(count: number) {
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mine = [...(log.current?.querySelectorAll('.mine') ?? [])].at(-1);
    if (!log.current || !mine) return;
    const below = document.querySelector('.composer')?.clientHeight ?? 0;
    const top = mine.getBoundingClientRect().top - parseFloat(getComputedStyle(mine).scrollMarginTop);
    const bottom = log.current.getBoundingClientRect().bottom + below - innerHeight;
    scrollBy(0, Math.min(top, bottom));
  }, [count]);
  return log;
}

function Notice({ link, words, renew }: { link: Link; words: PageWords; renew: () => void }) {
  const late = useLate(link !== 'online', blipMs);
  if (link === 'online' || !(late || link === 'ended')) return null;
  return (
    <div class="notice">
      <p>
        {words.state[link]} {link === 'down' && words.contact}
      </p>
      {link === 'ended' && (
        <button type="button" class="choice" onClick={renew}>
          {words.state.again}
        </button>
      )}
    </div>
  );
}

export function Log({ chat: { thread, link, live }, words, say, retry, renew }: Props) {
  const plan = planEntries(thread);
  const offered = choices(thread);
  const late = useLate(isAwaited(thread) && link === 'online', lateMs);
  const log = useScroll(thread.length + (late ? 0.5 : 0));
  return (
    <div class="log" role="log" aria-label={words.conversation} aria-busy={!live} ref={log}>
      {thread.map((entry) => (
        <Message
          key={entry.key}
          entry={entry}
          words={words}
          plan={plan.includes(entry)}
          say={(text) => say(text, false)}
          retry={retry}
        />
      ))}
      {offered.length > 0 && (
        <div class="choices" role="group" aria-label={words.choices} key={`choices-${thread.at(-1)?.key}`}>
          {offered.map(({ title, value }) => {
            const text = typeof value === 'string' ? value : (title ?? '');
            return (
              <button type="button" class="choice" onClick={({ detail }) => say(text, detail > 0)}>
                {title ?? text}
              </button>
            );
          })}
        </div>
      )}
      {late && <p class="late">{words.late}</p>}
      <Notice link={link} words={words} renew={renew} />
    </div>
  );
}
