/** Settles what was left open by the turn before: a town to choose, an erasure to confirm. */
import { line } from '../locales/line.ts';
import { placesIn } from '../src/understanding/choices/positions.ts';
import type { Heard } from '../src/understanding/heard.ts';
import { chosenAmong } from '../src/understanding/places/chosen.ts';
import { read } from '../src/understanding/text.ts';
import { newMemory, type Memory } from './memory.ts';
import { choiceNumber } from './choice-number.ts';
import type { Place } from '../knowledge/facts.ts';

/** What the pending matter became: the memory without it and, where it settled something, what was settled. */
export interface Settled {
  memory: Memory;
  /** The town that was chosen. */
  place?: Place;
  erase?: boolean;
  /** None of the towns offered. */
  refused?: boolean;
}

function chosenTown(options: readonly Place[], heard: Heard, text: string): Place | undefined {
  const [place, ...more] = placesIn(read(text), options.length) ?? [];
  // A number is a place in the list, even where it sounds like a town ("deux").
  if (place !== undefined && more.length === 0 && options[place]) return options[place];
  const said = heard.facts.place;
  const same = options.find((option) => option.insee === said?.insee);
  const described = same ?? chosenAmong(read(text), options, said);
  if (described || said) return described;
  if (heard.intents.includes('yes')) return undefined;
  const number = choiceNumber(text, options.length);
  return number === null ? undefined : options[number - 1];
}

export function settle(memory: Memory, heard: Heard, text: string): Settled {
  const { pending } = memory;
  if (!pending) return { memory };
  const clear: Memory = { ...memory, pending: null };
  if (pending.kind === 'place') {
    const place = chosenTown(pending.options, heard, text);
    if (place) return { memory: clear, place };
    if (heard.intents.includes('no')) return { memory: clear, refused: true };
    // A digression leaves the choice open; another town, an area or a new choice replaces it.
    const replaced = heard.facts.place !== undefined || heard.area !== null || heard.ambiguities.length > 0;
    return { memory: replaced || heard.intents.includes('back') ? clear : memory };
  }
  if (!heard.intents.includes('yes')) return { memory: clear };
  return { memory: newMemory(memory.locale), erase: true };
}

/** Said when an erasure was not confirmed and nothing else was asked for. */
export const keptLine = line('dialog.pending.kept');
