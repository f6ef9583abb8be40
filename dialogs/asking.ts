/** How a question is put: its words, its buttons, and its place in the trail that "retour" walks back. */
import type { FactName, Facts } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import { ask, buttons } from './interview.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply.ts';

/** Remembers that a question is now pending. */
export const asking = (memory: Memory, fact: FactName): Memory => ({
  ...memory,
  asked: fact,
  trail: memory.trail.at(-1) === fact ? memory.trail : [...memory.trail, fact].slice(-60),
});

/** The question with its buttons, after what comes before it in the same message. */
export const questionReply = (fact: FactName, facts: Facts, before: readonly Line[] = []): Reply => ({
  lines: [...before, ask(fact, facts)],
  choices: buttons(fact),
});

/** Said another way after it was not understood. */
export const againReply = (fact: FactName, before: readonly Line[]): Reply => ({
  lines: [...before, line(`interview.${fact}.again`)],
  choices: buttons(fact),
});

/** "retour": the question before the pending one; null at the first one. */
export function stepBack(memory: Memory): { memory: Memory; fact: FactName } | null {
  const trail = memory.asked === null ? memory.trail : memory.trail.slice(0, -1);
  const fact = trail.at(-1);
  if (!fact) return null;
  return {
    memory: { ...memory, trail, asked: fact, skipped: memory.skipped.filter((name) => name !== fact) },
    fact,
  };
}
