/** True once something has been true for a while: short waits and short losses are not worth a word. */
import { useEffect, useState } from 'preact/hooks';

export function useLate(now: boolean, afterMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!now) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [now, afterMs]);
  return now && late;
}
