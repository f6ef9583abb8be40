/** After what was heard has been taken in and answered: how the turn ends, with a question, the plan, or neither. */
import { line } from '../locales/line.ts';
import { asking, questionReply, stepBack } from './asking.ts';
import { wantsAgain } from './answers/small-talk.ts';
import { clarify, chooseTown, repeat, resume } from './clarify.ts';
import { factNames, type FactName } from '../knowledge/facts.ts';
import { learntSomething, type Course, type Ending } from './course.ts';
import { goOn } from './go-on.ts';
import { interview } from './interview.ts';
import type { Memory } from './memory.ts';
import { noted } from './noted.ts';
import { afterPlan } from './next.ts';
import type { Reply } from './reply.ts';
import { passedOver } from './skip.ts';
import type { TurnResult } from './turn-result.ts';
import { valueOf } from './values.ts';

/** A question not understood this often is left aside: nobody is kept at a door. */
const mostMisses = 3;

const order = interview.map(({ fact }) => fact);
/** One activity where it can be one: replies without a sheet are joined; the last choices are the ones that count. */
const joined = (replies: readonly Reply[]): Reply[] =>
  replies.reduce<Reply[]>((done, reply) => {
    const last = done.at(-1);
    if (!last || last.sheet || last.article) return [...done, reply];
    const [offer, article] = [reply.offer ?? last.offer, reply.article ?? last.article];
    const lines = [...last.lines, ...reply.lines];
    return [...done.slice(0, -1), { ...reply, lines, ...(offer && { offer }), ...(article && { article }) }];
  }, []);

/** What was understood, said back, then the answers to what was asked. */
function opening({ prefaces, learnt, forgotten, before, answers, skipped }: Course): Reply[] {
  const back = noted(learnt, order);
  const gone = forgotten.flatMap((fact) => valueOf(before.facts, fact) ?? []);
  return [
    {
      lines: [
        ...prefaces,
        ...(back ? [back] : []),
        ...(gone.length > 0 ? [line('dialog.forgotten', { items: gone })] : []),
        ...(skipped ? [line('dialog.skipped')] : []),
      ],
      choices: [],
    },
    ...answers.map(({ lines, sheet, offer, article, choices = [] }) => ({
      lines,
      choices,
      ...(sheet && { sheet }),
      ...(offer && { offer }),
      ...(article && { article }),
    })),
  ];
}

function leaveAside(course: Course, asked: FactName): Ending {
  const { situation } = course;
  const memory = passedOver({ ...situation.memory, misses: 0 }, asked);
  const next = goOn({ ...course, situation: { ...situation, memory } });
  return { ...next, replies: [{ lines: [line('dialog.unclear.left')], choices: [] }, ...next.replies] };
}

/** Whoever says again what is known, where something else is asked, is not understood either. */
function missesAfter(course: Course): number {
  const { before, learnt, skipped, situation } = course;
  const { facts, asked, misses } = situation.memory;
  if (!learntSomething(course) && skipped === null) return misses;
  const news =
    skipped !== null ||
    course.forgotten.length > 0 ||
    factNames.some((name) => JSON.stringify(before.facts[name]) !== JSON.stringify(facts[name]));
  if (news || asked === null || learnt[asked] !== undefined) return 0;
  return Math.min(misses + 1, 10);
}

function ending(course: Course): Ending {
  const { situation, answers, towns, prefaces } = course;
  const { heard } = situation;
  const understood = learntSomething(course) || course.skipped !== null;
  const memory: Memory = { ...situation.memory, misses: missesAfter(course) };
  const calm: Course = { ...course, situation: { ...situation, memory } };
  if (towns) return chooseTown(memory, towns);
  if (memory.asked !== null && understood && memory.misses > mostMisses)
    return leaveAside(calm, memory.asked);
  if (understood || heard.intents.includes('plan')) {
    const again = answers.find(({ ask }) => ask)?.ask;
    return again && !heard.intents.includes('plan')
      ? { memory: asking(memory, again), replies: [questionReply(again, memory.facts)] }
      : goOn(calm);
  }
  if (heard.intents.includes('back')) {
    const step = stepBack(memory);
    return step
      ? {
          memory: step.memory,
          replies: [questionReply(step.fact, memory.facts, [line('dialog.back.again')])],
        }
      : { memory, replies: [{ lines: [line('dialog.back.first')], choices: [] }, ...resume(memory).replies] };
  }
  const ask = answers.find((answer) => answer.ask)?.ask;
  if (ask) return { memory: asking(memory, ask), replies: [questionReply(ask, memory.facts)] };
  if (answers.some(({ last }) => last)) return { memory, replies: [] };
  if (wantsAgain(situation)) return repeat(memory);
  if (memory.asked === null && !memory.planShown) return goOn(calm);
  if (answers.length > 0 || prefaces.length > 0 || course.refused) return resume(memory);
  if (heard.intents.includes('yes') && memory.asked === null) return { memory, replies: [afterPlan] };
  if (memory.asked !== null && memory.misses >= mostMisses) return leaveAside(calm, memory.asked);
  return clarify(course);
}

export function proceed(course: Course): TurnResult {
  const end = ending(course);
  const cites = [...course.answers.map(({ cites }) => cites), end.cites].filter((ids) => ids?.length).at(-1);
  const memory = cites ? { ...end.memory, cited: [...new Set(cites)] } : end.memory;
  const replies = joined([...opening(course), ...end.replies]).filter(
    ({ lines, sheet, choices }) => lines.length > 0 || sheet || choices.length > 0,
  );
  return {
    memory,
    replies,
    asked: memory.asked,
    plan: end.plan === true || course.answers.some(({ plan }) => plan === true),
    erase: false,
  };
}
