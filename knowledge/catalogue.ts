/** The certifications the Cnam awards: their shape, checked at load, and their status on a day. */
import { z } from 'zod';
import { modes, sectorIds } from './facts.ts';
import type { Day } from './dated.ts';
import { rowsOf } from './whole.ts';
import rows from './catalogue.json' with { type: 'json' };

/** A = primary source, B = secondary sources, C = to be confirmed with the centre. */
export const confidences = ['A', 'B', 'C'] as const;
export type Confidence = (typeof confidences)[number];

export const kinds = [
  'engineer',
  'master',
  'bachelor',
  'vocational-bachelor',
  'rncp-title',
  'deust',
  'dsp',
  'certificate',
] as const;
export type Kind = (typeof kinds)[number];

/** Usual lengths; each has its words under `catalogue.duration` in the locales. */
export const durations = [
  'one',
  'one-work-study',
  'one-to-two',
  'one-to-two-evening',
  'one-to-two-after-5',
  'one-to-two-after-6',
  'two',
  'two-evening',
  'two-or-more',
  'three',
  'certificate',
  'vocational-bachelor',
  'bachelor',
  'master',
  'engineer',
] as const;
export type Duration = (typeof durations)[number];

const day = z.iso.date();

export const certificationSchema = z.strictObject({
  /** Stable slug, ASCII kebab-case. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string().min(3),
  kind: z.enum(kinds),
  /** Level awarded, 2019 nomenclature. */
  level: z.union([z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
  /** Level usually asked to enter (confidence in `confidence.entry`). */
  entryLevel: z.union([z.literal(0), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  sector: z.enum(sectorIds),
  /** Further sectors it serves, best first. */
  alsoSectors: z.array(z.enum(sectorIds)),
  /** Certifications of one family are near copies of each other; at most one of a family is shown in the first three. */
  family: z.string().min(2),
  cnamCode: z.string().nullable(),
  rncp: z
    .string()
    .regex(/^RNCP\d{3,5}$/)
    .nullable(),
  rome: z.array(z.string().regex(/^[A-N]\d{4}$/)),
  modes: z.array(z.enum(modes)).min(1),
  /** Can be followed outside working hours (evening, Saturday). */
  evening: z.boolean(),
  workStudy: z.boolean(),
  vae: z.boolean(),
  /** Usual length; confidence C, like the ways to study. */
  duration: z.enum(durations),
  /** Registration's last day; null when unknown. */
  validUntil: day.nullable(),
  /** True when the sources found it registered when last read; false when they found it inactive, or no number. */
  registered: z.boolean(),
  source: z.string(),
  /** Day to which the source's state of the register belongs. */
  checkedOn: day,
  confidence: z.strictObject({
    rncp: z.enum(confidences),
    rome: z.enum(confidences),
    modes: z.enum(confidences),
    entry: z.enum(confidences),
    code: z.enum(confidences).nullable(),
  }),
});
export type Certification = z.infer<typeof certificationSchema>;

export const statusesOfCertification = ['active', 'expired', 'unverified'] as const;
export type CertificationStatus = (typeof statusesOfCertification)[number];

/** The day counts: a registration is still good on its last day. `active` needs an end date not yet passed, a registration number and a source that is not mere general knowledge. */
export function statusOf(certification: Certification, on: Day): CertificationStatus {
  if (certification.validUntil !== null && certification.validUntil < on) return 'expired';
  const { rncp, validUntil, registered, confidence } = certification;
  return rncp && validUntil && registered && confidence.rncp !== 'C' ? 'active' : 'unverified';
}

export const catalogue: readonly Certification[] = rowsOf('catalogue.json', certificationSchema, rows);

const byId = new Map(catalogue.map((certification) => [certification.id, certification]));

/** The certification of that id, or undefined. */
export const certificationOf = (id: string): Certification | undefined => byId.get(id);
