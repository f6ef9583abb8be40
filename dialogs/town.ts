/** A name that several towns share: asked when it would change the plan, otherwise the likeliest one is taken and said back. */
import type { Day } from '../knowledge/dated.ts';
import type { Place } from '../knowledge/facts.ts';
import type { Heard } from '../src/understanding/heard.ts';
import { townsDiffer } from './absorb.ts';
import type { Settled } from './pending.ts';
import type { Guides } from './situation.ts';

const withPlace = (heard: Heard, place: Place): Heard => ({
  ...heard,
  facts: { ...heard.facts, place },
  ambiguities: [],
  area: null,
  intents: heard.intents.filter((intent) => intent !== 'unclear'),
});

export function town(
  guides: Pick<Guides, 'makePlan'>,
  settled: Settled,
  heard: Heard,
  today: Day,
): { heard: Heard; ask: Place[] | null } {
  if (settled.place) return { heard: withPlace(heard, settled.place), ask: null };
  const options = heard.ambiguities.find(({ fact }) => fact === 'place')?.options;
  const [likeliest] = options ?? [];
  if (!options || !likeliest || heard.facts.place) return { heard, ask: null };
  return townsDiffer(options, settled.memory.facts, guides.makePlan, today)
    ? { heard, ask: options }
    : { heard: withPlace(heard, likeliest), ask: null };
}
