/** "Passer", "je ne sais pas", "laissez tomber le CPF", or a "non" that answers nothing: the question is passed over and does not come back next. */
import type { FactName } from '../knowledge/facts.ts';
import type { Heard } from '../src/understanding/heard.ts';
import type { Memory } from './memory.ts';

const passes = ['skip', 'dont-know', 'no'] as const;

/** The memory with a question passed over. */
export const passedOver = (memory: Memory, asked: FactName): Memory => ({
  ...memory,
  pending: null,
  skipped: [...memory.skipped.filter((name) => name !== asked), asked],
});

/** `settled` says that the message answered something else, an erasure to confirm. */
export function skip(
  memory: Memory,
  heard: Heard,
  settled: boolean,
): { memory: Memory; fact: FactName | null } {
  const { asked } = memory;
  const unanswered = asked !== null && heard.facts[asked] === undefined;
  const passed =
    unanswered &&
    Object.keys(heard.facts).length === 0 &&
    (passes.some((intent) => heard.intents.includes(intent)) || heard.forget.includes(asked));
  // "je ne sais pas quoi faire" settles the goal, and is all the answer there is about a job.
  if (unanswered && asked === 'occupation' && heard.facts.goal === 'unsure')
    return { memory: passedOver(memory, asked), fact: null };
  if (!passed || settled) return { memory, fact: null };
  return { memory: passedOver(memory, asked), fact: asked };
}
