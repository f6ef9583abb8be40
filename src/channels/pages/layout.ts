/** What the public pages share: one heading, one main part, the links between them, both languages. */
import { languageOf, varietyIds, type Variety } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import { words } from '../words.ts';
import { document } from './document.ts';
import { html, type Markup } from './html.ts';

export const publicPages = [
  'formulaire',
  'donnees-personnelles',
  'accessibilite',
  'comment-l-assistant-choisit',
] as const;
export type PublicPage = (typeof publicPages)[number];

export interface Frame {
  page: PublicPage;
  locale: Variety;
  /** Address of the page's style sheet. */
  stylesheet: string | null;
}

const address = (page: PublicPage, locale: Variety): string =>
  locale === 'fr' ? `/${page}` : `/${page}?lang=${locale}`;

/** A whole document. */
export function layout({ page, locale, stylesheet }: Frame, body: Markup): string {
  const say = words[locale];
  const title = say(line(`pages.${page}.title`));
  const links = publicPages.map(
    (other) =>
      html`<li>
        <a href="${address(other, locale)}" ${other === page ? html`aria-current="page"` : ''}
          >${say(line(`pages.${other}.title`))}</a
        >
      </li>`,
  );
  const languages = varietyIds
    .filter((other) => other !== locale)
    .map(
      (other) =>
        html`<li>
          <a href="${address(page, other)}" hreflang="${languageOf(other)}" lang="${languageOf(other)}"
            >${words[other](line('pages.language'))}</a
          >
        </li>`,
    );
  return document({
    lang: languageOf(locale),
    title,
    site: say(line('pages.name')),
    stylesheet,
    navigation: say(line('pages.navigation')),
    links: [html`<li><a href="/">${say(line('pages.home'))}</a></li>`, ...links, ...languages],
    body,
  });
}
