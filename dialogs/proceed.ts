/** After what was heard has been taken in and answered: how the turn ends, with a question, the plan, or neither. */
import type { FactName, Facts, Place } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import { againReply, asking, questionReply, stepBack } from './asking.ts';
import { differences } from './differences.ts';
import { interview } from './interview.ts';
import type { Memory } from './memory.ts';
import { afterPlan, enough, nextQuestion, shownIds } from './next.ts';
import type { Reply } from './reply.ts';
import { planSheet } from './results.ts';
import type { Answer, Situation } from './situation.ts';
import type { TurnResult } from './turn-result.ts';
import { noted, valueOf } from './values.ts';

/** What the message has done so far. */
export interface Course {
  situation: Situation;
  /** The memory as it was before the message. */
  before: Memory;
  learnt: Facts;
  forgotten: FactName[];
  skipped: FactName | null;
  /** Towns to choose from. */
  towns: Place[] | null;
  prefaces: Line[];
  answers: Answer[];
}

interface Ending {
  memory: Memory;
  replies: Reply[];
  plan?: boolean;
}

const order = interview.map(({ fact }) => fact);
const learntSomething = ({ learnt, forgotten }: Course): boolean =>
  Object.keys(learnt).length > 0 || forgotten.length > 0;

/** One activity where it can be one: replies without a sheet are joined; the last choices are the ones that count. */
const joined = (replies: readonly Reply[]): Reply[] =>
  replies.reduce<Reply[]>((done, reply) => {
    const last = done.at(-1);
    if (!last || last.sheet) return [...done, reply];
    return [...done.slice(0, -1), { ...reply, lines: [...last.lines, ...reply.lines] }];
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
    ...answers.map(({ lines, sheet, choices = [] }) => ({ lines, choices, ...(sheet ? { sheet } : {}) })),
  ];
}

const chooseTown = (memory: Memory, options: Place[]): Ending => ({
  memory: { ...asking(memory, 'place'), pending: { kind: 'place', options } },
  replies: [
    {
      lines: [line('dialog.town.which')],
      choices: options.map(({ name, department }) => ({
        title: line('dialog.values.place', { name, department }),
      })),
    },
  ],
});

/** Not understood: said so, with the closest readings; a person is offered the second time. */
function clarify({ situation: { memory, heard } }: Course): Ending {
  const misses = Math.min(memory.misses + 1, 10);
  const lines = [
    line(misses === 1 ? 'dialog.unclear.first' : 'dialog.unclear.again'),
    ...(misses > 1 ? [line('dialog.unclear.human')] : []),
  ];
  const guesses = heard.guesses.map((text) => ({ title: line('dialog.values.text', { text }) }));
  const did = guesses.length > 0 ? [...lines, line('dialog.unclear.guess')] : lines;
  const reply = memory.asked ? againReply(memory.asked, did) : { lines: did, choices: afterPlan.choices };
  const human = misses > 1 ? [{ title: line('dialog.choices.human') }] : [];
  return {
    memory: { ...memory, misses },
    replies: [{ ...reply, choices: [...guesses, ...reply.choices, ...human] }],
  };
}

const resume = (memory: Memory): Ending => ({
  memory,
  replies: memory.asked ? [questionReply(memory.asked)] : [],
});

function showPlan({ situation: { plan } }: Course, memory: Memory): Ending {
  const sheet = planSheet(plan(), memory.facts);
  const shown = shownIds(plan());
  return {
    memory: { ...memory, planShown: true, shown },
    replies: [{ lines: [], choices: [], sheet }],
    plan: true,
  };
}

/** Asks the next useful question, shows the plan when it is new, and says what an answer changed. */
function goOn(course: Course): Ending {
  const { situation, before, learnt } = course;
  const { memory, plan, heard, guides, today } = situation;
  const wanted = heard.intents.includes('plan');
  const moved = shownIds(plan()).join() !== memory.shown.slice(0, 3).join() || learnt.place !== undefined;
  const show = enough(memory) && (wanted || !memory.planShown || (learntSomething(course) && moved));
  const shown: Ending = show ? showPlan(course, memory) : { memory, replies: [] };
  const changes =
    !show && memory.planShown && learntSomething(course)
      ? differences(guides.makePlan(before.facts, today), plan())
      : [];
  const changed =
    changes.length > 0
      ? [line('dialog.next.changed'), ...changes]
      : !show && memory.planShown && learntSomething(course)
        ? [line('dialog.next.same')]
        : [];
  const missing = wanted && !show ? [line('dialog.next.tooSoon')] : [];
  const keep =
    memory.asked !== null &&
    memory.facts[memory.asked] === undefined &&
    !memory.skipped.includes(memory.asked);
  const fact = keep && !memory.planShown && !enough(memory) ? memory.asked : nextQuestion(plan(), memory);
  const intro = shown.memory.planShown && fact ? [line('dialog.next.refine')] : [];
  return {
    memory: fact ? asking(shown.memory, fact) : { ...shown.memory, asked: null },
    replies: [
      { lines: [...missing, ...changed], choices: [] },
      ...shown.replies,
      fact ? questionReply(fact, intro) : afterPlan,
    ],
    plan: shown.plan ?? false,
  };
}

function ending(course: Course): Ending {
  const { situation, answers, towns, prefaces } = course;
  const { heard } = situation;
  const memory: Memory = { ...situation.memory, misses: 0 };
  const calm: Course = { ...course, situation: { ...situation, memory } };
  if (towns) return chooseTown(memory, towns);
  if (learntSomething(course) || course.skipped || heard.intents.includes('plan')) {
    const again = answers.find(({ ask }) => ask)?.ask;
    return again && !heard.intents.includes('plan')
      ? { memory: asking(memory, again), replies: [questionReply(again)] }
      : goOn(calm);
  }
  if (heard.intents.includes('back')) {
    const step = stepBack(memory);
    return step
      ? { memory: step.memory, replies: [questionReply(step.fact, [line('dialog.back.again')])] }
      : { memory, replies: [{ lines: [line('dialog.back.first')], choices: [] }, ...resume(memory).replies] };
  }
  const ask = answers.find((answer) => answer.ask)?.ask;
  if (ask) return { memory: asking(memory, ask), replies: [questionReply(ask)] };
  if (answers.some(({ last }) => last)) return { memory, replies: [] };
  if (answers.length > 0 || prefaces.length > 0) return resume(memory);
  if (heard.intents.includes('yes') && memory.asked === null) return { memory, replies: [afterPlan] };
  return clarify(course);
}

export function proceed(course: Course): TurnResult {
  const end = ending(course);
  const replies = joined([...opening(course), ...end.replies]).filter(
    ({ lines, sheet, choices }) => lines.length > 0 || sheet || choices.length > 0,
  );
  return {
    memory: end.memory,
    replies,
    asked: end.memory.asked,
    plan: end.plan === true || course.answers.some(({ plan }) => plan === true),
    erase: false,
  };
}
