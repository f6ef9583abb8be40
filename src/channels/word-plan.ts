/** Puts a plan into words: each line becomes a sentence, each point `{ id, say }` becomes the contract's `{ key, text }`. */
import type { Variety } from '../../knowledge/locales.ts';
import type { Line } from '../../locales/line.ts';
import type { Plan } from '../guidance/plan.ts';
import type { PlanResponse } from '../guidance/plan-schema.ts';
import { words, type Words } from './words.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isLine = (value: unknown): value is Line =>
  isObject(value) &&
  typeof value.key === 'string' &&
  Object.keys(value).every((name) => name === 'key' || name === 'params');

function worded(value: unknown, say: Words): unknown {
  if (isLine(value)) return say(value);
  if (Array.isArray(value)) return value.map((item) => worded(item, say));
  if (!isObject(value)) return value;
  const point = isLine(value.say);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name === 'say' ? 'text' : point && name === 'id' ? 'key' : name,
      worded(inner, say),
    ]),
  );
}

/** The body of POST /v1/plan. */
export const wordPlan = (plan: Plan, locale: Variety): PlanResponse =>
  // A tree walk cannot carry the type; test/channels/word-plan.test.ts holds its result against planResponseSchema.
  worded(plan, words[locale]) as PlanResponse;
