/** Certifications that one small change of one fact would bring into the first three. */
import { levels, modes as allModes, times as allTimes, type FactName } from '../../knowledge/facts.ts';
import { limits, type CriterionId } from '../../knowledge/weights.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Candidate } from './candidate.ts';
import { criteria } from './criteria.ts';
import type { Person } from './person.ts';
import type { FactValue, NearMiss } from './plan.ts';
import { tryOut, type Setting } from './trials.ts';
import { viewOf } from './view.ts';
import { yearsLine } from './wording.ts';

interface Change {
  fact: FactName;
  to: FactValue;
  /** The criterion it clears. */
  clears: CriterionId;
  say: (title: string) => Line;
}

const most = 3;

/** Findings that keep a certification out whatever else speaks for it. */
const blocks: Partial<Record<CriterionId, ReadonlySet<string>>> = {
  access: new Set(['farUnsaid', 'tooFar', 'otherMode']),
  schedule: new Set(['dayOnly']),
  pace: new Set(['tooFewHours']),
  workStudy: new Set(['absent', 'refused']),
  entry: new Set(['near', 'nearUnproven', 'far', 'farProven']),
};
/** What serves another job is not worth changing one's life for. */
const besides: ReadonlySet<string> = new Set(['domain', 'unrelated']);

const blocked = (candidate: Candidate, person: Person, criterion: CriterionId): boolean =>
  blocks[criterion]?.has(criteria[criterion](candidate, person)) === true;

function modeChanges({ facts }: Person): Change[] {
  const said = facts.modes;
  if (!said) return [];
  const others = (['hybrid', 'remote', 'onsite'] as const).filter((mode) => !said.includes(mode));
  return others.map((mode) => ({
    fact: 'modes',
    to: allModes.filter((each) => each === mode || said.includes(each)),
    clears: 'access',
    say: (title) => line('plan.changes.mode', { mode: line(`terms.mode.${mode}`), title }),
  }));
}

function radiusChanges({ facts, around }: Person): Change[] {
  const radius = facts.radiusKm;
  if (radius === undefined || radius === 0) return [];
  const next = around?.centres.find(({ km }) => km !== null && km > radius);
  if (!next || next.km === null) return [];
  const to = Math.ceil(next.km);
  const { name } = next.centre;
  const more = to - radius;
  return [
    {
      fact: 'radiusKm',
      to,
      clears: 'access',
      say: (title) => line('plan.changes.radius', { more, title, centre: name }),
    },
  ];
}

function timeChanges({ facts }: Person): Change[] {
  const changes: Change[] = [];
  const { times, hoursPerWeek: hours } = facts;
  if (times && !times.includes('day'))
    changes.push({
      fact: 'times',
      to: allTimes.filter((time) => time === 'day' || times.includes(time)),
      clears: 'schedule',
      say: (title) => line('plan.changes.day', { title }),
    });
  if (hours !== undefined && hours < limits.courseHours)
    changes.push({
      fact: 'hoursPerWeek',
      to: limits.courseHours,
      clears: 'pace',
      say: (title) => line('plan.changes.hours', { count: limits.courseHours, title }),
    });
  return changes;
}

function pathChanges({ facts }: Person): Change[] {
  const changes: Change[] = [];
  const { workStudy, level, experienceYears: years } = facts;
  if (workStudy !== undefined)
    changes.push({
      fact: 'workStudy',
      to: !workStudy,
      clears: 'workStudy',
      say: (title) => line(workStudy ? 'plan.changes.noWorkStudy' : 'plan.changes.workStudy', { title }),
    });
  if (years !== undefined && years < limits.solidExperience)
    changes.push({
      fact: 'experienceYears',
      to: limits.solidExperience,
      clears: 'entry',
      say: (title) => line('plan.changes.experience', { years: yearsLine(limits.solidExperience), title }),
    });
  const next = level === undefined ? undefined : levels[levels.indexOf(level) + 1];
  if (next !== undefined && next <= 6)
    changes.push({
      fact: 'level',
      to: next,
      clears: 'entry',
      say: (title) => line('plan.changes.level', { level: line(`terms.level.${next}`), title }),
    });
  return changes;
}

/** Smallest change first; each certification once, at most three, only what is registered. A refused sector never comes back this way. */
export function nearMisses(found: Setting): NearMiss[] {
  const { person, ranking } = found;
  if (person.exploring) return [];
  const lead = new Set(ranking.slice(0, limits.first).map(({ candidate }) => candidate));
  const misses = new Map<Candidate, NearMiss>();
  const changes = [
    ...modeChanges(person),
    ...radiusChanges(person),
    ...timeChanges(person),
    ...pathChanges(person),
  ];
  for (const { fact, to, clears, say } of changes) {
    const trial = tryOut(found, fact, to);
    for (const candidate of trial.lead) {
      if (misses.size === most || misses.has(candidate) || lead.has(candidate)) continue;
      if (candidate.status !== 'active' || besides.has(criteria.occupation(candidate, person))) continue;
      if (!blocked(candidate, person, clears) || blocked(candidate, trial.person, clears)) continue;
      misses.set(candidate, {
        certification: viewOf(candidate),
        change: { fact, to },
        say: say(candidate.certification.title),
      });
    }
  }
  return [...misses.values()];
}
