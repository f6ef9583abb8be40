/** Counts what happens in talks, by the day: which questions are put again, what is asked for, what helps, and where talks stand. No text, no person. */
import type { TurnResult, Said } from '../../../dialogs/turn-result.ts';
import { fold } from '../../understanding/text.ts';
import type { Count, DeskStore, Pending } from '../../store/desk.ts';

/** What a turn changed, as the player of turns tells it. `before` is whatever was stored. */
export type Observe = (conversation: string, before: unknown, said: Said, result: TurnResult) => void;

/** What is read of a stored memory, before anything in it is believed. */
interface Before {
  asked?: unknown;
  misses?: unknown;
  planShown?: unknown;
  facts?: { sectors?: unknown; place?: { department?: unknown } };
}

/** Milliseconds: a conversation that is silent for this long has stopped. */
export const silenceMs = 24 * 3_600_000;

/** Whoever has read a plan stands there, whatever may still be asked. */
const afterPlan = 'plan';

/** Longer messages are stories: they are nobody's to read. */
const longest = 80;

const isObject = (value: unknown): value is Before => typeof value === 'object' && value !== null;

/** What a turn adds to the counts: each a kind and a name. */
export function changes(stored: unknown, { memory }: TurnResult): [kind: string, name: string][] {
  const before: Before = isObject(stored) ? stored : {};
  const { asked, facts } = memory;
  const was = typeof before.asked === 'string' ? before.asked : null;
  const sector = facts.sectors?.[0];
  const known: unknown = Array.isArray(before.facts?.sectors) ? before.facts.sectors[0] : undefined;
  const department = facts.place?.department;
  return [
    ...(was === asked && asked !== null ? [['again', asked] as [string, string]] : []),
    ...(memory.planShown && before.planShown !== true ? [['plan', 'shown'] as [string, string]] : []),
    ...(sector && sector !== known ? [['sector', sector] as [string, string]] : []),
    ...(department && department !== before.facts?.place?.department
      ? [['territory', department] as [string, string]]
      : []),
  ];
}

export interface Insight {
  observe: Observe;
  /** Adds to a count of today. */
  count: (kind: string, name: string, by?: number) => void;
  /** Writes what was counted since the last time. */
  flush: () => Promise<void>;
}

export function insight(
  store: DeskStore,
  { today, now }: { today: () => string; now: () => number },
  failed: (error: unknown) => void,
): Insight {
  let counted = new Map<string, Count>();
  let pending = new Map<string, Pending>();
  const count: Insight['count'] = (kind, name, by = 1) => {
    const day = today();
    const key = `${day} ${kind} ${name}`;
    counted.set(key, { day, kind, name, count: (counted.get(key)?.count ?? 0) + by });
  };
  return {
    count,
    observe(conversation, before, said, result) {
      for (const [kind, name] of changes(before, result)) count(kind, name);
      // Whoever has said nothing, or nothing any more, is nowhere yet.
      const spoken = isObject(before) && !result.erase;
      pending.set(conversation, {
        conversation,
        asked: spoken ? (result.memory.planShown ? afterPlan : result.memory.asked) : null,
        at: now(),
      });
      const missed = isObject(before) && result.memory.misses > Number(before.misses ?? 0);
      const words = fold(said.text).trim();
      if (!missed || words === '' || words.length > longest || said.masked?.length) return;
      const asked = result.memory.asked ?? '';
      const { locale } = result.memory;
      store.putUnheard({ conversation, words, asked, locale, at: now() }).catch(failed);
    },
    async flush() {
      const [counts, notes] = [[...counted.values()], [...pending.values()]];
      counted = new Map();
      pending = new Map();
      await store.putPending(notes);
      if (counts.length > 0) await store.count(counts);
    },
  };
}
