/** Having experience recognised: what it hangs on, and its steps behind a word. */
import { line, type Line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';
import { figuresFrom } from './sources.ts';

const stepLines = ({ vae: { steps } }: Plan): Line[] =>
  steps.map(({ order, say, who, duration }) => line('dialog.results.vaeStep', { order, say, who, duration }));

/** A step says how long it takes: that is a figure too. */
const stepsFrom = ({ vae: { steps }, on }: Plan): Line[] =>
  figuresFrom(
    steps.map(({ duration, source }) => ({ say: duration, source })),
    on,
  );

/** Nothing while it is refused, or while nothing is known of any experience. */
export function vaeSection(plan: Plan): Section[] {
  const { verdict, criteria } = plan.vae;
  if (verdict === 'no' || plan.vae.missing.includes('experienceYears')) return [];
  return [
    {
      title: line('dialog.results.vae'),
      lines: criteria.map(({ say }) => say),
      from: figuresFrom(criteria, plan.on),
      more: {
        title: line('dialog.results.vaeSteps'),
        lines: stepLines(plan),
        word: line('dialog.words.vae'),
        from: stepsFrom(plan),
      },
    },
  ];
}

/** In full, when it is asked for: also a refusal, with the way round. */
export function vaeInFull(plan: Plan): Section[] {
  const { criteria, notes } = plan.vae;
  const steps = stepLines(plan);
  return [
    {
      title: line('dialog.results.vae'),
      lines: [...criteria.map(({ say }) => say), ...notes.map(({ say }) => say)],
      from: figuresFrom([...criteria, ...notes], plan.on),
    },
    ...(steps.length > 0
      ? [{ title: line('dialog.results.vaeSteps'), lines: steps, from: stepsFrom(plan) }]
      : []),
  ];
}
