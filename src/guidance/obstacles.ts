/** What stands between a person and a certification, each with a way round: nothing is left unsaid. */
import type { CriterionId } from '../../knowledge/weights.ts';
import { yearsAsked } from '../../knowledge/ladder.ts';
import type { Key } from '../../locales/index.ts';
import { line } from '../../locales/line.ts';
import { crossing, distance, mode, point, type Case, type Tell } from './access-obstacles.ts';
import { levelRemedy } from './ladder.ts';
import type { Ranked, Shelf } from './matching.ts';
import type { Person } from './person.ts';
import type { Obstacle } from './plan.ts';
import { yearsLine } from './wording.ts';

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

/** Two rungs at once, although the door is open: said with the time it takes. */
const long: Tell = ({ candidate: { certification }, findings }) =>
  findings.entry === 'met'
    ? {
        id: 'length',
        say: line('plan.obstacles.length', {
          // The catalogue only holds durations that the locales name: test/knowledge checks it.
          duration: line(`catalogue.duration.${certification.duration}` as Key),
        }),
        remedy: point('one-unit', line('plan.remedies.oneUnit')),
      }
    : null;

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
  level: { farBelow: below, below, twoSteps: long, twoStepsNamed: long, manySteps: long, tooManySteps: long },
  access: { near: crossing, farUnsaid: distance, tooFar: distance, otherMode: mode },
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
