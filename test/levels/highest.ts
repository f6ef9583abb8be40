/** The highest level of a sentence said by one person, and the cases where it is not what a table says. */
import type { Level } from '../../knowledge/facts.ts';
import { level } from '../../src/understanding/levels/level.ts';
import { read } from '../../src/understanding/text.ts';

export type Case = readonly [text: string, value: Level | null, asked?: 'level'];

/** As hearing keeps it; null when none is heard. */
const highest = (text: string, asked?: 'level'): Level | null => {
  const values = level(read(text), { locale: 'fr', asked: asked ?? null, facts: {} }).flatMap((mention) =>
    mention.fact === 'level' ? [mention.value] : [],
  );
  return values.length === 0 ? null : (Math.max(...values) as Level); // a maximum of levels is a level
};

export const wrong = (cases: readonly Case[]): string[] =>
  cases.flatMap(([text, value, asked]) => {
    const found = highest(text, asked);
    return found === value ? [] : [`${text} → ${String(found)}, not ${String(value)}`];
  });
