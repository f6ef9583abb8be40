/** A learner asks to be contacted: with consent, what the plan needs and one way to reach them, for the desk or on paper. */
import { randomBytes } from 'node:crypto';
import { recall } from '../../../dialogs/recall.ts';
import { centreOf, contactBlocks } from '../../channels/contact-sheet.ts';
import type { DirectLine } from '../../channels/direct-line/direct-line.ts';
import type { Conversation, Store } from '../../store/store.ts';
import { sendJson } from '../answer.ts';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { bearerOf, conversationOf, tokenIn } from './direct-line.ts';
import { fitting } from './fields.ts';
import type { Guidance } from './guidance.ts';
import { contactAsked, contactOnPaper } from './own-schemas.ts';
import { wantedForm } from './plan-files.ts';

const lifeMs = 14 * 24 * 3_600_000;

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
          const first = contactBlocks(plan, fitting(contactOnPaper, call.body), locale);
          return guidance.files.send(call.res, 'text/html', facts, plan, locale, first);
        }
        if (!desk) throw new Refusal('not-found');
        const { channel, reach, wish } = fitting(contactAsked, call.body);
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
