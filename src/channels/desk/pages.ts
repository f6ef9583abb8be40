/** The desk's documents: the shell that its script fills, and the way in. */
import { localeIds, type Locale } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import { document } from '../pages/document.ts';
import { html, type Markup } from '../pages/html.ts';
import { words } from '../words.ts';

/** A file and what it must hash to. */
interface Asset {
  url: string;
  integrity: string;
}

export interface Shell {
  locale: Locale;
  role: string;
  csrf: string;
  script: Asset;
  style: Asset;
  icon: string | null;
}

/** The page of the desk, empty: its script draws it. */
export const deskShell = ({ locale, role, csrf, script, style, icon }: Shell): string =>
  html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words[locale](line('desk.title'))} – ${words[locale](line('pages.name'))}</title>
        ${icon ? html`<link rel="icon" href="${icon}" />` : ''}
        <link rel="stylesheet" href="${style.url}" integrity="${style.integrity}" />
        <script type="module" src="${script.url}" integrity="${script.integrity}"></script>
      </head>
      <body>
        <div id="desk" data-role="${role}" data-csrf="${csrf}"></div>
      </body>
    </html>`.text;

export type EntryNote = 'left' | 'spent' | 'shown' | 'refused' | 'failed';

export interface Entry {
  locale: Locale;
  stylesheet: string | null;
  /** By which door one enters. */
  door: 'link' | 'provider';
  note: EntryNote | null;
  /** Where to go afterwards. */
  back: string;
}

/** The way in: a link from the terminal, or the provider's sign-in. */
export function entryPage({ locale, stylesheet, door, note, back }: Entry): string {
  const say = words[locale];
  const other = localeIds.filter((id) => id !== locale);
  const way: Markup =
    door === 'link'
      ? html`<p>${say(line('desk.entry.link'))}</p>
          <form class="form" method="post" action="/connexion/lien?lang=${locale}">
            <p class="send"><button>${say(line('desk.entry.again'))}</button></p>
          </form>`
      : // A link, not a form: the policy would keep a form from following to the provider.
        html`<p><a href="/connexion/depart?retour=${back}">${say(line('desk.entry.signIn'))}</a></p>`;
  const languages = other.map(
    (id) =>
      html`<li>
        <a href="/connexion?lang=${id}&retour=${back}" hreflang="${id}" lang="${id}"
          >${words[id](line('pages.language'))}</a
        >
      </li>`,
  );
  return document({
    lang: locale,
    title: say(line('desk.entry.title')),
    site: say(line('pages.name')),
    stylesheet,
    navigation: say(line('pages.navigation')),
    links: [html`<li><a href="/">${say(line('desk.entry.home'))}</a></li>`, ...languages],
    body: html`${note ? html`<p role="status"><strong>${say(line(`desk.entry.${note}`))}</strong></p>` : ''}
      <p>${say(line('desk.entry.who'))}</p>
      ${way}`,
  });
}
