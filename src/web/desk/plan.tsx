/** The third panel: what to clear up, what to read aloud, then the plan with its reasons, as it stands now. */
import { useState } from 'preact/hooks';
import type { Locale } from '../../../knowledge/locales.ts';
import { printPaper, savePdf } from '../plan/paper.ts';
import type { Call } from './api.ts';
import { Sections } from './sections.tsx';
import type { Acts, Desk, View } from './state.ts';
import type { DeskWords } from './words.ts';

interface Props {
  words: DeskWords;
  desk: Desk;
  acts: Acts;
  call: Call;
  locale: Locale;
  toField: () => void;
}

/** Print, PDF, text: what the advisor gives the person. */
function Takeaway({ words: { plan }, desk: { view }, call, locale }: Props) {
  const [told, setTold] = useState('');
  if (!view) return null;
  const { facts, passed } = view;
  const order = { facts, locale };
  const act = async (work: () => Promise<string | null>): Promise<void> => {
    setTold('');
    setTold((await work()) ?? plan.failed);
  };
  const copy = async (): Promise<string | null> => {
    const result = await call<{ text: string }>('api/text', { facts, passed, locale });
    if (!('data' in result)) return null;
    await navigator.clipboard.writeText(result.data.text);
    return plan.copied;
  };
  return (
    <p class="acts takeaway">
      <button type="button" onClick={() => void act(async () => ((await printPaper(order)) ? '' : null))}>
        {plan.print}
      </button>
      <button
        type="button"
        onClick={() => void act(async () => ((await savePdf(order, plan.file)) ? '' : null))}
      >
        {plan.pdf}
      </button>
      <button type="button" onClick={() => void act(() => copy().catch(() => null))}>
        {plan.copy}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}

const atOnce = 2;

/** A few at a time; what has been said makes room for the next. */
function Aloud({ sentences, words }: { sentences: View['aloud']; words: DeskWords['plan'] }) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const open = sentences.filter(({ id }) => !said.includes(id));
  if (open.length === 0) return null;
  return (
    <section class="duties" aria-labelledby="duties">
      <h3 id="duties" tabIndex={-1}>
        {words.aloud}
      </h3>
      <ul>
        {open.slice(0, atOnce).map(({ id, text }) => (
          <li key={id}>
            <span>{`«\u00a0${text}\u00a0»`}</span>
            <button
              type="button"
              onClick={() => {
                document.getElementById('duties')?.focus();
                setSaid([...said, id]);
              }}
            >
              {words.said}
            </button>
          </li>
        ))}
      </ul>
      {open.length > atOnce && <p>{words.left.replace('{{count}}', String(open.length - atOnce))}</p>}
    </section>
  );
}

export function Plan(props: Props) {
  const { words, desk, acts, toField } = props;
  const { plan } = words;
  const { view } = desk;
  return (
    <section class="panel plan" aria-labelledby="panel-3">
      <div class="top">
        <h2 id="panel-3" tabIndex={-1}>
          {plan.title}
        </h2>
        <Takeaway {...props} />
      </div>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="panel-3">
        {view && view.clashes.length > 0 && (
          <section class="clashes" aria-labelledby="clashes">
            <h3 id="clashes">{plan.clashes}</h3>
            <ul>
              {view.clashes.map(({ id, text, facts: [first] }) => (
                <li key={id}>
                  {text}{' '}
                  {first && (
                    <button
                      type="button"
                      onClick={() => {
                        toField();
                        acts.choose(first);
                      }}
                    >
                      {plan.clear}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {view && <Aloud sentences={view.aloud} words={plan} />}
        {view?.sheet ? (
          <Sections sheet={view.sheet} more={plan.more} />
        ) : (
          view && (
            <div class="empty">
              <p>{plan.empty}</p>
              <ul>
                {view.waits.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            </div>
          )
        )}
      </div>
    </section>
  );
}
