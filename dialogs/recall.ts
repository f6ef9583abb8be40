/** Reads a stored memory: what zod refuses is forgotten field by field and asked again, never guessed. */
import type { z } from 'zod';
import { factsSchema, type Facts } from '../knowledge/facts.ts';
import { varietyOf } from '../knowledge/locales.ts';
import { memorySchema, newMemory, type Memory } from './memory.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps every fact that still fits the schema. */
export function soundFacts(stored: unknown): Facts {
  if (!isRecord(stored)) return {};
  const kept = Object.entries(factsSchema.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(stored[name]);
    return read.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  return factsSchema.parse(Object.fromEntries(kept));
}

/** Of a list, what still fits; of anything else, all or nothing. */
function sound(schema: z.ZodType, stored: unknown): unknown {
  if (!Array.isArray(stored)) return schema.safeParse(stored).data;
  return schema.safeParse(stored.filter((each: unknown) => schema.safeParse([each]).success)).data;
}

export function recall(stored: unknown): Memory {
  const whole = memorySchema.safeParse(stored);
  if (whole.success) return whole.data;
  if (!isRecord(stored)) return newMemory('fr');
  const locale = (typeof stored.locale === 'string' && varietyOf(stored.locale)) || 'fr';
  const fresh: Memory = { ...newMemory(locale), facts: soundFacts(stored.facts) };
  const repaired = Object.entries(memorySchema.shape).flatMap(([name, schema]) => {
    const read = name === 'facts' ? undefined : sound(schema, stored[name]);
    return read === undefined ? [] : [[name, read]];
  });
  return memorySchema.parse({ ...fresh, ...Object.fromEntries(repaired) });
}
