/** What one act leaves unsaid, and when a few words are an act of their own. */
import type { Cue } from '../cues/cues.ts';
import type { Intent } from '../heard.ts';
import type { Text } from '../text.ts';
import { isLight } from './intents.ts';

/** "English please, I live in Orléans": the answer stands elsewhere. */
export function clauseOfItsOwn({ tokens }: Text, { from, to }: Cue): boolean {
  const clause = tokens[from]?.clause;
  return (
    tokens.some((token) => token.clause !== clause) &&
    tokens.every(
      (token, index) => token.clause !== clause || (index >= from && index < to) || isLight(token.word),
    )
  );
}

/** What an act leaves unsaid: who passes a question neither refuses nor takes leave. */
const silenced: Readonly<Partial<Record<Intent, readonly Intent[]>>> = {
  'forget-me': ['summary', 'correct', 'no', 'skip'],
  skip: ['no', 'dont-know', 'why', 'goodbye', 'help'],
  human: ['help', 'dont-know'],
  compare: ['plan', 'dont-know'],
  more: ['no'],
  correct: ['yes', 'no', 'summary'],
  'dont-know': ['yes'],
};
export function quiet(intents: Set<Intent>): void {
  for (const [by, unsaid] of Object.entries(silenced))
    // Keys of the table are intents.
    if (intents.has(by as Intent)) for (const intent of unsaid) intents.delete(intent);
}
