/** The state of the connection, in words, between the conversation and the place to write. */
import type { Link } from './direct-line.ts';
import { useLate } from './late.ts';
import { Speech } from './speech.tsx';
import type { PageWords } from './words.ts';

/** Losses shorter than this heal without a word. */
const blipMs = 1_500;

/** What is worth saying about the connection; null while all is well. */
export function useNotice(link: Link, words: PageWords): string | null {
  const late = useLate(link !== 'online', blipMs);
  if (link === 'online' || !(late || link === 'ended')) return null;
  return link === 'down' ? `${words.state.down}\n${words.contact}` : words.state[link];
}

/** Announced in the conversation, so that the page has one live region; here it is seen, and acted upon. */
export function Notice({ text, again, renew }: { text: string; again: string | null; renew: () => void }) {
  return (
    <div class="notice">
      <div>
        <Speech text={text} />
      </div>
      {again && (
        <button type="button" class="choice" onClick={renew}>
          {again}
        </button>
      )}
    </div>
  );
}
