/** POST /v1/hear and POST /v1/plan: hearing and planning without a conversation. Nothing is kept. */
import { wordPlan } from '../../channels/word-plan.ts';
import type { MakePlan } from '../../guidance/plan.ts';
import type { Hear } from '../../understanding/heard.ts';
import { sendJson } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { Route } from '../route.ts';
import { fitting } from './fields.ts';
import { wantedForm, type PlanFiles } from './plan-files.ts';
import { hearRequest, planRequest } from './schemas.ts';

export interface Guidance {
  hear: Hear;
  makePlan: MakePlan;
  /** Whether an INSEE code is a commune of today. */
  isCommune: (insee: string) => boolean;
  /** The other forms of a plan; absent, a plan is JSON alone. */
  files?: PlanFiles;
}

export function guidanceRoutes({ hear, makePlan, isCommune, files }: Guidance, { today }: Clock): Route[] {
  const toHear = hearRequest(isCommune);
  const toPlan = planRequest(isCommune);
  return [
    {
      method: 'post',
      path: '/v1/hear',
      answer({ body, res }) {
        const { text, locale, asked, facts } = fitting(toHear, body);
        const heard = hear({
          text,
          today: today(),
          ...(locale && { locale }),
          ...(asked && { asked }),
          ...(facts && { facts }),
        });
        sendJson(res, 200, heard);
      },
    },
    {
      method: 'post',
      path: '/v1/plan',
      async answer({ req, body, res }) {
        const { facts, on, locale, easy } = fitting(toPlan, body);
        const plan = makePlan(facts, on ?? today());
        const form = files ? wantedForm(req) : null;
        res.setHeader('Vary', 'Origin, Accept');
        const variety = easy && locale !== 'en' ? 'fr-simple' : (locale ?? 'fr');
        if (files && form) await files.send(res, form, facts, plan, variety);
        else sendJson(res, 200, wordPlan(plan, variety));
      },
    },
    ...(files?.routes ?? []),
  ];
}
