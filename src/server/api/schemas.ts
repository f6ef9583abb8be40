/** What POST /v1/hear and POST /v1/plan take and give, as zod: the checks and the OpenAPI document come from here. */
import { z } from 'zod';
import { factNameSchema, factsSchema, placeSchema } from '../../../knowledge/facts.ts';
import { localeIds } from '../../../knowledge/locales.ts';
import { intents, parts } from '../../understanding/heard.ts';
import { readLimit } from '../../understanding/text.ts';
import { isCovered, isDay } from '../clock.ts';

const locale = z.enum(localeIds);

/** The department that an INSEE code begins with; three characters overseas. */
const departmentOf = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);

/** Facts whose commune exists and stands in its department. `known` is told an INSEE code. */
export const factsOf = (known: (insee: string) => boolean) =>
  factsSchema.superRefine(({ place }, context) => {
    if (!place) return;
    if (!known(place.insee))
      context.addIssue({ code: 'custom', message: 'commune', path: ['place', 'insee'] });
    else if (departmentOf(place.insee) !== place.department)
      context.addIssue({ code: 'custom', message: 'department', path: ['place', 'department'] });
  });

const day = z
  .string()
  .refine(isDay, { error: 'day', abort: true })
  .refine(isCovered, { error: 'range' })
  .meta({ format: 'date' });

export const hearRequest = (known: (insee: string) => boolean) =>
  z.object({
    text: z.string().max(readLimit),
    locale: locale.nullish(),
    /** The question being answered. */
    asked: factNameSchema.nullish(),
    facts: factsOf(known).nullish(),
  });

export const planRequest = (known: (insee: string) => boolean) =>
  z.object({
    facts: factsOf(known),
    /** Today when absent. */
    on: day.nullish(),
    locale: locale.nullish(),
    /** French that is easy to read; the other languages have no such variety. */
    easy: z.boolean().nullish(),
  });

export const hearResponse = z.object({
  facts: factsSchema,
  forget: z.array(factNameSchema),
  intents: z.array(z.enum(intents)),
  ambiguities: z.array(z.object({ fact: z.literal('place'), options: z.array(placeSchema).min(2).max(5) })),
  area: z.object({ department: z.string().optional(), region: z.string().optional() }).nullable(),
  article: z.string().nullable(),
  whatIf: factsSchema.nullable(),
  about: factNameSchema.nullable(),
  part: z.enum(parts).nullable(),
  unserved: z.string().nullable(),
  current: z.string().nullable(),
  another: z.boolean(),
  repeat: z.boolean(),
  guesses: z.array(z.string()),
});

export const errorResponse = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
