/** What stands between a person and a certification, each with a way round: nothing is left unsaid. */
import { limits, type CriterionId } from '../../knowledge/weights.ts';
import { yearsAsked } from '../../knowledge/ladder.ts';
import { line, type Line } from '../../locales/line.ts';
import { levelRemedy } from './ladder.ts';
import type { Ranked, Shelf } from './matching.ts';
import type { Person } from './person.ts';
import type { Obstacle, Point } from './plan.ts';
import { modesLine, yearsLine } from './wording.ts';

interface Case extends Ranked {
  person: Person;
  shelf: Shelf;
}
type Tell = (found: Case) => Obstacle | null;

const point = (id: string, say: Line): Point => ({ id, say });

const level: Tell = ({ candidate, findings, person, shelf }) => {
  const { facts } = person;
  if (facts.level === undefined) return null;
  const far = findings.entry === 'far' || findings.entry === 'farProven';
  const say = line(far ? 'plan.obstacles.levelFar' : 'plan.obstacles.level', {
    entry: line(`terms.level.${candidate.certification.entryLevel}`),
    level: line(`terms.level.${facts.level}`),
  });
  return { id: 'level', say, remedy: levelRemedy(candidate, person, shelf) };
};

const below: Tell = ({ person: { facts } }) =>
  facts.level === undefined
    ? null
    : {
        id: 'below',
        say: line('plan.obstacles.levelBelow', { level: line(`terms.level.${facts.level}`) }),
        remedy: point('higher', line('plan.remedies.lookHigher')),
      };

const registration =
  (
    key: 'expired' | 'unverified' | 'unregistered' | 'endsSoon' | 'endsFirst',
    remedy: 'renewal' | 'block' | 'before',
  ): Tell =>
  ({ candidate: { certification } }) => ({
    id: 'registration',
    say: line(`plan.obstacles.${key}`, { until: certification.validUntil ?? '' }),
    remedy: point(remedy, line(`plan.remedies.${remedy}`)),
  });

/** Who can help when no class is within reach: distance if it exists, then the regional door, then a longer way. */
function farRemedy({ candidate: { certification }, person: { around, facts } }: Case): Point {
  if (certification.modes.includes('remote')) return point('remote', line('plan.remedies.remote'));
  const [nearest] = around?.centres ?? [];
  if (nearest && nearest.km !== null && facts.radiusKm !== 0)
    return point('further', line('plan.remedies.further', { centre: nearest.centre.name, km: nearest.km }));
  const door = around?.regional;
  return door
    ? point('regional', line('plan.remedies.regional', { name: door.name, town: door.town }))
    : point('ask', line('plan.remedies.ask'));
}

const distance: Tell = (found) => {
  const { around, facts } = found.person;
  const remedy = farRemedy(found);
  if (facts.radiusKm === 0) return { id: 'distance', say: line('plan.obstacles.noTravel'), remedy };
  if (!around || around.centres.length === 0)
    return { id: 'distance', say: line('plan.obstacles.noCentre'), remedy };
  const km = facts.radiusKm ?? limits.reachableKm;
  return { id: 'distance', say: line('plan.obstacles.distance', { km }), remedy };
};

const mode: Tell = ({ candidate: { certification }, person: { facts } }) => ({
  id: 'mode',
  say: line('plan.obstacles.mode', {
    has: modesLine(certification.modes),
    wanted: modesLine(facts.modes ?? []),
  }),
  remedy: point('other-mode', line('plan.remedies.otherMode')),
});

const schedule: Tell = ({ person: { facts } }) => ({
  id: 'schedule',
  say: facts.times
    ? line('plan.obstacles.schedule', { times: facts.times.map((time) => line(`terms.time.${time}`)) })
    : line('plan.obstacles.scheduleWork'),
  remedy: point('evening-units', line('plan.remedies.eveningUnits')),
});

