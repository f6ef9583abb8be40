/** Two small thumbs under an article: pressed by who wants, counted, and out of the way of the question that is pending. */
import { useState } from 'preact/hooks';
import type { PageWords } from '../words.ts';
import { Thumb, type Rate } from './rating.tsx';

interface Props {
  article: string;
  rate: Rate;
  words: Pick<PageWords, 'helpful' | 'rating'>;
}

export function Helpful({ article, rate, words: { helpful, rating } }: Props) {
  const [useful, setUseful] = useState<boolean | null>(null);
  const [told, setTold] = useState('');
  const press = async (choice: boolean): Promise<void> => {
    if (choice === useful) return;
    const done = await rate({ useful: choice, article });
    if (done) setUseful(choice);
    setTold(done ? rating.thanks : rating.failed);
  };
  return (
    <div class="rating helpful">
      <fieldset>
        <legend>{helpful.ask}</legend>
        <span>
          {[true, false].map((choice) => (
            <button
              type="button"
              class="quiet"
              aria-pressed={useful === choice}
              onClick={() => void press(choice)}
            >
              <Thumb down={!choice} /> {choice ? rating.yes : rating.no}
            </button>
          ))}
        </span>
      </fieldset>
      {told && <p class="thanks">{told}</p>}
    </div>
  );
}
