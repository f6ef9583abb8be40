/** Two thumbs and, for who wants, a word: sent only when the person presses. */
import { useRef, useState } from 'preact/hooks';
import type { Acts } from '../chat.ts';
import type { PageWords } from '../words.ts';

export type Rate = Acts['rate'];

interface Props {
  words: PageWords['rating'];
  rate: Rate;
}

const longest = 500;

export const Thumb = ({ down }: { down: boolean }) => (
  <svg class={down ? 'thumb down' : 'thumb'} viewBox="0 0 24 24" aria-hidden="true">
    <path d="M7 10v11H3V10zM7 11l4-8c2 0 3 1 3 3v4h5c1.6 0 2.4 1.2 2 2.6l-1.8 6.6c-.3 1-1 1.8-2.2 1.8H7" />
  </svg>
);

export function Rating({ words, rate }: Props) {
  const [useful, setUseful] = useState<boolean | null>(null);
  const [told, setTold] = useState<'no' | 'yes' | 'failed'>('no');
  const [word, setWord] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const send = async (choice: boolean, said: string): Promise<void> => {
    setUseful(choice);
    setTold((await rate({ useful: choice, word: said })) ? (said ? 'yes' : 'no') : 'failed');
    if (!said) field.current?.focus();
  };
  return (
    <div class="rating">
      <fieldset>
        <legend>{words.ask}</legend>
        {[true, false].map((choice) => (
          <button
            type="button"
            class="quiet"
            aria-pressed={useful === choice}
            onClick={() => void send(choice, '')}
          >
            <Thumb down={!choice} /> {choice ? words.yes : words.no}
          </button>
        ))}
      </fieldset>
      {useful !== null && told === 'no' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (word.trim()) void send(useful, word.trim());
          }}
        >
          <label>
            {words.word}
            <input
              ref={field}
              value={word}
              maxLength={longest}
              autocomplete="off"
              onInput={({ currentTarget }) => setWord(currentTarget.value)}
            />
          </label>
          <button type="submit" class="choice">
            {words.send}
          </button>
        </form>
      )}
      {useful !== null && <p class="thanks">{told === 'failed' ? words.failed : words.thanks}</p>}
    </div>
  );
}
