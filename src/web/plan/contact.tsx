/** A wish to be contacted: sent to the desk with consent, or printed where there is none. Nothing of it enters the talk. */
import { useState } from 'preact/hooks';
import { useFollow } from '../follow.ts';
import { own } from '../own.ts';
import { recall } from '../session.ts';
import type { PageWords } from '../words.ts';
import { ContactForm, type Wanted } from './contact-form.tsx';
import { documentOf, printDocument } from './paper.ts';

interface Known {
  desk: boolean;
  centre: string;
  request: { taken: boolean } | null;
}

export function Contact({ words }: { words: PageWords['contactMe'] }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [told, setTold] = useState('');
  const state = known === null ? 'shut' : known.request ? 'sent' : 'open';
  const first = useFollow<HTMLParagraphElement>(state);
  const look = async (): Promise<void> => {
    const found = await own<Known>('GET', '/v1/contact');
    setKnown(found);
    setTold(found ? '' : words.failed);
  };
  const withdraw = async (): Promise<void> => {
    const done = await own('POST', '/v1/contact/withdraw', {});
    if (known && done) setKnown({ ...known, request: null });
    setTold(done ? words.withdrawn : words.failed);
  };
  const send = async ({ channel, wish, reach }: Wanted): Promise<void> => {
    if (!known?.desk) {
      const page = await documentOf('/v1/contact', { channel, wish }, recall()?.token);
      if (!(await printDocument(page))) setTold(words.failed);
      return;
    }
    const wanted = { channel, wish, reach, consent: true };
    const done = await own<{ centre: string }>('POST', '/v1/contact', wanted);
    setTold(done ? words.sent.replace('{{centre}}', done.centre) : words.failed);
    if (done) setKnown({ ...known, request: { taken: false } });
  };
  return (
    <div class="contact">
      {state === 'shut' && (
        <button type="button" class="choice" onClick={() => void look()}>
          {words.ask}
        </button>
      )}
      {state === 'open' && (
        <>
          <p ref={first} tabIndex={-1}>
            {known?.desk ? words.intro : words.onPaper}
          </p>
          <ContactForm words={words} sent={known?.desk === true} send={(wanted) => void send(wanted)} />
        </>
      )}
      <p role="status" ref={state === 'sent' ? first : null} tabIndex={-1}>
        {told}
      </p>
      {state === 'sent' && (
        <button type="button" class="choice" onClick={() => void withdraw()}>
          {words.withdraw}
        </button>
      )}
    </div>
  );
}
