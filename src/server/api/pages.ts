/** The public pages: drawn once per language, sent as HTML. */
import { languageOf, varietyOf } from '../../../knowledge/locales.ts';
import { accessibilityPage } from '../../channels/pages/accessibility.ts';
import { choicePage } from '../../channels/pages/choice.ts';
import { formPage } from '../../channels/pages/form.ts';
import { publicPages, type Frame, type PublicPage } from '../../channels/pages/layout.ts';
import { privacyPage } from '../../channels/pages/privacy.ts';
import type { Dress } from '../brand/dress.ts';
import type { Route } from '../route.ts';

export interface PageParts {
  stylesheet: string | null;
  dress: Dress;
  retentionDays: number;
}

/** `?lang=en` chooses the language; French otherwise. */
export function pageRoutes({ stylesheet, dress, retentionDays }: PageParts): Route[] {
  const drawn: Record<PublicPage, (frame: Frame) => string> = {
    formulaire: (frame) => formPage(frame),
    'donnees-personnelles': (frame) => privacyPage(frame, retentionDays),
    accessibilite: accessibilityPage,
    'comment-l-assistant-choisit': choicePage,
  };
  const made = new Map<string, string>();
  return publicPages.map((page) => ({
    method: 'get',
    path: `/${page}`,
    answer({ res, query }) {
      const locale = varietyOf(query.get('lang')) ?? 'fr';
      const key = `${page} ${locale}`;
      const text = made.get(key) ?? dress(drawn[page]({ page, locale, stylesheet }));
      made.set(key, text);
      res.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Language': languageOf(locale),
        'Cache-Control': 'no-cache',
      });
      res.end(text);
    },
  }));
}
