/** "Passer", "je ne sais pas", or a "non" that answers nothing: the question is passed over and does not come back next. */
import type { FactName } from '../knowledge/facts.ts';
import type { Heard } from '../src/understanding/heard.ts';
import type { Memory } from './memory.ts';

const passes = ['skip', 'dont-know', 'no'] as const;

/** `settled` says that the message answered something else, an erasure to confirm. */
export function skip(
  memory: Memory,
  heard: Heard,
  settled: boolean,
): { memory: Memory; fact: FactName | null } {
  const { asked } = memory;
  const passed =
    asked !== null &&
    heard.facts[asked] === undefined &&
    Object.keys(heard.facts).length === 0 &&
    passes.some((intent) => heard.intents.includes(intent));
  if (!passed || settled) return { memory, fact: null };
  return {
    memory: {
      ...memory,
      pending: null,
      skipped: [...memory.skipped.filter((name) => name !== asked), asked],
    },
    fact: asked,
  };
}
