/** Plays a learner through the real turn, until nothing is left to ask, and notes what happened. */
import type { Assistant, TurnResult } from '../../dialogs/turn-result.ts';
import { shownIds } from '../../dialogs/next.ts';
import { factNames, type FactName, type Facts } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { line } from '../../locales/line.ts';
import { words } from '../../src/channels/words.ts';
import type { MakePlan } from '../../src/guidance/plan.ts';
import { screen } from '../../src/understanding/screen.ts';
import { today } from '../harness/assistant.ts';
import type { Learner } from './learner.ts';
import { digression, doubting, pressed, shortly, stated } from './speech.ts';

/** Something that was heard otherwise than it was meant. */
export interface Misheard {
  who: string;
  said: string;
  asked: FactName | null;
  fact: FactName;
  heard: string;
  meant: string;
}

export interface Played {
  learner: Learner;
  /** Messages sent until the first plan; null when there never was one. */
  toPlan: number | null;
  /** Messages until the first three recommendations are the last ones. */
  toFinal: number;
  /** Messages until nothing is left to ask; null when it never came. */
  toEnd: number | null;
  /** Every question put, in order. */
  questions: FactName[];
  /** Questions put again after an answer. */
  repeated: FactName[];
  misheard: Misheard[];
  /** "you: …" and "asked: …", for whoever looks into it. */
  log: string[];
}

/** Nobody goes on longer than this. */
const patience = 60;

const shown = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(',')
    : value && typeof value === 'object' && 'name' in value
      ? String(value.name)
      : String(value);

/** Facts that follow from the job: the person does not choose them word for word. */
const compared = factNames.filter((fact) => fact !== 'occupation' && fact !== 'sectors');

function amiss(
  learner: Learner,
  before: Facts,
  after: Facts,
  said: string,
  asked: FactName | null,
): Misheard[] {
  const told = { who: learner.who, said, asked };
  const wrong = compared.flatMap((fact): Misheard[] => {
    const [heard, was, meant] = [shown(after[fact]), shown(before[fact]), shown(learner.facts[fact])];
    if (heard === was || heard === meant) return [];
    return [{ ...told, fact, heard, meant }];
  });
  const sector = after.sectors?.[0];
  const wanted = learner.facts.sectors?.[0];
  const other = wanted !== undefined && sector !== before.sectors?.[0] && sector !== wanted;
  return other ? [...wrong, { ...told, fact: 'sectors', heard: shown(sector), meant: wanted }] : wrong;
}

function chooseTown({ facts }: Learner, { memory }: TurnResult, locale: Locale): string | null {
  if (memory.pending?.kind !== 'place') return null;
  const option = memory.pending.options.find(({ insee }) => insee === facts.place?.insee);
  return option
    ? words[locale](line('dialog.values.place', { name: option.name, department: option.department }))
    : words[locale](line('terms.boolean.false'));
}

/** What is said to the question put; a person who was not understood says it otherwise the next time. */
function answer(one: Learner, result: TurnResult, answered: number, locale: Locale): string {
  const { asked, memory } = result;
  const learner = { ...one, turn: one.turn + memory.misses };
  const town = chooseTown(learner, result, locale);
  if (asked === null) return shortly(learner, 'goal', locale);
  if (town !== null) return town;
  if (learner.manner === 'doubt' && answered % 2 === 1) return doubting(learner, locale);
  if (learner.manner === 'button') return pressed(learner, asked, locale) ?? shortly(learner, asked, locale);
  const short = shortly(learner, asked, locale);
  if (learner.manner !== 'pairs' || learner.facts[asked] === undefined) return short;
  const extra = factNames
    .filter((fact) => fact !== asked && memory.facts[fact] === undefined)
    .map((fact) => stated(learner, fact))
    .find((sentence) => sentence !== null);
  return extra ? `${short}, et ${extra}` : short;
}

/** Never throws: a talk that does not end is part of the result. */
export function play(assistant: Assistant, makePlan: MakePlan, learner: Learner): Played {
  const locale: Locale = learner.manner === 'english' ? 'en' : 'fr';
  const done: Played = {
    learner,
    toPlan: null,
    toFinal: 0,
    toEnd: null,
    questions: [],
    repeated: [],
    misheard: [],
    log: [],
  };
  let result = assistant.welcome(locale);
  let answered = 0;
  let firsts = '';
  for (let sent = 1; sent <= patience; sent += 1) {
    const wander = learner.manner === 'wanders' && sent % 2 === 1;
    const said = wander
      ? digression(learner.turn + sent)
      : sent === 1 && learner.first !== null
        ? learner.first
        : answer(learner, result, answered, locale);
    const { asked, memory } = result;
    const choosing = memory.pending?.kind === 'place';
    result = assistant.turn(memory, screen(said), today);
    done.log.push(`you: ${said}`, `asked: ${result.asked ?? '-'}`);
    const meant = wander ? { ...learner, facts: memory.facts } : learner;
    done.misheard.push(...amiss(meant, memory.facts, result.memory.facts, said, asked));
    if (wander && result.asked !== asked) done.repeated.push(asked ?? 'goal');
    // The welcome leaves everything open: who says it all has not been asked for the town alone.
    const open = sent === 1 && learner.first !== null;
    if (!wander && !choosing && !open) {
      answered += 1;
      if (asked) done.questions.push(asked);
    }
    if (result.plan && done.toPlan === null) done.toPlan = sent;
    const now = shownIds(makePlan(result.memory.facts, today, result.memory.skipped)).join();
    if (now !== firsts) [firsts, done.toFinal] = [now, sent];
    if (result.asked === null && done.toPlan !== null) {
      done.toEnd = sent;
      break;
    }
  }
  done.repeated.push(...done.questions.filter((fact, index) => done.questions.indexOf(fact) < index));
  return done;
}
