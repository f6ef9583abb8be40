/** A learner asks to be contacted: with consent, what the plan needs and one way to reach them, for the desk or on paper. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { recall } from '../../../dialogs/recall.ts';
import { centreOf, contactBlocks, contactChannels, contactWishes } from '../../channels/contact-sheet.ts';
import type { DirectLine } from '../../channels/direct-line/direct-line.ts';
import type { Conversation, Store } from '../../store/store.ts';
import { sendJson } from '../answer.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { bearerOf, conversationOf, tokenIn } from './direct-line.ts';
import { fitting } from './fields.ts';
import type { Guidance } from './guidance.ts';
import { wantedForm } from './plan-files.ts';

const lifeMs = 14 * 24 * 3_600_000;

const wish = { channel: z.enum(contactChannels), wish: z.enum(contactWishes) };

/** A number or an address that can be one; at the centre none is needed. */
const asked = z
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
const onPaper = z.object(wish);

export interface ContactRouteParts {
  line: DirectLine;
  store: Store;
  guidance: Guidance;
  time: Clock;
  /** Whether advisors can sign in here. */
  desk: boolean;
}

export function contactRoutes({ line, store, guidance, time, desk }: ContactRouteParts): Route[] {
  const own = ({ req }: Call): Promise<Conversation> => conversationOf(line, bearerOf(line, tokenIn(req)));
  const planOf = ({ memory }: Conversation) => {
    const { facts, skipped, locale } = recall(memory);
    return { facts, locale, plan: guidance.makePlan(facts, time.today(), skipped) };
  };
  return [
    {
      method: 'get',
      path: '/v1/contact',
      async answer(call) {
        const conversation = await own(call);
        const open = await store.desk.requestOf(conversation.id, time.now());
        const request = open && { channel: open.channel, wish: open.wish, taken: open.takenAt !== null };
        sendJson(call.res, 200, { desk, centre: centreOf(planOf(conversation).plan).name, request });
      },
    },
    {
      method: 'post',
      path: '/v1/contact',
      async answer(call) {
        const conversation = await own(call);
        const { facts, locale, plan } = planOf(conversation);
        if (guidance.files && wantedForm(call.req) === 'text/html') {
          const first = contactBlocks(plan, fitting(onPaper, call.body), locale);
          return guidance.files.send(call.res, 'text/html', facts, plan, locale, first);
        }
        if (!desk) throw new Refusal('not-found');
        const { channel, reach, wish } = fitting(asked, call.body);
        const now = time.now();
        const centre = centreOf(plan);
        const kept = await store.desk.putRequest({
          id: randomBytes(12).toString('base64url'),
          conversation: conversation.id,
          centre: centre.name,
          insee: centre.insee,
          facts,
          locale,
          channel,
          reach: channel === 'centre' ? null : reach,
          wish,
          createdAt: now,
          expiresAt: now + lifeMs,
        });
        if (!kept) throw new Refusal('conversation-ended');
        sendJson(call.res, 201, { centre: centre.name });
      },
    },
    {
      method: 'post',
      path: '/v1/contact/withdraw',
      async answer(call) {
        await store.desk.dropRequest((await own(call)).id);
        sendJson(call.res, 200, {});
      },
    },
  ];
}
