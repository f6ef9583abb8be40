/** The document that every page of the server stands in: its head, the links across it, its heading and what it says. */
import type { Locale } from '../../../knowledge/locales.ts';
import { html, type Markup } from './html.ts';

export interface Document {
  lang: Locale;
  title: string;
  /** What it is a page of: said after the title in the window's name. */
  site: string;
  stylesheet: string | null;
  /** Name of the links for whoever hears them. */
  navigation: string;
  links: readonly Markup[];
  body: Markup;
}

export const document = ({ lang, title, site, stylesheet, navigation, links, body }: Document): string =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${site}</title>
        ${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}" />` : ''}
      </head>
      <body class="document">
        <header>
          <nav aria-label="${navigation}">
            <ul>
              ${links}
            </ul>
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
