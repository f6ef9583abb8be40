/** What is pressed or sent before the script has come: it is kept, and done as soon as the page can. */

export interface Pressed {
  /** Stops keeping, and does what was kept. */
  redo: () => void;
}

/** Keeps each thing once, however often it was pressed. */
export function pressed(): Pressed {
  const kept = new Map<HTMLElement, MouseEvent | null>();
  const onClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && button.type === 'button') kept.set(button, event);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) kept.set(event.target, null);
  };
  const onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey, isComposing } = event;
    if (!(target instanceof HTMLTextAreaElement) || key !== 'Enter' || shiftKey || isComposing) return;
    event.preventDefault();
    if (target.form) kept.set(target.form, null);
  };
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('keydown', onKey);
  return {
    redo() {
      document.removeEventListener('click', onClick);
      document.removeEventListener('submit', onSubmit);
      document.removeEventListener('keydown', onKey);
      for (const [target, event] of kept) {
        if (target instanceof HTMLFormElement) target.requestSubmit();
        else if (event) target.dispatchEvent(new MouseEvent('click', event));
      }
    },
  };
}
