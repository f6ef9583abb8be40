/** The talk goes on: the plan when it is new or put right, what an answer changed, and the next useful question. */
import { factNames, type FactName } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import { againReply, asking, questionReply } from './asking.ts';
import { chooseTown } from './clarify.ts';
import { learntSomething, type Course, type Ending } from './course.ts';
import { passedOver } from './skip.ts';
import { differences } from './differences.ts';
import type { Memory } from './memory.ts';
import { afterPlan, enough, nextQuestion, shownIds, stillNeeded } from './next.ts';
import { leading, planSheet } from './sheets/plan.ts';
import { ofPlan } from './sheets/sources.ts';
import type { Reply } from './reply.ts';

function showPlan({ situation: { plan } }: Course, memory: Memory): Ending {
  return {
    memory: { ...memory, planShown: true, shown: shownIds(plan()), schemes: [] },
    replies: [{ lines: [], choices: [], sheet: planSheet(plan(), memory.facts) }],
    plan: true,
    cites: ofPlan(plan(), leading(plan()), memory.facts),
  };
}

/** What an answer changed in a plan already shown. */
function effects({ situation: { plan, memory, guides, today }, before }: Course): Line[] {
  const changes = differences(
    'changed',
    { plan: guides.makePlan(before.facts, today, before.skipped), facts: before.facts },
    { plan: plan(), facts: memory.facts },
  );
  return changes.length > 0 ? [line('dialog.next.changed'), ...changes] : [line('dialog.next.same')];
}

/** Something known was put right. */
const corrected = ({ before, situation: { memory } }: Course): boolean =>
  factNames.some(
    (name) =>
      before.facts[name] !== undefined &&
      memory.facts[name] !== undefined &&
      JSON.stringify(before.facts[name]) !== JSON.stringify(memory.facts[name]),
  );

/** The plan is shown when it is new, wanted, put right, or when it starts otherwise than the one shown. */
function due(course: Course, memory: Memory): boolean {
  const { plan, heard } = course.situation;
  if (!enough(memory)) return false;
  if (heard.intents.includes('plan') || !memory.planShown) return true;
  if (!learntSomething(course)) return false;
  const moved = (): boolean => shownIds(plan()).join() !== memory.shown.slice(0, 3).join();
  return corrected(course) || course.learnt.place !== undefined || moved();
}

/** Beside a plan, a question that the person answered with something else is not put again. */
function talkedPast({ situation: { memory }, learnt, before }: Course): Memory {
  const { asked, planShown } = memory;
  const past = planShown && asked !== null && before.asked === asked && memory.facts[asked] === undefined;
  return past && Object.keys(learnt).length > 0 ? passedOver(memory, asked) : memory;
}

/** The question in its first words, or in others when it was put just before; the job of today may be the one aimed at. */
function put({ situation: { heard }, before }: Course, fact: FactName, memory: Memory, intro: Line[]): Reply {
  if (fact === 'occupation' && heard.current !== null && memory.facts.sectors === undefined) {
    const reply = questionReply(fact, memory.facts, [...intro, line('dialog.next.stay')]);
    return {
      ...reply,
      choices: [{ title: line('dialog.values.text', { text: heard.current }) }, ...reply.choices],
    };
  }
  return before.asked === fact ? againReply(fact, intro) : questionReply(fact, memory.facts, intro);
}

/** Asks the next useful question, shows the plan when it is new, and says what an answer changed. */
export function goOn(course: Course): Ending {
  const { plan, heard } = course.situation;
  const memory = talkedPast(course);
  const show = due(course, memory);
  const shown: Ending = show ? showPlan(course, memory) : { memory, replies: [] };
  const changed = memory.planShown && enough(memory) && learntSomething(course) ? effects(course) : [];
  const missing = heard.intents.includes('plan') && !show ? [line('dialog.next.tooSoon')] : [];
  const keep =
    memory.asked !== null &&
    memory.facts[memory.asked] === undefined &&
    !memory.skipped.includes(memory.asked);
  const needed = keep && !memory.planShown && !enough(memory) && stillNeeded(memory);
  const fact = needed ? memory.asked : nextQuestion(plan, memory);
  const towns =
    fact === 'place' && memory.pending?.kind === 'place' ? chooseTown(memory, memory.pending.options) : null;
  const intro = show && fact ? [line('dialog.next.refine')] : [];
  const question = fact && put(course, fact, memory, intro);
  return {
    memory: fact ? asking(shown.memory, fact) : { ...shown.memory, asked: null },
    replies: [
      { lines: [...missing, ...changed], choices: [] },
      ...shown.replies,
      ...(towns?.replies ?? [question ?? afterPlan]),
    ],
    plan: shown.plan ?? false,
    ...(shown.cites ? { cites: shown.cites } : {}),
  };
}
