/** One certification: what it is, why it suits, what stands in the way and the way round. */
import { line, type Line } from '../../locales/line.ts';
import type { Recommendation } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

const reasonsShown = 2;

const statusLine = ({ certification: { status, rncp, validUntil } }: Recommendation): Line =>
  status === 'active' && rncp && validUntil
    ? line('dialog.results.active', { rncp, until: validUntil })
    : status === 'expired' && validUntil
      ? line('dialog.results.expired', { until: validUntil })
      : line('dialog.results.unverified');

/** The same for every certification, so it is said once, before them. */
export const toConfirm = 'confirm';
/** The obstacle that says what the status line says. */
const registration = 'registration';

const obstacleLines = ({ obstacles }: Recommendation): Line[] =>
  obstacles
    .filter(({ id }) => id !== toConfirm)
    .map(({ say, remedy }) =>
      remedy
        ? line('dialog.results.obstacleRemedy', { obstacle: say, remedy: remedy.say })
        : line('dialog.results.obstacle', { obstacle: say }),
    );

/** Reasons with those that tell certifications apart first; the status line says the registration already. */
function reasonLines({ fits }: Recommendation): Line[] {
  const told = fits.filter(({ id }) => id !== registration);
  const shared = told.filter(({ id }) => id === 'sector');
  return [...told.filter((fit) => !shared.includes(fit)), ...shared].map(({ say }) => say);
}

interface Parts {
  title: Line;
  first: Line[];
  rest: Line[];
}

function parts(recommendation: Recommendation, rank: number): Parts {
  const { certification, obstacles } = recommendation;
  const reasons = reasonLines(recommendation);
  const warned = obstacles.some(({ id }) => id === registration);
  const status = statusLine(recommendation);
  const quiet = warned || certification.status === 'active';
  return {
    title: line('dialog.results.recommendation', { rank, title: certification.title }),
    first: [
      line('dialog.results.kind', {
        kind: line(`terms.kind.${certification.kind}`),
        level: certification.level,
      }),
      ...reasons.slice(0, reasonsShown),
      ...obstacleLines(recommendation),
      ...(quiet ? [] : [status]),
    ],
    rest: [...reasons.slice(reasonsShown), ...(quiet ? [status] : [])],
  };
}

/** As a plan shows it. */
export function recommendationSection(recommendation: Recommendation, rank: number): Section {
  const { title, first, rest } = parts(recommendation, rank);
  return {
    title,
    lines: first,
    more: {
      title: line('dialog.results.moreReasons'),
      lines: rest,
      word: line('dialog.words.certification', { rank }),
    },
    choices: [{ title: line('dialog.choices.detail', { rank }) }],
  };
}

/** In full, when it is asked for. */
export function recommendationInFull(recommendation: Recommendation, rank: number): Section {
  const { title, first, rest } = parts(recommendation, rank);
  return { title, lines: [...first, ...rest] };
}
