/** What is remembered of a conversation: the facts are the state, the rest keeps talk polite. */
import { z } from 'zod';
import { factNameSchema, factsSchema, placeSchema } from '../knowledge/facts.ts';
import { measureIds } from '../knowledge/measure-names.ts';
import { varietyIds, type Variety } from '../knowledge/locales.ts';

export const memorySchema = z.object({
  version: z.literal(1),
  locale: z.enum(varietyIds),
  facts: factsSchema,
  /** The question now pending. */
  asked: factNameSchema.nullable(),
  /** Questions put so far, oldest first: what "retour" walks back through. */
  trail: z.array(factNameSchema).max(60),
  /** Questions passed over with "passer" or "je ne sais pas". */
  skipped: z.array(factNameSchema),
  /** Messages in a row that were not understood. */
  misses: z.int().min(0).max(10),
  /** Something to be settled before the next question: a town to choose, an erasure to confirm. */
  pending: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('place'), options: z.array(placeSchema).min(2).max(5) }),
      z.object({ kind: z.literal('forget-me') }),
    ])
    .nullable(),
  /** Certifications of the plan shown last, in order: what "plus", "détail 2" and "comparer" speak of. */
  shown: z.array(z.string()).max(30),
  /** Measures that "plus" has added to those of the plan. */
  schemes: z.array(z.enum(measureIds)).max(measureIds.length),
  /** Sources of what was shown last: what "d'où ça vient ?" answers with. */
  cited: z.array(z.string()).max(80),
  /** A plan has been shown since the last restart. */
  planShown: z.boolean(),
});
export type Memory = z.infer<typeof memorySchema>;

export const newMemory = (locale: Variety): Memory => ({
  version: 1,
  locale,
  facts: {},
  asked: null,
  trail: [],
  skipped: [],
  misses: 0,
  pending: null,
  shown: [],
  schemes: [],
  cited: [],
  planShown: false,
});
