/** Having experience recognised: what it hangs on, and its steps behind a word. */
import { line, type Line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

const stepLines = ({ vae: { steps } }: Plan): Line[] =>
  steps.map(({ order, say, who, duration }) => line('dialog.results.vaeStep', { order, say, who, duration }));

/** Nothing while it is refused, or while nothing is known of any experience. */
export function vaeSection(plan: Plan): Section[] {
  const { verdict, criteria } = plan.vae;
  if (verdict === 'no' || plan.vae.missing.includes('experienceYears')) return [];
  return [
    {
      title: line('dialog.results.vae'),
      lines: criteria.map(({ say }) => say),
      more: {
        title: line('dialog.results.vaeSteps'),
        lines: stepLines(plan),
        word: line('dialog.words.vae'),
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
    },
    ...(steps.length > 0 ? [{ title: line('dialog.results.vaeSteps'), lines: steps }] : []),
  ];
}
