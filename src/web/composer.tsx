/** Where the person writes. Enter sends; the text stays until it has left for the conversation. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Voice, type VoiceProps } from './voice.tsx';
import type { PageWords } from './words.ts';

interface Props {
  words: PageWords;
  input: RefObject<HTMLTextAreaElement | null>;
  /** What it begins with. */
  draft: string;
  say: (text: string) => void;
  /** Present once the person has asked for a voice. */
  voice: Pick<VoiceProps, 'locale' | 'last'> | null;
}

const mostRows = 5;

export function Composer({ words, input, draft, say, voice }: Props) {
  const [text, setText] = useState(draft);
  const send = (): void => {
    input.current?.focus();
    if (text.trim() === '') return;
    say(text.trim());
    setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {voice && (
        <Voice
          {...voice}
          words={words.voice}
          heard={(said) => setText((before) => `${before} ${said}`.trim())}
        />
      )}
      <label class="aside" for="said">
        {words.composer.label}
      </label>
      <textarea
        id="said"
        ref={input}
        rows={Math.min(text.split('\n').length, mostRows)}
        value={text}
        placeholder={words.composer.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        aria-describedby="said-hint"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onPointerDown={({ currentTarget }) => (currentTarget.inputMode = '')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send">
        {words.composer.send}
      </button>
      <p class="aside" id="said-hint">
        {words.composer.hint}
      </p>
    </form>
  );
}
