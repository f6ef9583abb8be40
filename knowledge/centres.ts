/** The relay centres of "Au cœur des territoires" and the regional seats the facts support. */
import { z } from 'zod';
import { confidences } from './catalogue.ts';
import { departmentPattern } from './facts.ts';
import centreRows from './centres.json' with { type: 'json' };
import { rowsOf } from './whole.ts';
import regionalRows from './regional.json' with { type: 'json' };

export const centreSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  insee: z.string(),
  department: z.string().regex(departmentPattern),
  region: z.string(),
  /** "hexagone", "corse", or the overseas code. */
  territory: z.string(),
  lat: z.number(),
  lon: z.number(),
  /** Certification ids the centre offers; "all" until a centre narrows it. */
  offers: z.union([z.literal('all'), z.array(z.string())]),
  source: z.string(),
  confidence: z.enum(confidences),
});
export type Centre = z.infer<typeof centreSchema>;

/** A regional Cnam: a town where it has a seat. One region may have several; the nearest to the person is given. */
export const regionalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  region: z.string(),
  /** Where the facts name no seat (some overseas regions), the region itself; then `insee`, `lat` and `lon` are null. */
  town: z.string(),
  insee: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  territory: z.string(),
  url: z.url().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  source: z.string(),
  confidence: z.enum(confidences),
});
export type Regional = z.infer<typeof regionalSchema>;

export const centres: readonly Centre[] = rowsOf('centres.json', centreSchema, centreRows);
export const regionals: readonly Regional[] = rowsOf('regional.json', regionalSchema, regionalRows);
