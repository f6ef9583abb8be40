/** The field where what is said is typed: Enter adds, the focus stays, what is not understood comes back to be put right. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Acts, Desk } from './state.ts';
import type { DeskWords } from './words.ts';

interface Props {
  words: DeskWords;
  input: RefObject<HTMLInputElement | null>;
  desk: Desk;
  acts: Acts;
}

const longest = 1000;

export function Field({ words: { field }, input, desk, acts }: Props) {
  const [text, setText] = useState('');
  const { said, towns, guesses, trouble, unsent } = desk;
  useEffect(() => {
    // Something else may be in the field by then.
    if (unsent) setText((now) => now || unsent);
  }, [unsent]);
  const send = (): void => {
    input.current?.focus();
    if (text.trim() === '') return;
    acts.say(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const empty = text === '';
    const done = ((): boolean => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return (acts.pass(), true);
      if (!empty || event.altKey) return false;
      if (event.key === 'ArrowDown') return (acts.step(1), true);
      if (event.key === 'ArrowUp') return (acts.step(-1), true);
      if (event.key === 'z' && (event.ctrlKey || event.metaKey)) return (acts.undo(), true);
      return false;
    })();
    if (done) event.preventDefault();
  };
  const troubles = { out: field.signedOut, slow: field.slow, none: field.lost, lost: field.lost };
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for="said">{field.label}</label>
      <div class="line">
        <input
          id="said"
          ref={input}
          value={text}
          maxLength={longest}
          placeholder={field.placeholder}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="said-hint heard"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="strong">
          {field.add}
        </button>
        <button
          type="button"
          onClick={() => {
            acts.undo();
            input.current?.focus();
          }}
        >
          {field.undo}
        </button>
      </div>
      <p class="under">
        <span id="heard" role="status" class={trouble ? 'wrong' : ''}>
          {trouble ? troubles[trouble] : said}
        </span>
        {!said && !trouble && <span id="said-hint">{field.hint}</span>}
      </p>
      {towns.length > 0 && (
        <fieldset class="options">
          <legend>{field.towns}</legend>
          {towns.map(({ title, place }) => (
            <button
              type="button"
              key={place.insee}
              onClick={() => {
                input.current?.focus();
                acts.pick(place);
              }}
            >
              {title}
            </button>
          ))}
        </fieldset>
      )}
      {guesses.length > 0 && (
        <fieldset class="options">
          <legend>{field.guesses}</legend>
          {guesses.map((guess) => (
            <button
              type="button"
              key={guess}
              onClick={() => {
                input.current?.focus();
                setText('');
                acts.say(guess);
              }}
            >
              {guess}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
