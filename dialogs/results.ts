/** The plan as a sheet: where, which certification, how to pay, VAE, one first step, what would change, sources. */
import { line, type Line } from '../locales/line.ts';
import type { FundingVerdict, NearCentre, Plan, Recommendation } from '../src/guidance/plan.ts';
import type { Section, Sheet } from './reply.ts';

const firstShown = 3;
/** At most two schemes at a time: more would drown the one that matters. */
const schemesShown = 2;

const centreLine = ({ name, km }: NearCentre): Line =>
  km === null
    ? line('dialog.results.centreNoKm', { name })
    : km === 0
      ? line('dialog.results.centreHere', { name })
      : line('dialog.results.centreKm', { name, km });

function regionalLine({ regional }: Plan): Line[] {
  if (!regional) return [];
  const { name, town, km, phone, url } = regional;
  const contact = [phone, url].filter((item) => item !== null);
  const reach = contact.length > 0 ? [line('dialog.results.contact', { contact: contact.join(' · ') })] : [];
  const door =
    km === null || km === 0
      ? line('dialog.results.regional', { name, town })
      : line('dialog.results.regionalKm', { name, town, km });
  return [door, ...reach, ...(regional.confidence === 'C' ? [line('dialog.results.regionalUnsure')] : [])];
}

/** The regional seat is said first when it is clearly nearer than every relay centre. */
const seatFirst = ({ regional, centres }: Plan): boolean =>
  regional?.km !== null && regional?.km !== undefined && regional.km + 10 < (centres[0]?.km ?? Infinity);

function where(plan: Plan): Section {
  const [nearest] = plan.centres;
  const relay = nearest ? [centreLine(nearest), line('dialog.results.centreCheck')] : [];
  const remote = plan.remoteFirst ? [line('dialog.results.remoteFirst')] : [];
  const seat = regionalLine(plan);
  const others = plan.centres.slice(1, 4).map(centreLine);
  return {
    title: line('dialog.results.where'),
    lines: plan.territory
      ? [...remote, ...(seatFirst(plan) ? [...seat, ...relay] : [...relay, ...seat])]
      : [line('dialog.results.placeUnknown')],
    ...(others.length > 0 ? { more: { title: line('dialog.results.otherCentres'), lines: others } } : {}),
  };
}

const statusLine = ({ certification: { status, rncp, validUntil } }: Recommendation): Line =>
  status === 'active' && rncp && validUntil
    ? line('dialog.results.active', { rncp, until: validUntil })
    : status === 'expired' && validUntil
      ? line('dialog.results.expired', { until: validUntil })
      : line('dialog.results.unverified');

const obstacleLines = ({ obstacles }: Recommendation): Line[] =>
  obstacles.map(({ say, remedy }) =>
    remedy
      ? line('dialog.results.obstacleRemedy', { obstacle: say, remedy: remedy.say })
      : line('dialog.results.obstacle', { obstacle: say }),
  );

/** One certification: what it is, why it suits, what stands in the way and the way round. */
export function recommendationSection(recommendation: Recommendation, rank: number): Section {
  const { certification, fits } = recommendation;
  const reasons = fits.map(({ say }) => say);
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

/** A measure: its name with the verdict, the amounts in force, then what decides. */
export function fundingLines({ measure, verdict, amounts, criteria }: FundingVerdict): Line[] {
  const open = criteria.filter(({ truth }) => truth !== 'yes').map(({ say }) => say);
  return [
    line(`dialog.results.verdict.${verdict}`, { measure: line(`terms.measure.${measure}`) }),
    ...amounts.map(({ say }) => say),
    ...open,
  ];
}

const promising = (plan: Plan): FundingVerdict[] =>
  plan.funding.filter(({ measure, verdict }) => verdict !== 'no' && !measure.startsWith('vae-'));

function money(plan: Plan): Section[] {
  const schemes = promising(plan)
    .filter(({ measure }) => measure !== 'cep')
    .slice(0, schemesShown);
  if (schemes.length === 0) return [];
  return [{ title: line('dialog.results.money'), lines: schemes.flatMap(fundingLines) }];
}

/** Every measure that is not excluded, for "plus d'aides". */
export const moneySections = (plan: Plan): Section[] =>
  promising(plan)
    .slice(schemesShown)
    .map((verdict) => {
      const [title, ...lines] = fundingLines(verdict);
      return { title: title ?? line('dialog.results.money'), lines };
    });

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

const sourcesSection = (plan: Plan): Section => ({
  title: line('dialog.results.sources'),
  lines: [line('dialog.results.sourcesIntro', { on: plan.on })],
  more: {
    title: line('dialog.results.sourcesList'),
    lines: plan.sources.map(({ title, publisher, checkedOn, expired }) =>
      line(expired ? 'dialog.results.sourceExpired' : 'dialog.results.source', {
        title,
        publisher,
        checkedOn,
      }),
    ),
  },
});

/** The plan that is shown: up to three certifications, or the way to a project when there is none yet. */
export function planSheet(plan: Plan): Sheet {
  const shown = plan.recommendations.slice(0, firstShown);
  return {
    title: line('dialog.results.title'),
    lines: [shown.length > 0 ? line('dialog.results.intro') : line('dialog.results.introNoProject')],
    sections: [
      where(plan),
      ...shown.map((recommendation, index) => recommendationSection(recommendation, index + 1)),
      ...money(plan),
      ...vae(plan),
      ...firstStep(plan),
      ...changes(plan),
      sourcesSection(plan),
    ],
    choices: [],
  };
}
