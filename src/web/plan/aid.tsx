/** Under a plan: take it along as a PDF or on paper, and say whether it helps. */
import { useState } from 'preact/hooks';
import type { PageWords } from '../words.ts';
import { printPaper, savePdf, type Order } from './paper.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Rating, type Rate } from './rating.tsx';

interface Props {
  order: Order;
  words: PageWords;
  rate: Rate;
}

type Way = 'pdf' | 'print';

export function Aid({ order, words: { aid, code, rating }, rate }: Props) {
  const [state, setState] = useState<{ busy?: Way; failed?: Way }>({});
  const take = async (way: Way): Promise<void> => {
    if (state.busy) return;
    setState({ busy: way });
    const done = await (way === 'pdf' ? savePdf(order, aid.file) : printPaper(order));
    setState(done ? {} : { failed: way });
  };
  return (
    <div class="aid">
      <div class="actions">
        {(['pdf', 'print'] as const).map((way) => (
          <button
            type="button"
            class="choice"
            aria-disabled={state.busy === way}
            onClick={() => void take(way)}
          >
            {state.busy === way ? aid.busy : aid[way]}
          </button>
        ))}
      </div>
      {state.failed && <p class="failure">{aid.failed}</p>}
      <Elsewhere words={code} lang={order.locale === 'en' ? 'en' : 'fr'} />
      <Rating words={rating} rate={rate} />
    </div>
  );
}
