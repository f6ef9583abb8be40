/** One certification: what it is, why it suits, what stands in the way and the way round. */
import { line, type Line } from '../../locales/line.ts';
import type { Recommendation } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

const statusLine = ({ certification: { status, rncp, validUntil } }: Recommendation): Line =>
  status === 'active' && rncp && validUntil
    ? line('dialog.results.active', { rncp, until: validUntil })
    : status === 'expired' && validUntil
      ? line('dialog.results.expired', { until: validUntil })
      : line('dialog.results.unverified');

/** The same for every certification, so it is said once, after them. */
export const toConfirm = 'confirm';

const obstacleLines = ({ obstacles }: Recommendation): Line[] =>
  obstacles
    .filter(({ id }) => id !== toConfirm)
    .map(({ say, remedy }) =>
      remedy
        ? line('dialog.results.obstacleRemedy', { obstacle: say, remedy: remedy.say })
        : line('dialog.results.obstacle', { obstacle: say }),
    );

/** One certification: what it is, why it suits, what stands in the way and the way round. */
export function recommendationSection(recommendation: Recommendation, rank: number): Section {
  const { certification, fits } = recommendation;
  // The status line says the registration already.
  const reasons = fits.filter(({ id }) => id !== 'registration').map(({ say }) => say);
  return {
    title: line('dialog.results.recommendation', { rank, title: certification.title }),
    lines: [
      line('dialog.results.kind', {
        kind: line(`terms.kind.${certification.kind}`),
        level: certification.level,
      }),
      ...reasons.slice(0, 3),
      ...obstacleLines(recommendation),
      statusLine(recommendation),
    ],
    ...(reasons.length > 3
      ? { more: { title: line('dialog.results.moreReasons'), lines: reasons.slice(3) } }
      : {}),
    choices: [{ title: line('dialog.choices.detail', { rank }) }],
  };
}
