/** Who asked to be contacted: by centre, taken by one advisor, closed and erased. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../../dialogs/desk/view.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import type { Call } from './api.ts';
import type { Acts } from './state.ts';
import type { DeskWords } from './words.ts';

interface Props {
  words: DeskWords;
  call: Call;
  acts: Acts;
  locale: Locale;
  toField: () => void;
}

interface Request {
  id: string;
  centre: string;
  channel: keyof DeskWords['queue']['channels'];
  wish: keyof DeskWords['queue']['wishes'];
  since: string;
  taken: boolean;
  mine: boolean;
}

const lookMs = 60_000;

export function Queue({ words: { queue }, call, acts, locale, toField }: Props) {
  const [requests, setRequests] = useState<Request[]>([]);
  const [centre, setCentre] = useState('');
  const [reached, setReached] = useState<Record<string, string>>({});
  const [told, setTold] = useState('');
  const box = useRef<HTMLDetailsElement>(null);
  const look = async (): Promise<void> => {
    const result = await call<{ requests: Request[] }>('api/requests', {});
    if ('data' in result) setRequests(result.data.requests);
  };
  useEffect(() => {
    void look();
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), lookMs);
    return () => clearInterval(timer);
  }, [call]);
  const take = async (id: string): Promise<void> => {
    const result = await call<Dossier & { reach: string | null }>('api/requests/take', { id });
    if ('data' in result) {
      const { facts, passed, reach } = result.data;
      setReached((before) => ({ ...before, [id]: reach ?? '' }));
      acts.open({ facts, passed }, '');
    }
    setTold('data' in result ? '' : queue.gone);
    await look();
  };
  const close = async (id: string): Promise<void> => {
    const result = await call('api/requests/close', { id });
    setTold('data' in result ? '' : queue.gone);
    await look();
  };
  const shown = requests.filter((each) => centre === '' || each.centre === centre);
  const centres = [...new Set(requests.map((each) => each.centre))].sort();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const waiting = requests.filter(({ taken }) => !taken).length;
  return (
    <details class="keys queue" ref={box} onToggle={() => box.current?.open && void look()}>
      <summary>
        {queue.title} ({waiting})
      </summary>
      <div class="drop">
        <label>
          {queue.centre}{' '}
          <select value={centre} onChange={({ currentTarget }) => setCentre(currentTarget.value)}>
            <option value="">{queue.all}</option>
            {centres.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {shown.length === 0 && <p>{queue.none}</p>}
        <ul>
          {shown.map(({ id, centre: at, channel, wish, since, taken, mine }) => (
            <li key={id}>
              <strong>{at}</strong>, {queue.channels[channel]}, {queue.wishes[wish]},{' '}
              {queue.since.replace('{{on}}', day.format(Date.parse(since)))}
              {taken && !mine && `, ${queue.taken}`}
              {reached[id] && <p class="reach">{queue.reach.replace('{{reach}}', reached[id])}</p>}
              <p class="acts">
                {(!taken || mine) && (
                  <button type="button" onClick={() => void take(id)}>
                    {queue.take}
                  </button>
                )}
                {mine && (
                  <button type="button" onClick={() => void close(id)}>
                    {queue.close}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
        <p role="status">{told}</p>
        <button
          type="button"
          onClick={() => {
            if (box.current) box.current.open = false;
            toField();
          }}
        >
          {queue.shut}
        </button>
      </div>
    </details>
  );
}
