/** What is kept of a typed text before anything is stored: masked, its beginning, and nothing of a cry for help. */
import type { Said } from '../../dialogs/turn-result.ts';
import { readLimit } from '../understanding/text.ts';

/** Masks what must not be kept, and hears distress. */
export type Screen = (text: string) => { text: string; masked: readonly string[]; distress: boolean };

/** Screening costs time by the character: it reads well past what is kept, not all that a hostile client may send. */
const screenedLimit = 4 * readLimit;

/** The mask goes before the cut: a number cut in two would no longer be seen. */
export function kept(typed: string, screen: Screen): Said {
  const { text: masked, masked: kinds, distress } = screen(typed.slice(0, screenedLimit));
  const text = masked.slice(0, readLimit).toWellFormed();
  return {
    text: distress ? '' : text,
    ...((text.length < masked.length || typed.length > screenedLimit) && { truncated: true }),
    ...(distress && { distress: true }),
    ...(kinds.length > 0 && { masked: kinds }),
  };
}
