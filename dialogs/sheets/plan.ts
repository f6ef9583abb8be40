/** The plan as a sheet: where, which certification, how to pay, VAE, one first step, what would change, sources. */
import type { Facts } from '../../knowledge/facts.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Plan, Recommendation } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import type { Section, Sheet } from '../reply.ts';
import { recommendationSection, toConfirm } from './recommendation.ts';
import { schemeSection } from './scheme.ts';
import { sourcesSection } from './sources.ts';
import { firstStep } from './steps.ts';
import { vaeSection } from './vae.ts';
import { where } from './where.ts';

const firstShown = 3;

/** The certifications that a plan shows first. */
export const leading = ({ recommendations }: Plan): Recommendation[] => recommendations.slice(0, firstShown);

const changes = (plan: Plan): Section[] =>
  plan.whatWouldChange.length > 0
    ? [{ title: line('dialog.results.changes'), lines: plan.whatWouldChange.map(({ say }) => say) }]
    : [];

/** Whoever has said what they aim at has a project, even where too little is known to show anything for it. */
const intro = ({ ready }: Plan, { sectors }: Facts, shown: number): Line =>
  shown > 0
    ? line('dialog.results.intro')
    : line(!ready && sectors ? 'dialog.results.introTooSoon' : 'dialog.results.introNoProject');

/**
 * The plan that is shown, or the way to a project when there is none yet. What helps to decide is said at once; the
 * rest is folded, each part behind the word that opens it.
 */
export function planSheet(plan: Plan, facts: Facts): Sheet {
  const shown = leading(plan);
  const confirm = shown.flatMap(({ obstacles }) => obstacles).find(({ id }) => id === toConfirm);
  return {
    title: line('dialog.results.title'),
    lines: [intro(plan, facts, shown.length), ...(confirm ? [confirm.say] : [])],
    sections: [
      where(plan),
      ...shown.map((recommendation, index) => recommendationSection(recommendation, index + 1)),
      ...putForward(plan.funding, facts).first.map((scheme) => schemeSection(scheme, plan.on)),
      ...vaeSection(plan),
      ...firstStep(plan),
      ...changes(plan),
      sourcesSection(plan, shown, facts),
    ],
    choices: [],
  };
}
