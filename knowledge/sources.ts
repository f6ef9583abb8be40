/** Every source a shown fact leans on: who published it, when, when we read it and when to read it again. */
import { z } from 'zod';
import { confidences } from './catalogue.ts';
import { rowsOf } from './whole.ts';
import rows from './sources.json' with { type: 'json' };

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string(),
  publisher: z.string(),
  url: z.url().nullable(),
  /** ISO day, month or year, as the source states it; null when it does not. */
  published: z.string().nullable(),
  checkedOn: z.iso.date(),
  /** After this day what rests on it is shown as "à vérifier". */
  readAgainBy: z.iso.date(),
  confidence: z.enum(confidences),
});
export type Source = z.infer<typeof sourceSchema>;
export type SourceId = string;

export const sources: readonly Source[] = rowsOf('sources.json', sourceSchema, rows);

const byId = new Map(sources.map((source) => [source.id, source]));

/** The source of that id. Throws on an unknown id: the knowledge itself would be wrong. */
export function sourceOf(id: SourceId): Source {
  const source = byId.get(id);
  if (!source) throw new Error(`No source "${id}" in knowledge/sources.json`);
  return source;
}
