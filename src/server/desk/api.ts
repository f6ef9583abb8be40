/** The desk's own API: what is typed is heard, what is known is planned. Nothing is kept. */
import { z } from 'zod';
import { deskHear } from '../../../dialogs/desk/hear.ts';
import { deskView, passedOf, type Dossier } from '../../../dialogs/desk/view.ts';
import { factNameSchema, factNames } from '../../../knowledge/facts.ts';
import { localeIds } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import { inWords } from '../../channels/in-words.ts';
import { printedPlan } from '../../channels/print/printed-plan.ts';
import { planText } from '../../channels/print/text.ts';
import { words } from '../../channels/words.ts';
import { readLimit } from '../../understanding/text.ts';
import { sendJson } from '../answer.ts';
import { fitting } from '../api/fields.ts';
import type { Guidance } from '../api/guidance.ts';
import { factsOf } from '../api/schemas.ts';
import type { Clock } from '../clock.ts';
import type { Route } from '../route.ts';

export const base = '/conseiller/api';

export function deskApi({ hear, makePlan, isCommune }: Guidance, { today }: Clock): Route[] {
  const dossier = {
    facts: factsOf(isCommune),
    passed: z.array(factNameSchema).max(factNames.length),
    locale: z.enum(localeIds),
  };
  const toView = z.object(dossier);
  const toHear = z.object({
    ...dossier,
    text: z.string().max(readLimit),
    asked: factNameSchema.nullable(),
    replace: factNameSchema.nullable(),
  });
  const guides = { hear, makePlan };
  const clean = ({ facts, passed }: Dossier): Dossier => ({ facts, passed: passedOf(passed) });
  return [
    {
      method: 'post',
      path: `${base}/view`,
      answer({ body, res }) {
        const { locale, ...known } = fitting(toView, body);
        sendJson(res, 200, inWords(deskView(guides, clean(known), locale, today()), words[locale]));
      },
    },
    {
      method: 'post',
      path: `${base}/hear`,
      answer({ body, res }) {
        const { locale, text, asked, replace, ...known } = fitting(toHear, body);
        const typed = { text, asked, replace };
        const { dossier: after, ...heard } = deskHear(guides, clean(known), typed, locale, today());
        const view = deskView(guides, after, locale, today());
        const towns = heard.towns.map((place) => ({
          place,
          title: line('dialog.values.place', { name: place.name, department: place.department }),
        }));
        sendJson(res, 200, inWords({ ...heard, towns, view }, words[locale]));
      },
    },
    {
      method: 'post',
      path: `${base}/text`,
      answer({ body, res }) {
        const { locale, ...known } = fitting(toView, body);
        const { facts, passed } = clean(known);
        const plan = makePlan(facts, today(), passed);
        sendJson(res, 200, { text: planText(printedPlan(facts, plan, locale, null)).trim() });
      },
    },
  ];
}
