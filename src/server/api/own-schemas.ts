/** What the routes of a person's own conversation take and give, as zod: the checks and the OpenAPI document come from here. */
import { z } from 'zod';
import { contactChannels, contactWishes } from '../../channels/contact-sheet.ts';

export const codeOpening = z.strictObject({ code: z.string().min(1).max(60) });

export const codeMade = z.object({
  /** Twelve signs in three groups. */
  code: z.string(),
  /** Opens the page with the code. */
  url: z.url(),
  expires: z.iso.datetime(),
  /** A picture to scan: modules a side, and the dark ones as an SVG path. */
  qr: z.object({ size: z.int(), path: z.string() }),
});

export const codeOpened = z.object({
  conversationId: z.string(),
  token: z.string(),
  /** Seconds. */
  expires_in: z.int(),
});

const wish = { channel: z.enum(contactChannels), wish: z.enum(contactWishes) };

/** A number or an address that can be one; at the centre none is needed. */
export const contactAsked = z
  .strictObject({
    ...wish,
    reach: z.string().trim().max(120).default(''),
    consent: z.literal(true),
  })
  .superRefine(({ channel, reach }, context) => {
    const sound =
      channel === 'centre' ||
      (channel === 'phone'
        ? /^\+?[\d .()-]{9,20}$/.test(reach) && reach.replace(/\D/g, '').length >= 9
        : /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(reach));
    if (!sound) context.addIssue({ code: 'custom', message: 'reach', path: ['reach'] });
  });

export const contactOnPaper = z.object(wish);

export const contactKnown = z.object({
  /** False: there is no desk, and the request is printed. */
  desk: z.boolean(),
  centre: z.string(),
  request: z.object({ ...wish, taken: z.boolean() }).nullable(),
});

export const contactSent = z.object({ centre: z.string() });

export const nothing = z.object({});
