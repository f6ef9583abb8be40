/** Runs detectors over one sentence and keeps what they say of one fact, so that tables of sentences stay tables. */
import type { FactName, Facts } from '../../knowledge/facts.ts';
import type { Context, Detector } from '../../src/understanding/mention.ts';
import { read } from '../../src/understanding/text.ts';

/** A sentence, the value heard (null: nothing may be heard) and the question being answered, if any. */
export type Case<F extends FactName> = readonly [
  text: string,
  value: NonNullable<Facts[F]> | null,
  asked?: FactName,
];

export const today = '2026-11-21';

/** The values heard of a fact, in the order of the text, without repeats. */
export function heard(
  detectors: readonly Detector[],
  fact: FactName,
  text: string,
  asked?: FactName,
): unknown[] {
  const context: Context = { locale: 'fr', asked: asked ?? null, facts: {}, today };
  const found = detectors.flatMap((detect) => detect(read(text), context));
  return [...new Set(found.filter((mention) => mention.fact === fact).map((mention) => mention.value))];
}

/** Cases whose hearing differs from the label, as lines to read. */
export const wrong = <F extends FactName>(
  detectors: readonly Detector[],
  fact: F,
  cases: readonly Case<F>[],
): string[] =>
  cases.flatMap(([text, value, asked]) => {
    const values = heard(detectors, fact, text, asked);
    const expected = value === null ? [] : [value];
    return JSON.stringify(values) === JSON.stringify(expected)
      ? []
      : [`${text}${asked ? ` (${asked})` : ''} → ${JSON.stringify(values)}, not ${JSON.stringify(expected)}`];
  });
