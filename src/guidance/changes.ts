/** What would change the answer: another way to study, some kilometres, an employer's help; never more than three. */
import { modes as allModes, type Facts } from '../../knowledge/facts.ts';
import { measures } from '../../knowledge/measures.ts';
import { limits } from '../../knowledge/weights.ts';
import { line } from '../../locales/line.ts';
import { withinReach } from './centres.ts';
import { criteria } from './criteria.ts';
import type { Change, FundingVerdict, NearMiss } from './plan.ts';
import { judge, type InView } from './funding.ts';
import { supposing } from './person.ts';
import type { Setting } from './trials.ts';

const most = 3;
const closed: ReadonlySet<string> = new Set(['farUnsaid', 'tooFar', 'otherMode']);

/** How many certifications of the plan another way to study would open. */
function modeChange({ person, ranking }: Setting): Change | null {
  const said = person.facts.modes;
  if (!said) return null;
  const shut = ranking.filter(({ findings }) => closed.has(findings.access));
  for (const mode of ['hybrid', 'remote'] as const) {
    if (said.includes(mode)) continue;
    const to = allModes.filter((each) => each === mode || said.includes(each));
    const other = supposing(person, { modes: to });
    const count = shut.filter(({ candidate }) => !closed.has(criteria.access(candidate, other))).length;
    if (count > 0)
      return {
        fact: 'modes',
        to,
        say: line('plan.changes.modeOpens', { mode: line(`terms.mode.${mode}`), count }),
      };
  }
  return null;
}

/** More kilometres than these are asked for after all else; more still are another life, not a small change. */
const fewKm = 40;
const mostKm = 100;

/** A longer way is no small change, and none is needed by who has a regional seat within reach. */
const asksMuch = ({ person: { facts, around } }: Setting, { to }: Change): boolean =>
  (typeof to === 'number' && to - (facts.radiusKm ?? limits.reachableKm) > fewKm) ||
  withinReach(around?.regional?.km ?? null, facts.radiusKm);

/** The nearest centre just out of reach, for who would come to class. */
function radiusChange({ person: { facts, around } }: Setting): Change | null {
  const { radiusKm: radius, modes } = facts;
  const [nearest] = around?.centres ?? [];
  if (!nearest || nearest.km === null || withinReach(nearest.km, radius)) return null;
  const more = nearest.km - (radius ?? limits.reachableKm);
  if (modes?.every((mode) => mode === 'remote') || more > mostKm) return null;
  const to = Math.max(1, Math.ceil(nearest.km));
  const centre = nearest.centre.name;
  return {
    fact: 'radiusKm',
    to,
    say:
      radius === undefined || radius === 0
        ? line('plan.changes.travel', { km: to, centre })
        : line('plan.changes.further', { more: to - radius, centre }),
  };
}

/** Measures that wait for the employer's word. */
const fromEmployer = measures.filter(({ id }) => id === 'employer-plan' || id === 'reconversion-period');

/** A measure that an employer's help would turn to yes; never suggested to who keeps the project private. */
function fundingChange(
  { person: { facts, on } }: Setting,
  funding: readonly FundingVerdict[],
  target: InView,
): Change | null {
  const works = facts.status === 'employee' || facts.status === 'public-servant';
  if (!works || facts.employerSupport === 'yes' || facts.employerSupport === 'private') return null;
  const already = new Set(funding.filter(({ verdict }) => verdict === 'yes').map(({ measure }) => measure));
  const helped: Facts = { ...facts, employerSupport: 'yes' };
  const turned = fromEmployer.find(
    (measure) => !already.has(measure.id) && judge(measure, helped, on, target).verdict === 'yes',
  );
  return turned
    ? {
        fact: 'employerSupport',
        to: 'yes',
        say: line('plan.changes.funding', { measure: line(`funding.measures.${turned.id}.name`) }),
      }
    : null;
}

/**
 * The smallest first: another way to study or a short way more, then money, then what would bring another certification
 * in, and a long way last.
 */
export function whatWouldChange(
  found: Setting,
  misses: readonly NearMiss[],
  funding: readonly FundingVerdict[],
  target: InView,
): Change[] {
  const further = radiusChange(found);
  const far = further !== null && asksMuch(found, further);
  const changes = [
    modeChange(found),
    far ? null : further,
    fundingChange(found, funding, target),
    ...misses.map(({ change, say }) => ({ ...change, say })),
    far ? further : null,
  ].filter((change) => change !== null);
  const seen = new Set<string>();
  return changes.filter(({ fact }) => !seen.has(fact) && seen.add(fact)).slice(0, most);
}
