/** One way to pay. */
import { line } from '../../locales/line.ts';
import type { FundingVerdict } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

/** One measure: its verdict, the amounts in force, what is still open; what to know besides unfolds. */
export function schemeSection({ measure, verdict, amounts, criteria, notes }: FundingVerdict): Section {
  const open = criteria.filter(({ truth }) => truth !== 'yes').map(({ say }) => say);
  const besides = notes.map(({ say }) => say);
  return {
    title: line('dialog.results.payWith', { measure: line(`funding.measures.${measure}.name`) }),
    lines: [line(`dialog.results.verdict.${verdict}`), ...amounts.map(({ say }) => say), ...open],
    ...(besides.length > 0 ? { more: { title: line('dialog.results.payMore'), lines: besides } } : {}),
  };
}
