/** Takes what a message says into the memory: new facts, corrections, withdrawals, a town to choose. */
import type { FactName, Facts, Place } from '../knowledge/facts.ts';
import type { MakePlan } from '../src/guidance/plan.ts';
import type { Day } from '../knowledge/dated.ts';
import type { Heard } from '../src/understanding/heard.ts';
import type { Memory } from './memory.ts';
import { without } from './situation.ts';

export interface Absorbed {
  memory: Memory;
  /** What this message taught. */
  learnt: Facts;
  forgotten: FactName[];
}

/** A refused sector is no longer wanted, and a wanted one no longer refused. */
function consistent(facts: Facts, learnt: Facts): Facts {
  const merged: Facts = { ...facts, ...learnt };
  // A new target without a known sector leaves the old sectors behind.
  if (learnt.occupation !== undefined && learnt.sectors === undefined) delete merged.sectors;
  const wanted = learnt.sectors ?? [];
  const refused = [...new Set([...(facts.excluded ?? []), ...(learnt.excluded ?? [])])].filter(
    (id) => !wanted.includes(id),
  );
  const sectors = merged.sectors?.filter((id) => !refused.includes(id));
  const lists: Facts = {
    ...(refused.length > 0 ? { excluded: refused } : {}),
    ...(sectors?.length ? { sectors } : {}),
  };
  return { ...without(merged, ['excluded', 'sectors']), ...lists };
}

export function absorb(memory: Memory, heard: Heard): Absorbed {
  const forgotten = heard.forget.filter((name) => memory.facts[name] !== undefined);
  const kept = without(memory.facts, heard.forget);
  const facts = consistent(kept, heard.facts);
  const answered = Object.keys(heard.facts);
  return {
    memory: { ...memory, facts, skipped: memory.skipped.filter((name) => !answered.includes(name)) },
    learnt: heard.facts,
    forgotten,
  };
}

/** Whether it matters which of these towns is meant: another territory, another nearest centre or another regional seat. */
export function townsDiffer(options: readonly Place[], facts: Facts, makePlan: MakePlan, on: Day): boolean {
  const outcomes = options.map((place) => {
    const plan = makePlan({ ...facts, place }, on);
    return [plan.territory, plan.centres[0]?.id, plan.regional?.name, plan.remoteFirst].join('|');
  });
  return new Set(outcomes).size > 1;
}
