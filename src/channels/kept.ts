/** What is kept of a typed text before anything is stored: masked, its beginning, and nothing of a cry for help. */
import type { Said } from '../../dialogs/turn-result.ts';
import { mask } from '../understanding/screen.ts';
import { readLimit } from '../understanding/text.ts';
import { codeIn, withoutCodes } from './code/code.ts';

/** Masks what must not be kept, and hears distress. */
export type Screen = (text: string) => { text: string; masked: readonly string[]; distress: boolean };

/** What goes into the turn, and a learner's code that was typed: it opens a conversation, and is stored nowhere. */
export interface Kept extends Said {
  code?: string;
}

/** Who tries a code. */
export interface Trier {
  /** Whose tries are counted: an address, a conversation, a session. */
  who: string;
  /** The part of the network that they share with others; null: they signed in, and keep nobody waiting. */
  network: string | null;
}

/** Finds what a typed code stands for: the facts, or null. */
export type Resume = (code: string, trier: Trier) => Promise<unknown>;

/** What was said, with what its code stands for. Never rejects for a code: tried too often, it stands for nothing. */
export async function withCode({ code, ...said }: Kept, trier: Trier, resume: Resume): Promise<Said> {
  return code === undefined ? said : { ...said, resumed: await resume(code, trier).catch(() => null) };
}

/** Screening costs time by the character: it reads well past what is kept, not all that a hostile client may send. */
const screenedLimit = 4 * readLimit;

/** The mask goes before the cut: a number cut in two would no longer be seen. */
export function kept(typed: string, screen: Screen): Kept {
  const start = typed.slice(0, screenedLimit);
  const code = codeIn(start);
  const { text: masked, masked: kinds, distress } = screen(code ? withoutCodes(start, mask) : start);
  const text = masked.slice(0, readLimit).toWellFormed();
  return {
    text: distress ? '' : text,
    ...((text.length < masked.length || typed.length > screenedLimit) && { truncated: true }),
    ...(distress && { distress: true }),
    ...(kinds.length > 0 && { masked: kinds }),
    ...(code && { code }),
  };
}
