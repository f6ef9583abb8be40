/** The form to be contacted: how, when, and with consent; what is missing is said beside it, in the page's own words. */
import { useId, useState } from 'preact/hooks';
import type { PageWords } from '../words.ts';

const channels = ['phone', 'mail', 'centre'] as const;
const wishes = ['any', 'morning', 'afternoon', 'evening'] as const;

/** As the server wants them: nine digits or more, an address with a point. */
const patterns = {
  phone: '[ .\\(\\)]*\\+?(?:[ .\\(\\)\\-]*\\d){9,15}[ .\\(\\)]*',
  mail: '\\s*[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+\\s*',
} as const;

export interface Wanted {
  channel: string;
  wish: string;
  reach: string;
}

interface Props {
  words: PageWords['contactMe'];
  /** Whether it is sent: on paper, what only the person writes is left out. */
  sent: boolean;
  send: (wanted: Wanted) => void;
}

export function ContactForm({ words, sent, send }: Props) {
  const [channel, setChannel] = useState<(typeof channels)[number]>('phone');
  const [wrong, setWrong] = useState('');
  const id = useId();
  const submit = (form: HTMLFormElement): void => {
    const missing = form.querySelector<HTMLInputElement>('input:invalid');
    setWrong(missing?.name ?? '');
    if (missing) return missing.focus();
    const given = new FormData(form);
    send({ channel, wish: String(given.get('wish')), reach: String(given.get('reach') ?? '') });
  };
  const field = (name: string) => ({
    name,
    required: true,
    maxLength: 120,
    'aria-invalid': wrong === name,
    ...(wrong === name && { 'aria-describedby': id }),
  });
  const problem = (name: string, text: string) =>
    wrong === name && (
      <p class="wrong" id={id}>
        {text}
      </p>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <fieldset>
        <legend>{words.how}</legend>
        {channels.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="channel"
              value={each}
              checked={channel === each}
              onChange={() => {
                setChannel(each);
                setWrong('');
              }}
            />
            {words.channels[each]}
          </label>
        ))}
      </fieldset>
      {sent && channel !== 'centre' && (
        <>
          <label key={channel}>
            <span>{channel === 'phone' ? words.reachPhone : words.reachMail}</span>
            {channel === 'phone' ? (
              <input type="tel" autocomplete="tel" pattern={patterns.phone} {...field('reach')} />
            ) : (
              <input type="email" autocomplete="email" pattern={patterns.mail} {...field('reach')} />
            )}
          </label>
          {problem('reach', channel === 'phone' ? words.wrongPhone : words.wrongMail)}
        </>
      )}
      <label>
        <span>{words.when}</span>
        <select name="wish">
          {wishes.map((each) => (
            <option key={each} value={each}>
              {words.wishes[each]}
            </option>
          ))}
        </select>
      </label>
      {sent && (
        <>
          <label class="consent">
            <input {...field('consent')} type="checkbox" /> <span>{words.consent}</span>
          </label>
          {problem('consent', words.wrongConsent)}
        </>
      )}
      <button type="submit" class="choice">
        {sent ? words.send : words.print}
      </button>
    </form>
  );
}
