/** A button answers the question that it stood under, however much has been said since. */
import { line } from '../locales/line.ts';
import { resume } from './clarify.ts';
import type { Memory } from './memory.ts';
import type { Said, TurnResult } from './turn-result.ts';

/** The memory as it stands for this answer; the question that is pending now comes back by itself. */
export const asAnswered = (memory: Memory, { answers }: Said): Memory =>
  answers === undefined || answers === 'forget-me' || answers === memory.asked
    ? memory
    : { ...memory, asked: answers, pending: null };

/** An erasure is confirmed while it is asked for, and never by an old button. */
export function outOfDate(memory: Memory, { answers }: Said): TurnResult | null {
  if (answers !== 'forget-me' || memory.pending?.kind === 'forget-me') return null;
  const [question = { lines: [], choices: [] }] = resume(memory).replies;
  return {
    memory,
    replies: [{ ...question, lines: [line('dialog.outOfDate'), ...question.lines] }],
    asked: memory.asked,
    plan: false,
    erase: false,
  };
}
