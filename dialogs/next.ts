/** What comes next in the talk: a question that can still change the plan, the plan itself, or nothing more to ask. */
import type { FactName, Facts } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import type { Plan } from '../src/guidance/plan.ts';
import { decisive } from './interview.ts';
import type { Memory } from './memory.ts';
import type { Choice } from './reply.ts';

const hasProject = ({ sectors, goal }: Facts): boolean =>
  sectors !== undefined || goal === 'unsure' || goal === 'start-business';

/** The decisive fact still to ask, or null. Someone who cannot name a job is asked for a goal instead. */
function openDecisive({ facts, skipped }: Memory): FactName | null {
  const passed = (fact: FactName) => facts[fact] !== undefined || skipped.includes(fact);
  const project = hasProject(facts);
  for (const fact of decisive) {
    if (passed(fact) || (fact === 'occupation' && project)) continue;
    return fact;
  }
  const projectUnknown = !project && facts.occupation === undefined;
  return projectUnknown && !passed('goal') ? 'goal' : null;
}

/** How many questions stand between the person and a plan: what "encore 2 questions" counts. Zero once there is one. */
export function questionsLeft(memory: Memory): number {
  let left = 0;
  let imagined = memory;
  for (let fact = openDecisive(imagined); fact; fact = openDecisive(imagined)) {
    left += 1;
    // An answer to the job names a field as a rule: the goal is asked only where it does not.
    const answered = fact === 'occupation' ? [fact, 'goal' as const] : [fact];
    imagined = { ...imagined, skipped: [...imagined.skipped, ...answered] };
  }
  return memory.planShown ? 0 : left;
}

/**
 * The next question, or null when no answer could change the result any more. A skipped question does not come back.
 * No plan is made while something decisive is open: it costs more than all the rest of a turn.
 */
export function nextQuestion(plan: () => Plan, memory: Memory): FactName | null {
  const needed = openDecisive(memory);
  if (needed) return needed;
  const open = ({ missing }: Plan): FactName | undefined =>
    missing.find((fact) => !memory.skipped.includes(fact) && memory.facts[fact] === undefined);
  return open(plan()) ?? null;
}

/** A job need not be named once a goal or a field says enough. */
export const stillNeeded = ({ asked, facts }: Memory): boolean =>
  asked !== 'occupation' || !hasProject(facts);

/** Enough is known, or was passed over, for a plan to be shown. */
export const enough = (memory: Memory): boolean => openDecisive(memory) === null;

/** A stable picture of what a plan recommends, to tell whether an answer changed it. */
export const shownIds = (plan: Plan): string[] =>
  plan.recommendations.slice(0, 3).map(({ certification }) => certification.id);

export const afterPlan: { lines: Line[]; choices: Choice[] } = {
  lines: [line('dialog.next.done')],
  choices: [
    { title: line('dialog.choices.more') },
    { title: line('dialog.choices.compare') },
    { title: line('dialog.choices.summary') },
    { title: line('dialog.choices.human') },
  ],
};
