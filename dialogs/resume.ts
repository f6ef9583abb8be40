/** A code typed in the talk: what it stands for goes on here, or it is said that it stands for nothing. */
import type { Day } from '../knowledge/dated.ts';
import { line } from '../locales/line.ts';
import type { Plan } from '../src/guidance/plan.ts';
import type { Course } from './course.ts';
import { newMemory, type Memory } from './memory.ts';
import { proceed } from './proceed.ts';
import { soundFacts } from './recall.ts';
import type { Guides } from './situation.ts';
import type { Said, TurnResult } from './turn-result.ts';

/** Null when no code was typed. */
export function resumed(guides: Guides, start: Memory, said: Said, today: Day): TurnResult | null {
  if (said.resumed === undefined) return null;
  const facts = said.resumed === null ? start.facts : soundFacts(said.resumed);
  const memory = said.resumed === null ? start : { ...newMemory(start.locale), facts };
  let made: Plan | undefined;
  const course: Course = {
    situation: {
      guides,
      memory,
      heard: guides.hear({ text: '', today }),
      ease: null,
      turned: false,
      said,
      today,
      plan: () => (made ??= guides.makePlan(facts, today, memory.skipped)),
    },
    before: memory,
    learnt: said.resumed === null ? {} : facts,
    forgotten: [],
    skipped: null,
    towns: null,
    refused: false,
    prefaces: [line(said.resumed === null ? 'dialog.code.unknown' : 'dialog.code.resumed')],
    answers: [],
  };
  return proceed(course);
}
