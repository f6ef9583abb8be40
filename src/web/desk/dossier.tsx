/** Opens what a learner said, with the code that they give. */
import { useState } from 'preact/hooks';
import type { Dossier as Opened } from '../../../dialogs/desk/view.ts';
import type { Call } from './api.ts';
import type { Acts } from './state.ts';
import type { DeskWords } from './words.ts';

interface Props {
  words: DeskWords;
  call: Call;
  acts: Acts;
  toField: () => void;
}

export function Dossier({ words: { dossier, field }, call, acts, toField }: Props) {
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const open = async (): Promise<void> => {
    const result = await call<Opened>('api/dossier', { code });
    if ('data' in result) {
      setCode('');
      setTold('');
      toField();
      acts.open(result.data, dossier.opened);
    } else setTold(result.trouble === 'slow' ? field.slow : dossier.unknown);
  };
  return (
    <form
      class="dossier"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) void open();
      }}
    >
      <label class="aside" for="code">
        {dossier.label}
      </label>
      <input
        id="code"
        value={code}
        placeholder={dossier.label}
        maxLength={40}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="code-told"
        onInput={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <button type="submit">{dossier.open}</button>
      <span id="code-told" role="status" class="wrong">
        {told}
      </span>
    </form>
  );
}
