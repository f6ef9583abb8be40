/** The plan as POST /v1/plan answers it: every line worded, every point `{ key, text }`. Source of the OpenAPI document. */
import { z } from 'zod';
import { confidences, kinds, statusesOfCertification } from '../../knowledge/catalogue.ts';
import type { NoteKind } from '../../knowledge/measure-names.ts';
import { factNameSchema, factsSchema, modes, sectorIds } from '../../knowledge/facts.ts';
import { measureIds } from './plan.ts';

const noteKinds = ['way-round', 'who', 'notice', 'trap'] as const satisfies readonly NoteKind[];

const day = z.iso.date();
const truth = z.enum(['yes', 'no', 'unknown']);
const point = z.object({ key: z.string(), text: z.string().min(1) });
const factValue = z.union(Object.values(factsSchema.shape).map((schema) => schema.unwrap()));

const certification = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  level: z.int(),
  sector: z.enum(sectorIds),
  rncp: z.string().nullable(),
  validUntil: day.nullable(),
  status: z.enum(statusesOfCertification),
  source: z.string(),
  checkedOn: day,
});

const note = point.extend({ kind: z.enum(noteKinds), source: z.string() });
const criterion = point.extend({ truth, source: z.string() });

export const planResponseSchema = z.object({
  on: day,
  ready: z.boolean(),
  missing: z.array(factNameSchema),
  nextQuestion: factNameSchema.nullable(),
  territory: z.string().nullable(),
  centres: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        insee: z.string(),
        department: z.string(),
        region: z.string(),
        km: z.number().nullable(),
        withinRadius: z.boolean(),
        source: z.string(),
      }),
    )
    .max(5),
  regional: z
    .object({
      name: z.string(),
      town: z.string(),
      insee: z.string().nullable(),
      km: z.number().nullable(),
      url: z.string().nullable(),
      phone: z.string().nullable(),
      confidence: z.enum(confidences),
      source: z.string(),
    })
    .nullable(),
  remoteFirst: z.boolean(),
  recommendations: z.array(
    z.object({
      certification,
      rank: z.int().min(1),
      centre: z.string().nullable(),
      modes: z.array(z.enum(modes)),
      fits: z.array(point),
      obstacles: z.array(point.extend({ remedy: point.optional() })),
    }),
  ),
  nearMisses: z.array(
    z.object({
      certification,
      change: z.object({ fact: factNameSchema, to: factValue }),
      text: z.string(),
    }),
  ),
  funding: z.array(
    z.object({
      measure: z.enum(measureIds),
      verdict: truth,
      criteria: z.array(criterion),
      missing: z.array(factNameSchema),
      amounts: z.array(
        point.extend({ euros: z.number().optional(), hours: z.number().optional(), source: z.string() }),
      ),
      notes: z.array(note),
    }),
  ),
  vae: z.object({
    verdict: truth,
    criteria: z.array(criterion),
    missing: z.array(factNameSchema),
    steps: z.array(
      point.extend({
        order: z.int(),
        who: z.string(),
        duration: z.string(),
        documents: z.array(z.string()),
        source: z.string(),
      }),
    ),
    notes: z.array(note),
  }),
  steps: z.array(
    point.extend({
      order: z.int(),
      who: z.string(),
      duration: z.string(),
      by: z.string().optional(),
      source: z.string().optional(),
    }),
  ),
  whatWouldChange: z.array(z.object({ fact: factNameSchema, to: factValue, text: z.string() })).max(3),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      url: z.string().nullable(),
      published: z.string().nullable(),
      checkedOn: day,
      expired: z.boolean(),
    }),
  ),
});
export type PlanResponse = z.infer<typeof planResponseSchema>;