const hours: Tell = ({ findings, person: { facts } }) => {
  if (facts.hoursPerWeek === undefined) return null;
  const few = findings.pace === 'fewHours';
  const paid = facts.status === 'employee' && facts.goal === 'change-job' && !few;
  return {
    id: 'hours',
    say: line(few ? 'plan.obstacles.fewHours' : 'plan.obstacles.hours', { count: facts.hoursPerWeek }),
    remedy: few
      ? point('one-unit', line('plan.remedies.oneUnit'))
      : paid
        ? point('leave', line('plan.remedies.leave'))
        : point('evening-units', line('plan.remedies.eveningUnits')),
  };
};

const workStudyObstacle =
  (
    key: 'workStudyAbsent' | 'workStudyRefused' | 'workStudyContract',
    remedy: 'ask' | 'continuing' | 'employer',
  ): Tell =>
  () => ({
    id: 'work-study',
    say: line(`plan.obstacles.${key}`),
    remedy: point(remedy, line(`plan.remedies.${remedy}`)),
  });

const closed: Tell = ({ person: { facts } }) =>
  facts.status === undefined
    ? null
    : {
        id: 'work-study',
        say: line('plan.obstacles.workStudyClosed', { status: line(`terms.status.${facts.status}`) }),
        remedy: point('continuing', line('plan.remedies.continuing')),
      };

/** Apprenticeship is for the under-thirties; the other contract may take over. */
const age: Tell = ({ person: { facts } }) =>
  facts.under30 === false
    ? {
        id: 'work-study-age',
        say: line('plan.obstacles.workStudyAge'),
        remedy: point('professionalisation', line('plan.remedies.professionalisation')),
      }
    : null;

const asked: Tell = ({ candidate: { certification } }) => ({
  id: 'experience',
  say: line('plan.obstacles.experience', { years: yearsLine(yearsAsked(certification)) }),
  remedy: point('placement', line('plan.remedies.placement')),
});

const french: Tell = () => ({
  id: 'french',
  say: line('plan.obstacles.french'),
  remedy: point('support', line('plan.remedies.support')),
});

const tell: { readonly [C in CriterionId]?: Readonly<Record<string, Tell>> } = {
  entry: { nearProven: level, near: level, nearUnproven: level, farProven: level, far: level },
  level: { farBelow: below, below },
  access: { tooFar: distance, otherMode: mode },
  schedule: { dayOnly: schedule, dayLikely: schedule },
  pace: { fewHours: hours, tooFewHours: hours },
  workStudy: {
    wanted: age,
    absent: workStudyObstacle('workStudyAbsent', 'ask'),
    refused: workStudyObstacle('workStudyRefused', 'continuing'),
    contractNeeded: workStudyObstacle('workStudyContract', 'employer'),
    closed,
  },
  registration: {
    expired: registration('expired', 'renewal'),
    unverified: registration('unverified', 'renewal'),
    unregistered: registration('unregistered', 'block'),
    endsSoon: registration('endsSoon', 'before'),
    endsFirst: registration('endsFirst', 'renewal'),
  },
  experience: { asked },
  french: { support: french, heavy: french },
};
const order = Object.keys(tell) as readonly CriterionId[]; // keys of the table above

const foreign: Obstacle = {
  id: 'foreign-diploma',
  say: line('plan.obstacles.foreign'),
  remedy: point('recognition', line('plan.remedies.recognition')),
};
/** What the catalogue does not hold for certain is said so, on every certification it concerns. */
const confirm: Obstacle = {
  id: 'confirm',
  say: line('plan.obstacles.confirm'),
  remedy: point('ask', line('plan.remedies.ask')),
};

export function obstaclesOf(ranked: Ranked, person: Person, shelf: Shelf): Obstacle[] {
  const found: Case = { ...ranked, person, shelf };
  const list: Obstacle[] = [];
  for (const criterion of order) {
    const told = tell[criterion]?.[ranked.findings[criterion]]?.(found);
    if (told) list.push(told);
  }
  if (person.facts.foreignDiploma === true) list.push(foreign);
  const { modes, entry } = ranked.candidate.certification.confidence;
  if (modes === 'C' || entry === 'C') list.push(confirm);
  return list;
}
