/** What to do: one first thing, and what comes after it behind a word; each with who, how long and by when. */
import { line, type Line } from '../../locales/line.ts';
import type { Plan, Step } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';
import { when } from '../when.ts';
import { figuresFrom } from './sources.ts';

/** Who does a step, how long it takes, and the last day for it when there is one. */
export const stepNote = ({ who, duration, by }: Step): Line =>
  by === undefined
    ? line('dialog.results.stepNote', { who, duration })
    : line('dialog.results.stepNoteBy', { who, duration, by: when(by) });

const inFull = (step: Step): Line => line('dialog.results.step', { say: step.say, note: stepNote(step) });

const rest = (steps: readonly Step[], { on }: Plan) => ({
  title: line('dialog.results.nextSteps'),
  lines: steps.map(inFull),
  from: figuresFrom(steps, on),
});

export function firstStep(plan: Plan): Section[] {
  const [first, ...others] = plan.steps;
  if (!first) return [];
  return [
    {
      title: line('dialog.results.firstStep'),
      lines: [first.say],
      ...(others.length > 0 ? { more: { ...rest(others, plan), word: line('dialog.words.steps') } } : {}),
    },
  ];
}

/** Every step, in order. */
export function stepsInFull(plan: Plan): Section[] {
  const [first, ...others] = plan.steps;
  if (!first) return [];
  return [
    { title: line('dialog.results.firstStep'), lines: [first.say, stepNote(first)] },
    ...(others.length > 0 ? [rest(others, plan)] : []),
  ];
}
