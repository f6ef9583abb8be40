/** The state of the page and everything that changes it: what arrives, what is said, what is lost and sent again. */
import type { Variety } from '../../knowledge/locales.ts';
import type { Activity } from './activity.ts';
import { DirectLine, type Link, type Opinion } from './direct-line.ts';
import { backOff } from './pause.ts';
import { openByCode } from './own.ts';
import { drop } from './session.ts';
import { drawn, isAwaited, marked, merge, saying, undrawn, type Delivery, type Entry } from './thread.ts';
import { localeOf } from './varieties.ts';

export interface Chat {
  locale: Variety;
  link: Link;
  /** False while the past is being read: it is shown, not announced. */
  live: boolean;
  thread: Entry[];
}

export interface Acts {
  say: (text: string) => void;
  /** What helps, and what does not. False when it could not be sent. */
  rate: (opinion: Opinion) => Promise<boolean>;
  retry: () => void;
  renew: () => void;
}

/** Failures of one message before the person is told; it is tried again all the same. */
const quietTries = 2;
/** A stored message that has no answer by then: perhaps the stream is dead, so the log is read. */
const watchMs = 5_000;

/** In a frame the focus goes to the place to write at once: the welcome is drawn again, so that it is announced. */
const embedded = (): boolean => document.documentElement.classList.contains('embedded');

const makeId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Before anything has arrived; what is drawn already is no past that could be read aloud. */
export const beginning = (locale: Variety, welcome: readonly Activity[]): Chat => ({
  locale,
  link: 'starting',
  live: welcome.length > 0,
  thread: drawn(welcome),
});

/** Begins or resumes the conversation and calls `draw` at every change. `welcome` is on the page already. */
export function openChat(
  locale: Variety,
  welcome: readonly Activity[],
  draw: (chat: Chat, acts: Acts) => void,
): void {
  let chat = beginning(locale, welcome);
  let unsent: { key: string; text: string; tries: number }[] = [];
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<Chat>): void => {
    chat = { ...chat, ...part };
    draw(chat, acts);
  };

  const arrive = (arrived: Activity[]): void => {
    const thread = merge(embedded() ? undrawn(chat.thread) : chat.thread, arrived);
    const heard = arrived.findLast(({ from, locale: tag }) => from?.role === 'bot' && localeOf(tag));
    const stored = new Set(thread.filter(({ delivery }) => !delivery).map(({ key }) => key));
    unsent = unsent.filter(({ key }) => !stored.has(key));
    const spoken = localeOf(heard?.locale) ?? chat.locale;
    if (spoken !== chat.locale) line.speak(spoken);
    change({ thread, locale: spoken });
  };

  const line = new DirectLine(locale, {
    activities: arrive,
    live: () => change({ live: true }),
    link: (link) => {
      change({ link });
      if (link === 'online') void flush();
    },
  });

  const mark = (key: string, delivery: Delivery): void =>
    change({ thread: marked(chat.thread, key, delivery) });

  const stored = (key: string, id = ''): void => {
    const entry = chat.thread.find((one) => one.key === key);
    if (entry?.delivery) change({ thread: merge(chat.thread, [{ ...entry.activity, id }]) });
    setTimeout(() => {
      if (isAwaited(chat.thread)) void line.wake();
    }, watchMs);
  };

  /** Sends what waits, oldest first and one at a time, so that the order of speech is the order of arrival. */
  async function flush(): Promise<void> {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    for (let head = unsent[0]; head; head = unsent[0]) {
      const { key, text } = head;
      const sent = await line.post(key, text);
      if (sent.ok) stored(key, sent.data.id);
      else if (sent.why === 'refused') mark(key, 'refused');
      else {
        head.tries += 1;
        if (head.tries >= quietTries) mark(key, 'failed');
        if (sent.why === 'gone' || sent.why === 'expired') void line.wake();
        timer = setTimeout(() => void flush(), Math.max(sent.waitMs ?? 0, backOff(head.tries)));
        break;
      }
      unsent = unsent.filter((message) => message.key !== key);
    }
    busy = false;
  }

  const acts: Acts = {
    say: async (text) => {
      // A code opens its conversation here instead of being said in this one.
      if (await openByCode(text, chat.locale)) return location.reload();
      const key = makeId();
      unsent = [...unsent, { key, text, tries: 0 }];
      change({ thread: saying(chat.thread, key, text) });
      void flush();
    },
    rate: async (opinion) => (await line.rate(opinion)).ok,
    retry: () => {
      for (const { key } of unsent) mark(key, 'sending');
      void line.wake();
      void flush();
    },
    renew: () => {
      drop();
      location.reload();
    },
  };

  for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, () => void line.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void line.wake();
  });
  change({});
  void line.run();
}
