/** The talk goes on: the plan when it is new, what an answer changed, and the next useful question. */
import { line, type Line } from '../locales/line.ts';
import { asking, questionReply } from './asking.ts';
import { chooseTown } from './clarify.ts';
import { learntSomething, type Course, type Ending } from './course.ts';
import { passedOver } from './skip.ts';
import { differences } from './differences.ts';
import type { Memory } from './memory.ts';
import { afterPlan, enough, nextQuestion, shownIds, stillNeeded } from './next.ts';
import { planSheet } from './sheets/plan.ts';

function showPlan({ situation: { plan } }: Course, memory: Memory): Ending {
  const sheet = planSheet(plan(), memory.facts);
  const shown = shownIds(plan());
  return {
    memory: { ...memory, planShown: true, shown },
    replies: [{ lines: [], choices: [], sheet }],
    plan: true,
  };
}

/** What an answer changed in a plan already shown. */
function effects({ situation: { plan, guides, today }, before }: Course): Line[] {
  const changes = differences(guides.makePlan(before.facts, today, before.skipped), plan());
  return changes.length > 0 ? [line('dialog.next.changed'), ...changes] : [line('dialog.next.same')];
}

/** Beside a plan, a question that the person answered with something else is not put again. */
function talkedPast({ situation: { memory }, learnt, before }: Course): Memory {
  const { asked, planShown } = memory;
  const past = planShown && asked !== null && before.asked === asked && memory.facts[asked] === undefined;
  return past && Object.keys(learnt).length > 0 ? passedOver(memory, asked) : memory;
}

/** Asks the next useful question, shows the plan when it is new, and says what an answer changed. */
export function goOn(course: Course): Ending {
  const { plan, heard } = course.situation;
  const memory = talkedPast(course);
  const wanted = heard.intents.includes('plan');
  const moved =
    shownIds(plan()).join() !== memory.shown.slice(0, 3).join() || course.learnt.place !== undefined;
  const show = enough(memory) && (wanted || !memory.planShown || (learntSomething(course) && moved));
  const shown: Ending = show ? showPlan(course, memory) : { memory, replies: [] };
  const changed = memory.planShown && !show && learntSomething(course) ? effects(course) : [];
  const missing = wanted && !show ? [line('dialog.next.tooSoon')] : [];
  const keep =
    memory.asked !== null &&
    memory.facts[memory.asked] === undefined &&
    !memory.skipped.includes(memory.asked);
  const needed = keep && !memory.planShown && !enough(memory) && stillNeeded(memory);
  const fact = needed ? memory.asked : nextQuestion(plan(), memory);
  const towns =
    fact === 'place' && memory.pending?.kind === 'place' ? chooseTown(memory, memory.pending.options) : null;
  const intro = shown.memory.planShown && fact ? [line('dialog.next.refine')] : [];
  return {
    memory: fact ? asking(shown.memory, fact) : { ...shown.memory, asked: null },
    replies: [
      { lines: [...missing, ...changed], choices: [] },
      ...shown.replies,
      ...(towns?.replies ?? [fact ? questionReply(fact, intro) : afterPlan]),
    ],
    plan: shown.plan ?? false,
  };
}
