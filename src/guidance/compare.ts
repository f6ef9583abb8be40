/** Two certifications side by side: only the rows that differ, and what the choice depends on. */
import { statusOf, type Certification } from '../../knowledge/catalogue.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Key } from '../../locales/index.ts';
import type { Plan } from './plan.ts';
import { monthsLater } from './calendar.ts';
import { modesLine } from './wording.ts';

export const rowIds = [
  'level',
  'kind',
  'length',
  'entry',
  'modes',
  'workStudy',
  'registration',
  'centre',
  'obstacles',
] as const;
export type RowId = (typeof rowIds)[number];

export interface Row {
  id: RowId;
  label: Line;
  /** What the first and the second say, in the order of the question. */
  values: [Line[], Line[]];
}

export interface Comparison {
  titles: [string, string];
  rows: Row[];
  depends: Line;
}

/** By certification ids; null when one is not in the catalogue, or both are the same. */
export type Compare = (first: string, second: string, facts: Facts, plan: Plan) => Comparison | null;

type Tell = (certification: Certification, plan: Plan) => Line[];

function registration(certification: Certification, on: Day): Line {
  const status = statusOf(certification, on);
  const until = certification.validUntil;
  if (until === null || status === 'unverified') return line('plan.compare.unverified');
  return line(status === 'active' ? 'plan.compare.until' : 'plan.compare.endedOn', { until });
}

function centre({ id }: Certification, plan: Plan): Line {
  const at = plan.recommendations.find(({ certification }) => certification.id === id)?.centre;
  const found = plan.centres.find((each) => each.id === at);
  if (!found || found.km === null) return line('plan.compare.centreNone');
  return found.km === 0
    ? line('plan.compare.centreHome', { centre: found.name })
    : line('plan.compare.centreAt', { centre: found.name, km: found.km });
}

/** What is to be confirmed for every certification says nothing about a choice. */
function obstacles({ id }: Certification, plan: Plan): Line[] {
  const mine = plan.recommendations.find(({ certification }) => certification.id === id)?.obstacles ?? [];
  const said = mine.filter((obstacle) => obstacle.id !== 'confirm').map(({ say }) => say);
  return said.length > 0 ? said : [line('plan.compare.nothing')];
}

const tell: Record<RowId, Tell> = {
  level: ({ level }) => [line(`terms.level.${level}`)],
  kind: ({ kind }) => [line(`terms.kind.${kind}`)],
  // The catalogue only holds durations that the locales name: test/knowledge checks it.
  length: ({ duration }) => [line(`catalogue.duration.${duration}` as Key)],
  entry: ({ entryLevel }) => [line(`terms.level.${entryLevel}`)],
  modes: ({ modes }) => modesLine(modes),
  workStudy: ({ workStudy }) => [line(workStudy ? 'plan.compare.yes' : 'plan.compare.no')],
  registration: (certification, { on }) => [registration(certification, on)],
  centre: (certification, plan) => [centre(certification, plan)],
  obstacles,
};

type Pair = readonly [Certification, Certification];

/** Rows that cannot matter to this person, although they differ. */
const idle: Partial<Record<RowId, (facts: Facts, pair: Pair, on: Day) => boolean>> = {
  // A door that is open on both sides is no reason to choose.
  entry: ({ level }, pair) => level !== undefined && pair.every(({ entryLevel }) => entryLevel <= level),
  modes: ({ modes }, pair) =>
    modes !== undefined && modes.every((mode) => pair.every((each) => each.modes.includes(mode))),
  workStudy: ({ workStudy, status }) => workStudy === false || status === 'retired',
  // Two registrations that run are worth the same until one of them ends within the studies.
  registration: (_, pair, on) =>
    pair.every(
      (each) =>
        statusOf(each, on) === 'active' &&
        (each.validUntil === null || each.validUntil > monthsLater(on, longestStudies)),
    ),
  centre: ({ modes }) => modes?.every((mode) => mode === 'remote') === true,
};

/** Months in which a certification that is begun is usually awarded. */
const longestStudies = 24;

/** How many things a choice is said to depend on. */
const mostReasons = 3;

export function compareCertifications(
  first: Certification,
  second: Certification,
  facts: Facts,
  plan: Plan,
): Comparison {
  const rows = rowIds
    .filter((id) => idle[id]?.(facts, [first, second], plan.on) !== true)
    .map((id): Row => ({
      id,
      label: line(`plan.compare.${id}`),
      values: [tell[id](first, plan), tell[id](second, plan)],
    }))
    .filter(({ values: [one, other] }) => JSON.stringify(one) !== JSON.stringify(other));
  const of = rows.slice(0, mostReasons).map(({ id }) => line(`plan.compare.dependsOn.${id}`));
  return {
    titles: [first.title, second.title],
    rows,
    depends: of.length > 0 ? line('plan.compare.depends', { of }) : line('plan.compare.same'),
  };
}

/** Compares by id, over one catalogue. */
export function createCompare(catalogue: readonly Certification[]): Compare {
  const byId = new Map(catalogue.map((certification) => [certification.id, certification]));
  return (first, second, facts, plan) => {
    const [one, other] = [byId.get(first), byId.get(second)];
    return one && other && one !== other ? compareCertifications(one, other, facts, plan) : null;
  };
}
