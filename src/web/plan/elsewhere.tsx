/** A code to go on elsewhere, made when it is asked for: in groups to say, as a picture to scan, to be taken back. */
import { useState } from 'preact/hooks';
import { useFollow } from '../follow.ts';
import { own } from '../own.ts';
import type { PageWords } from '../words.ts';

interface Made {
  code: string;
  url: string;
  expires: string;
  qr: { size: number; path: string };
}

export function Elsewhere({ words, lang }: { words: PageWords['code']; lang: string }) {
  const [made, setMade] = useState<Made | null>(null);
  const [told, setTold] = useState('');
  const code = useFollow<HTMLParagraphElement>(made?.code ?? '');
  const ask = useFollow<HTMLButtonElement>(made?.code ?? '');
  const make = async (): Promise<void> => {
    const done = await own<Made>('POST', '/v1/codes', {});
    setMade(done);
    setTold(done ? '' : words.failed);
  };
  const revoke = async (): Promise<void> => {
    const done = await own('POST', '/v1/codes/revoke', {});
    if (done) setMade(null);
    setTold(done ? words.revoked : words.failed);
  };
  return (
    <div class="elsewhere">
      {made ? (
        <>
          <p class="code" ref={code} tabIndex={-1}>
            <code>{made.code}</code>
          </p>
          <svg viewBox={`0 0 ${made.qr.size} ${made.qr.size}`} role="img" aria-label={words.qr}>
            <path class="ground" d={`M0 0h${made.qr.size}v${made.qr.size}H0z`} />
            <path d={made.qr.path} />
          </svg>
          <p>{words.intro}</p>
          <p>
            {words.until.replace(
              '{{on}}',
              new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(Date.parse(made.expires)),
            )}
          </p>
          <p>
            {words.link} : <a href={made.url}>{made.url}</a>
          </p>
          <button type="button" class="choice" onClick={() => void revoke()}>
            {words.revoke}
          </button>
        </>
      ) : (
        <button type="button" class="choice" ref={ask} onClick={() => void make()}>
          {words.ask}
        </button>
      )}
      <p role="status">{told}</p>
    </div>
  );
}
