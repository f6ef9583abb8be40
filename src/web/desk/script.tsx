/** The first panel: the question in front, with what to say and why, then all the others. */
import type { Acts, Desk, Row } from './state.ts';
import type { DeskWords } from './words.ts';

interface Props {
  words: DeskWords;
  desk: Desk;
  acts: Acts;
  /** The focus goes back to the field. */
  toField: () => void;
}

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

function Front({ row, chosen, words, acts, toField }: Omit<Props, 'desk'> & { row: Row; chosen: boolean }) {
  const { script } = words;
  return (
    <article class="front">
      <p class="tag">{chosen ? script.chosen : script.now}</p>
      <h3>{row.label}</h3>
      <p class="aloud">
        <span class="aside">{script.aloud} : </span>
        {quoted(row.aloud)}
      </p>
      {row.choices.length > 0 && (
        <ul class="choices">
          {row.choices.map((choice) => (
            <li key={choice}>
              <button
                type="button"
                onClick={() => {
                  toField();
                  acts.say(choice, row.fact);
                }}
              >
                {choice}
              </button>
            </li>
          ))}
        </ul>
      )}
      <dl>
        <dt>{script.variant}</dt>
        <dd>{quoted(row.variant)}</dd>
        <dt>{script.why}</dt>
        <dd>{row.why}</dd>
        <dt>{script.effects}</dt>
        <dd>
          <ul>
            {row.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <p class="acts">
        <button
          type="button"
          onClick={() => {
            toField();
            acts.pass();
          }}
        >
          {script.pass}
        </button>
        {chosen && (
          <button
            type="button"
            onClick={() => {
              toField();
              acts.choose(null);
            }}
          >
            {script.back}
          </button>
        )}
      </p>
    </article>
  );
}

const chaptersOf = (rows: readonly Row[]): [string, Row[]][] => {
  const chapters = new Map<string, Row[]>();
  for (const row of rows) chapters.set(row.chapterTitle, [...(chapters.get(row.chapterTitle) ?? []), row]);
  return [...chapters];
};

export function Script({ words, desk, acts, toField }: Props) {
  const { script } = words;
  const { view, current, chosen } = desk;
  const stateOf = ({ value, passed, useful }: Row): 'known' | 'passed' | 'useful' | null =>
    value ? 'known' : passed ? 'passed' : useful ? 'useful' : null;
  return (
    <section class="panel" aria-labelledby="panel-1">
      <h2 id="panel-1" tabIndex={-1}>
        {script.title}
      </h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="panel-1">
        {current ? (
          <Front row={current} chosen={chosen} words={words} acts={acts} toField={toField} />
        ) : (
          view && <p class="front done">{script.done}</p>
        )}
        <h3 class="quiet">{script.all}</h3>
        {chaptersOf(view?.rows ?? []).map(([title, rows]) => (
          <div class="chapter" key={title}>
            <h4>{title}</h4>
            <ul>
              {rows.map((row) => {
                const state = stateOf(row);
                return (
                  <li key={row.fact}>
                    <button
                      type="button"
                      class={state ?? ''}
                      aria-current={row.fact === current?.fact ? 'true' : undefined}
                      onClick={() => {
                        toField();
                        acts.choose(row.fact);
                      }}
                    >
                      {row.label}
                      {state && <span class="aside"> ({script[state]})</span>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
