/** The body of POST /v1/plan has the contract's shape, whatever the facts and the language. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { varietyIds } from '../../knowledge/locales.ts';
import { wordPlan } from '../../src/channels/word-plan.ts';
import { planResponseSchema } from '../../src/guidance/plan-schema.ts';
import { anyFacts } from '../guidance/arbitrary-facts.ts';
import { plan, today } from '../guidance/knowledge.ts';

it('fits its schema, and nothing in it is left without words', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...varietyIds), (facts, locale) => {
      const body: unknown = JSON.parse(JSON.stringify(wordPlan(plan(facts, today), locale)));
      expect(planResponseSchema.safeParse(body).error).toBeUndefined();
      expect(JSON.stringify(body)).not.toMatch(/"say":|"params":|\{\{/);
    }),
    { numRuns: 100 },
  );
});
