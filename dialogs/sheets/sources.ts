/** The sources of what a sheet says. */
import { line } from '../../locales/line.ts';
import type { Facts } from '../../knowledge/facts.ts';
import type { Plan, Recommendation } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import type { Section } from '../reply.ts';

/** Only what this sheet leans on: the plan's own list covers everything that was weighed. */
export function sourcesSection(plan: Plan, shown: Recommendation[], facts: Facts): Section {
  const used = new Set<string>([
    ...shown.map(({ certification }) => certification.source),
    ...plan.centres.map(({ source }) => source),
    ...(plan.regional ? [plan.regional.source] : []),
    ...putForward(plan.funding, facts).first.flatMap(({ criteria, amounts, notes }) =>
      [...criteria, ...amounts, ...notes].map(({ source }) => source),
    ),
    ...[...plan.vae.criteria, ...plan.vae.steps].map(({ source }) => source),
    ...plan.steps.flatMap(({ source }) => source ?? []),
  ]);
  return {
    title: line('dialog.results.sources'),
    lines: [line('dialog.results.sourcesIntro', { on: plan.on })],
    more: {
      title: line('dialog.results.sourcesList'),
      lines: plan.sources
        .filter(({ id }) => used.has(id))
        .map(({ title, publisher, checkedOn, expired }) =>
          line(expired ? 'dialog.results.sourceExpired' : 'dialog.results.source', {
            title,
            publisher,
            checkedOn,
          }),
        ),
    },
  };
}
