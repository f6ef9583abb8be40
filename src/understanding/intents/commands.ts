/** A command takes the words that follow it: "compare les deux premières" and "détail 1" answer no question beside it. */
import type { Intent } from '../heard.ts';
import type { Span, Text } from '../text.ts';
import type { IntentCue } from './intents.ts';

/** Commands that have an object. */
const commands: ReadonlySet<Intent> = new Set<Intent>(['compare', 'detail']);

/** True for words that belong to a command: in its clause, after it. */
export const isObject = ({ tokens }: Text, found: readonly IntentCue[], { from }: Span): boolean =>
  found.some(
    (cue) =>
      commands.has(cue.intent) && from >= cue.from && tokens[from]?.clause === tokens[cue.to - 1]?.clause,
  );

/** Words for the assistant itself: what they name is nothing that the person does or refuses. */
const calls: ReadonlySet<Intent> = new Set<Intent>([
  'human',
  'insult',
  'language-fr',
  'language-en',
  'greet',
]);

/** True for words inside a call: "marre des robots" refuses no trade, "evening all" no evening is free. */
export const isCalled = (found: readonly IntentCue[], span: Span): boolean =>
  found.some((cue) => calls.has(cue.intent) && cue.from <= span.from && span.to <= cue.to);
