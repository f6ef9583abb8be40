/** The conversation: the page's one live region. Messages, notices and choices are announced as they come, once. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from './chat.ts';
import { useLate } from './late.ts';
import { Message } from './message.tsx';
import type { Rate } from './plan/rating.tsx';
import { choices, isAwaited, planEntries } from './thread.ts';
import type { PageWords } from './words.ts';

interface Props {
  chat: Chat;
  words: PageWords;
  say: (text: string, touched: boolean) => void;
  rate: Rate;
  retry: () => void;
  /** The state of the connection, when it is worth a word: shown elsewhere, said here. */
  notice: string | null;
}

const lateMs = 1_200;
/** Pixels kept above what is scrolled to. */
const margin = 16;

/** The last thing that the person said comes to the top, or all of what follows into view. A welcome stays where it is. */
function useScroll(seen: string) {
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mine = [...(log.current?.querySelectorAll('.mine') ?? [])].at(-1);
    const scroller = log.current?.parentElement;
    if (!log.current || !scroller || !mine) return;
    const window = scroller.getBoundingClientRect();
    const top = mine.getBoundingClientRect().top - window.top - margin;
    const bottom = log.current.getBoundingClientRect().bottom - window.bottom;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({ top: Math.min(top, bottom), behavior: still ? 'instant' : 'smooth' });
  }, [seen]);
  return log;
}

export function Log({ chat: { thread, link, live }, words, say, rate, retry, notice }: Props) {
  const plan = planEntries(thread);
  const offered = choices(thread);
  const late = useLate(isAwaited(thread) && link === 'online', lateMs);
  const failed = thread.filter(({ delivery }) => delivery === 'failed').length;
  const log = useScroll([thread.length, failed, late, notice].join());
  return (
    <div class="log" role="log" aria-label={words.conversation} aria-busy={!live} ref={log}>
      {thread.map((entry) => (
        <Message
          key={entry.key}
          entry={entry}
          words={words}
          plan={plan.includes(entry)}
          printed={entry === plan.at(-1)}
          say={say}
          rate={rate}
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
      {notice && <p class="aside">{notice}</p>}
    </div>
  );
}
