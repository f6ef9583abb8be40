/** The form's answer: the same plan as the conversation gives, as a page or a PDF. Nothing is kept. */
import { varietyOf } from '../../../knowledge/locales.ts';
import { formPage } from '../../channels/pages/form.ts';
import { answersIn, readAnswers } from '../../channels/pages/form-answers.ts';
import type { Dress } from '../brand/dress.ts';
import type { Clock } from '../clock.ts';
import type { Route } from '../route.ts';
import type { Guidance } from './guidance.ts';

export function formRoutes(
  { hear, makePlan, files }: Guidance,
  { today }: Clock,
  { stylesheet, dress }: { stylesheet: string | null; dress: Dress },
): Route[] {
  if (!files) return [];
  return [
    {
      method: 'post',
      path: '/formulaire',
      form: true,
      async answer({ body, query, res }) {
        const fields = body instanceof URLSearchParams ? body : new URLSearchParams();
        const locale = varietyOf(query.get('lang')) ?? 'fr';
        const answers = answersIn(fields);
        const { facts, unheard, towns } = readAnswers(answers, hear, locale, today());
        const empty = Object.keys(answers).length === 0;
        if (!empty && unheard.length === 0 && towns.length === 0) {
          const form = fields.get('as') === 'pdf' ? 'application/pdf' : 'text/html';
          return files.send(res, form, facts, makePlan(facts, today()), locale);
        }
        const page = formPage({ page: 'formulaire', locale, stylesheet }, { answers, unheard, towns, empty });
        res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
        return void res.end(dress(page));
      },
    },
  ];
}
