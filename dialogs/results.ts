/** The plan as a sheet: where, which certification, how to pay, VAE, one first step, what would change, sources. */
import { line, type Line } from '../locales/line.ts';
import type { Facts } from '../knowledge/facts.ts';
import type { FundingVerdict, NearCentre, Plan, Recommendation } from '../src/guidance/plan.ts';
import { putForward } from '../src/guidance/put-forward.ts';
import type { Section, Sheet } from './reply.ts';

const firstShown = 3;

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

/** The same for every certification, so it is said once, after them. */
const toConfirm = 'confirm';

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
  const reasons = fits.filter(({ id }) => id !== 'registered').map(({ say }) => say);
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

/** Only what this sheet leans on: the plan's own list covers everything that was weighed. */
function sourcesSection(plan: Plan, shown: Recommendation[], facts: Facts): Section {
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
