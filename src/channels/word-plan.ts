/** Puts a plan into words: each line becomes a sentence, each point `{ id, say }` becomes the contract's `{ key, text }`. */
import type { Variety } from '../../knowledge/locales.ts';
import type { Plan } from '../guidance/plan.ts';
import type { PlanResponse } from '../guidance/plan-schema.ts';
import { isLine, worded } from './in-words.ts';
import { words } from './words.ts';

const inContract = (name: string, holder: Readonly<Record<string, unknown>>): string => {
  if (name === 'say') return 'text';
  return name === 'id' && isLine(holder.say) ? 'key' : name;
};

/** The body of POST /v1/plan. */
export const wordPlan = (plan: Plan, locale: Variety): PlanResponse =>
  // A tree walk cannot carry the type; test/channels/word-plan.test.ts holds its result against planResponseSchema.
  worded(plan, words[locale], inContract) as PlanResponse;
