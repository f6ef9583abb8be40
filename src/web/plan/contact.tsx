/** A wish to be contacted: sent to the desk with consent, or printed where there is none. Nothing of it enters the talk. */
import { useState } from 'preact/hooks';
import { own } from '../own.ts';
import { recall } from '../session.ts';
import type { PageWords } from '../words.ts';
import { documentOf, printDocument } from './paper.ts';

const channels = ['phone', 'mail', 'centre'] as const;
const wishes = ['any', 'morning', 'afternoon', 'evening'] as const;

interface Known {
  desk: boolean;
  centre: string;
  request: { taken: boolean } | null;
}

type Channel = (typeof channels)[number];

export function Contact({ words }: { words: PageWords['contactMe'] }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [channel, setChannel] = useState<Channel>('phone');
  const [told, setTold] = useState('');
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
  const send = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    const wish = String(given.get('wish'));
    if (!known?.desk) {
      const page = await documentOf('/v1/contact', { channel, wish }, recall()?.token);
      if (!(await printDocument(page))) setTold(words.failed);
      return;
    }
    const reach = String(given.get('reach') ?? '');
    const done = await own<{ centre: string }>('POST', '/v1/contact', {
      channel,
      wish,
      reach,
      consent: true,
    });
    if (done) setKnown({ ...known, request: { taken: false } });
    setTold(done ? words.sent.replace('{{centre}}', done.centre) : words.failed);
  };
  return (
    <div class="contact">
      {known?.request ? (
        <button type="button" class="choice" onClick={() => void withdraw()}>
          {words.withdraw}
        </button>
      ) : known ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <p>{words.intro}</p>
          <fieldset>
            <legend>{words.how}</legend>
            {channels.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="channel"
                  value={each}
                  checked={channel === each}
                  onChange={() => setChannel(each)}
                />
                {words.channels[each]}
              </label>
            ))}
          </fieldset>
          {known.desk && channel !== 'centre' && (
            <label>
              {channel === 'phone' ? words.reachPhone : words.reachMail}
              {channel === 'phone' ? (
                <input name="reach" type="tel" autocomplete="tel" maxLength={120} required />
              ) : (
                <input name="reach" type="email" autocomplete="email" maxLength={120} required />
              )}
            </label>
          )}
          <label>
            {words.when}
            <select name="wish">
              {wishes.map((each) => (
                <option key={each} value={each}>
                  {words.wishes[each]}
                </option>
              ))}
            </select>
          </label>
          {known.desk && (
            <label>
              <input type="checkbox" required /> {words.consent}
            </label>
          )}
          <button type="submit" class="choice">
            {known.desk ? words.send : words.print}
          </button>
        </form>
      ) : (
        <button type="button" class="choice" onClick={() => void look()}>
          {words.ask}
        </button>
      )}
      <p role="status">{told}</p>
    </div>
  );
}
