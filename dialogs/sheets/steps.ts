/** What to do: one first thing, and what comes after it behind a word. */
import { line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';
import { figuresFrom } from './sources.ts';

export function firstStep({ steps: [first, ...rest], on }: Plan): Section[] {
  if (!first) return [];
  return [
    {
      title: line('dialog.results.firstStep'),
      lines: [first.say],
      ...(rest.length > 0
        ? {
            more: {
              title: line('dialog.results.nextSteps'),
              lines: rest.map(({ say }) => say),
              word: line('dialog.words.steps'),
              from: figuresFrom(rest, on),
            },
          }
        : {}),
    },
  ];
}

/** Every step, in order. */
export const stepsInFull = ({ steps: [first, ...rest], on }: Plan): Section[] =>
  first
    ? [
        { title: line('dialog.results.firstStep'), lines: [first.say] },
        ...(rest.length > 0
          ? [
              {
                title: line('dialog.results.nextSteps'),
                lines: rest.map(({ say }) => say),
                from: figuresFrom(rest, on),
              },
            ]
          : []),
      ]
    : [];
