/** The plan as a sheet: where, which certification, how to pay, VAE, one first step, what would change, sources. */
import { line } from '../../locales/line.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import type { Section, Sheet } from '../reply.ts';
import { recommendationSection, toConfirm } from './recommendation.ts';
import { schemeSection } from './scheme.ts';
import { sourcesSection } from './sources.ts';
import { where } from './where.ts';

const firstShown = 3;

function vae(plan: Plan): Section[] {
  const { verdict, criteria, steps } = plan.vae;
  if (verdict === 'no' || plan.missing.includes('experienceYears')) return [];
  return [
    {
      title: line('dialog.results.vae'),
      lines: criteria.map(({ say }) => say),
      more: {
        title: line('dialog.results.vaeSteps'),
        lines: steps.map(({ order, say, who, duration }) =>
          line('dialog.results.vaeStep', { order, say, who, duration }),
        ),
      },
    },
  ];
}

function firstStep(plan: Plan): Section[] {
  const [first, ...rest] = plan.steps;
  if (!first) return [];
  return [
    {
      title: line('dialog.results.firstStep'),
      lines: [first.say],
      ...(rest.length > 0
        ? { more: { title: line('dialog.results.nextSteps'), lines: rest.map(({ say }) => say) } }
        : {}),
    },
  ];
}

const changes = (plan: Plan): Section[] =>
  plan.whatWouldChange.length > 0
    ? [{ title: line('dialog.results.changes'), lines: plan.whatWouldChange.map(({ say }) => say) }]
    : [];

/** The plan that is shown: up to three certifications, or the way to a project when there is none yet. */
export function planSheet(plan: Plan, facts: Facts): Sheet {
  const shown = plan.recommendations.slice(0, firstShown);
  const confirm = shown.flatMap(({ obstacles }) => obstacles).find(({ id }) => id === toConfirm);
  return {
    title: line('dialog.results.title'),
    lines: [
      line(shown.length > 0 ? 'dialog.results.intro' : 'dialog.results.introNoProject'),
      ...(confirm ? [confirm.say] : []),
    ],
    sections: [
      where(plan),
      ...shown.map((recommendation, index) => recommendationSection(recommendation, index + 1)),
      ...putForward(plan.funding, facts).first.map(schemeSection),
      ...vae(plan),
      ...firstStep(plan),
      ...changes(plan),
      sourcesSection(plan, shown, facts),
    ],
    choices: [],
  };
}
