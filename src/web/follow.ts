/** Where the focus goes when what was pressed gives way to something else: to what stands in its place. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Put the reference on what follows; it is focused when the state changes, not when it is first drawn. */
export function useFollow<T extends HTMLElement>(state: string) {
  const place = useRef<T>(null);
  const before = useRef(state);
  useLayoutEffect(() => {
    if (before.current !== state) place.current?.focus();
    before.current = state;
  }, [state]);
  return place;
}
