/** What a partner company adds to the plans of its own people: whom to ask there, its top-up, the centres it works with. */
import { z } from 'zod';
import { centres } from '../centres.ts';

const guid = z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i);
const sentence = z.string().trim().min(1).max(200);
const day = z.iso.date();

/** A role, never a person. */
const contact = z.strictObject({
  role: z.strictObject({ fr: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) }),
  mail: z.email().max(120).optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(300)
    .optional(),
});

const partnerSchema = z.strictObject({
  /** Kept beside what its people say, in the place of their tenant. */
  key: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().trim().min(1).max(80),
  tenants: z.array(guid).min(1).max(20),
  contact: contact.refine(({ mail, url }) => mail !== undefined || url !== undefined),
  topUp: z
    .strictObject({
      rule: z.strictObject({ fr: sentence, en: sentence }),
      euros: z.number().min(0).max(100_000),
      source: sentence,
      checkedOn: day,
    })
    .optional(),
  /** Ids of centres.json. */
  centres: z.array(z.enum(centres.map(({ id }) => id))).max(20),
});
export type Partner = z.infer<typeof partnerSchema>;

/** No two partners share a key or a tenant: nobody sees another company's lines. */
export const partnersSchema = z.array(partnerSchema).superRefine((partners, context) => {
  const seen = new Set<string>();
  for (const [index, { key, tenants }] of partners.entries())
    for (const [field, values] of Object.entries({ key: [key], tenants }))
      for (const value of values.map((each) => each.toLowerCase())) {
        if (seen.has(value)) context.addIssue({ code: 'custom', path: [index, field], message: 'repeated' });
        seen.add(value);
      }
});
