/** The turn: memory and a message in, memory and replies out. Pure; the next question is derived from the facts. */
import { line, type Line } from '../locales/line.ts';
import type { Heard } from '../src/understanding/heard.ts';
import { absorb } from './absorb.ts';
import { asAnswered, outOfDate } from './answered.ts';
import { answersTo } from './answers/index.ts';
import { closing, distress, erased, welcome } from './boundaries.ts';
import type { Memory } from './memory.ts';
import { keptLine, settle } from './pending.ts';
import type { Course } from './course.ts';
import { partnered, type Partners } from './partner.ts';
import { proceed } from './proceed.ts';
import { recall } from './recall.ts';
import { resumed } from './resume.ts';
import { skip } from './skip.ts';
import type { Guides, Situation } from './situation.ts';
import { town } from './town.ts';
import type { Assistant, Said, TurnResult } from './turn-result.ts';
import type { Plan } from '../src/guidance/plan.ts';
import type { Day } from '../knowledge/dated.ts';
import { languageOf } from '../knowledge/locales.ts';
import { easeIn, type Ease } from '../src/understanding/ease.ts';
import { languageIn } from '../src/understanding/language.ts';

/** What must be said before anything else: part of the message was cut, or something personal was not kept. */
const prefaces = (said: Said): Line[] => [
  ...(said.truncated ? [line('dialog.truncated')] : []),
  ...(said.masked?.length ? [line('dialog.masked')] : []),
];

function hear(guides: Guides, memory: Memory, said: Said, today: Day, ease: Ease | null): Heard {
  // Other words for the same things: whoever was reading the plan reads it again.
  if (ease) return { ...guides.hear({ text: '' }), intents: memory.planShown ? ['plan'] : [] };
  return guides.hear({
    text: said.text,
    locale: languageOf(memory.locale),
    facts: memory.facts,
    today,
    // Whoever is asked to confirm an erasure does not answer the question before it.
    ...(memory.asked && memory.pending?.kind !== 'forget-me' ? { asked: memory.asked } : {}),
  });
}

/** "annuler" to whoever asks whether to erase everything keeps it: it takes no question back. */
const withoutBack = ({ pending }: Memory, heard: Heard): Heard =>
  pending?.kind === 'forget-me'
    ? { ...heard, intents: heard.intents.filter((intent) => intent !== 'back') }
    : heard;

/** Whoever plainly writes in another language is answered in it. */
function following(memory: Memory, said: Said): Memory {
  const written = languageIn(said.text);
  return written && written !== languageOf(memory.locale) ? { ...memory, locale: written } : memory;
}

function turn(guides: Guides, remembered: Memory, said: Said, today: Day): TurnResult {
  const old = outOfDate(remembered, said);
  if (old) return old;
  const recalled = asAnswered(remembered, said);
  const again = resumed(guides, recalled, said, today);
  if (again) return again;
  const start = following(recalled, said);
  const ease = easeIn(said.text);
  const heard = said.distress ? null : withoutBack(start, hear(guides, start, said, today, ease));
  if (!heard) return distress(start);
  if (heard.intents.includes('distress')) return { ...distress(start), hush: true };

  const settled = settle(start, heard, said.text);
  if (settled.erase) return erased(settled.memory);
  const end = closing(settled.memory, heard);
  if (end) return end;

  const towns = town(guides, settled, heard, today);
  const absorbed = absorb(settled.memory, towns.heard);
  const settledByIt = start.pending?.kind === 'forget-me' || settled.refused === true;
  const skipped = skip(absorbed.memory, towns.heard, settledByIt);
  let made: Plan | undefined;
  const situation: Situation = {
    guides,
    memory: skipped.memory,
    heard: towns.heard,
    ease,
    turned: start !== recalled,
    said,
    today,
    plan: () => (made ??= guides.makePlan(skipped.memory.facts, today, skipped.memory.skipped)),
  };
  const { answers, memory } = answersTo(situation);
  const declined = start.pending?.kind === 'forget-me' && answers.length === 0;
  const course: Course = {
    situation: { ...situation, memory },
    before: start,
    learnt: absorbed.learnt,
    forgotten: absorbed.forgotten,
    skipped: skipped.fact,
    towns: towns.ask,
    refused: settled.refused === true,
    prefaces: [...prefaces(said), ...(declined ? [keptLine] : [])],
    answers,
  };
  return proceed(course);
}

/** The assistant, from what it hears, plans and compares with. */
export const createAssistant = (guides: Guides, partners: Partners = new Map()): Assistant => ({
  welcome,
  turn: (stored, said, today) =>
    partnered(turn(guides, recall(stored), said, today), partners.get(said.partner ?? '')),
});
