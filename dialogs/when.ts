/** Says a date as precisely as it is known. */
import { line, type Line } from '../locales/line.ts';

/** ISO day, month or year. */
export function when(iso: string): Line {
  if (iso.length === 10) return line('print.document.day', { on: iso });
  return iso.length === 7
    ? line('dialog.values.month', { month: iso })
    : line('dialog.values.text', { text: iso });
}
