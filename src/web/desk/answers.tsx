/** The second panel: every fact with its answer, each to be put right or removed, in any order. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactName } from '../../../knowledge/facts.ts';
import type { Acts, Desk, Row } from './state.ts';
import type { DeskWords } from './words.ts';

interface EditorProps {
  row: Row;
  words: DeskWords['answers'];
  /** The answer as a text; null leaves everything as it is. */
  done: (text: string | null) => void;
}

/** One control, made for what the fact holds; all of them give a text that is heard as an answer to that question. */
function Editor({ row, words, done }: EditorProps) {
  const { kind, choices, picked, fact, label } = row;
  const form = useRef<HTMLFormElement>(null);
  // Before the next key: whoever types fast loses no letter.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const id = `edit-${fact}`;
  return (
    <form
      class="editor"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget).getAll('answer').map(String).filter(Boolean);
        done(given.length > 0 ? given.join(', ') : null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done(null);
      }}
    >
      {kind === 'several' && (
        <fieldset>
          <legend class="aside">{label}</legend>
          {choices.map((choice, index) => (
            <label key={choice}>
              <input type="checkbox" name="answer" value={choice} defaultChecked={picked[index] ?? false} />
              {choice}
            </label>
          ))}
        </fieldset>
      )}
      {kind === 'one' && (
        <select name="answer" aria-label={label}>
          <option value="" />
          {choices.map((choice, index) => (
            <option key={choice} value={choice} selected={picked[index] ?? false}>
              {choice}
            </option>
          ))}
        </select>
      )}
      {kind === 'free' && (
        <>
          <input
            name="answer"
            list={id}
            aria-label={label}
            defaultValue={row.value ?? ''}
            autocomplete="off"
          />
          <datalist id={id}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        </>
      )}
      <p class="acts">
        <button type="submit" class="strong">
          {words.save}
        </button>
        <button type="button" onClick={() => done(null)}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

export function Answers({ words: { answers }, desk, acts }: { words: DeskWords; desk: Desk; acts: Acts }) {
  const [edited, setEdited] = useState<FactName | null>(null);
  const list = useRef<HTMLDListElement>(null);
  /** The fact whose control was just closed: the focus goes back to its button. */
  const closed = useRef<FactName | null>(null);
  const close = (fact: FactName): void => {
    closed.current = fact;
    setEdited(null);
  };
  useLayoutEffect(() => {
    if (edited === null && closed.current)
      list.current?.querySelector<HTMLElement>(`[data-edit="${closed.current}"]`)?.focus();
    closed.current = null;
  }, [edited]);
  return (
    <section class="panel" aria-labelledby="panel-2">
      <h2 id="panel-2" tabIndex={-1}>
        {answers.title}
      </h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="panel-2">
        <dl class="answers" ref={list}>
          {desk.view?.rows.map((row) => (
            <div key={row.fact} class={row.value ? 'known' : ''}>
              <dt>{row.label}</dt>
              <dd>
                {edited === row.fact ? (
                  <Editor
                    row={row}
                    words={answers}
                    done={(text) => {
                      if (text !== null) acts.say(text, row.fact);
                      close(row.fact);
                    }}
                  />
                ) : (
                  <>
                    <button
                      type="button"
                      class="value"
                      data-edit={row.fact}
                      aria-label={`${answers.edit.replace('{{label}}', row.label)} – ${row.value ?? answers.none}`}
                      onClick={() => setEdited(row.fact)}
                    >
                      {row.value ?? (row.passed ? answers.passed : answers.none)}
                    </button>
                    {row.value && (
                      <button
                        type="button"
                        class="remove"
                        aria-label={answers.remove.replace('{{label}}', row.label)}
                        onClick={() => {
                          acts.remove(row.fact);
                          list.current?.querySelector<HTMLElement>(`[data-edit="${row.fact}"]`)?.focus();
                        }}
                      >
                        <span aria-hidden="true">×</span>
                      </button>
                    )}
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
