/** When a message was not understood, or a question waits: what is put to the person again. */
import type { Place } from '../knowledge/facts.ts';
import { line } from '../locales/line.ts';
import { againReply, asking, questionReply } from './asking.ts';
import type { Course, Ending } from './course.ts';
import type { Memory } from './memory.ts';
import { afterPlan } from './next.ts';

export const chooseTown = (memory: Memory, options: Place[]): Ending => ({
  memory: { ...asking(memory, 'place'), pending: { kind: 'place', options } },
  replies: [
    {
      lines: [line('dialog.town.which')],
      choices: options.map(({ name, department }) => ({
        title: line('dialog.values.place', { name, department }),
      })),
    },
  ],
});

/** Not understood: said so, with the closest readings; a person is offered the second time. */
export function clarify({ situation: { memory, heard } }: Course): Ending {
  const misses = Math.min(memory.misses + 1, 10);
  const lines = [
    line(misses === 1 ? 'dialog.unclear.first' : 'dialog.unclear.again'),
    ...(misses > 1 ? [line('dialog.unclear.human')] : []),
  ];
  const guesses = heard.guesses.map((text) => ({ title: line('dialog.values.text', { text }) }));
  const options = memory.pending?.kind === 'place' ? memory.pending.options : null;
  const did = guesses.length > 0 ? [...lines, line('dialog.unclear.guess')] : lines;
  const [towns] = options ? chooseTown(memory, options).replies : [];
  const open = towns && { ...towns, lines: [...did, ...towns.lines] };
  const reply =
    open ?? (memory.asked ? againReply(memory.asked, did) : { lines: did, choices: afterPlan.choices });
  const human = misses > 1 ? [{ title: line('dialog.choices.human') }] : [];
  return {
    memory: { ...memory, misses },
    replies: [{ ...reply, choices: [...guesses, ...reply.choices, ...human] }],
  };
}

/** The question that was pending before a digression still is: the choice of a town, or the interview's. */
export const resume = (memory: Memory): Ending =>
  memory.pending?.kind === 'place'
    ? chooseTown(memory, memory.pending.options)
    : { memory, replies: memory.asked ? [questionReply(memory.asked)] : [] };
