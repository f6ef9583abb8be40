/** When a message was not understood, or a question waits: what is put to the person again. */
import type { Place } from '../knowledge/facts.ts';
import { line } from '../locales/line.ts';
import { fold } from '../src/understanding/text.ts';
import { againReply, asking, questionReply } from './asking.ts';
import type { Course, Ending } from './course.ts';
import type { Memory } from './memory.ts';
import { afterPlan } from './next.ts';

/** Homonyms, or readings of a misspelt name; none of them is an answer too. */
export function chooseTown(memory: Memory, options: Place[]): Ending {
  const towns = options.map(({ name, department }) => line('dialog.values.place', { name, department }));
  const homonyms = new Set(options.map(({ name }) => fold(name))).size === 1;
  return {
    memory: { ...asking(memory, 'place'), pending: { kind: 'place', options } },
    replies: [
      {
        lines: [line(homonyms ? 'dialog.town.which' : 'dialog.town.guess', { towns })],
        choices: [
          ...towns.map((title) => ({ title })),
          { title: line('dialog.town.none'), says: line('terms.boolean.false') },
        ],
      },
    ],
  };
}

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
    : { memory, replies: memory.asked ? [questionReply(memory.asked, memory.facts)] : [] };

/** "Pardon ?": the pending question in other words. */
export const repeat = (memory: Memory): Ending =>
  memory.asked === null || memory.pending?.kind === 'place'
    ? resume(memory)
    : { memory, replies: [againReply(memory.asked, [line('dialog.repeat')])] };
