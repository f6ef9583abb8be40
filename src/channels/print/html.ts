/** A plan as a page to print: A4, semantic, without a script; the style sheet is a file of its own. */
import { languageOf } from '../../../knowledge/locales.ts';
import { mapSvg } from '../map/svg.ts';
import { html, type Markup } from '../pages/html.ts';
import { runsOf, type Block, type Cell, type PrintedPlan } from './document.ts';

const linked = (text: string): Markup[] =>
  runsOf(text).map(({ text: piece, href }) =>
    href ? html`<a href="${href}" rel="noreferrer">${piece}</a>` : html`${piece}`,
  );

const cell = ({ text, href }: Cell): Markup =>
  href ? html`<a href="${href}" rel="noreferrer">${text}</a>` : html`${linked(text)}`;

const headings = {
  2: (text: string) => html`<h2>${text}</h2>`,
  3: (text: string) => html`<h3>${text}</h3>`,
  4: (text: string) => html`<h4>${text}</h4>`,
};

type Draw = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Markup };

const draw: Draw = {
  heading: ({ level, text }) => headings[level](text),
  paragraph: ({ text, tone }) =>
    tone ? html`<p class="${tone}">${linked(text)}</p>` : html`<p>${linked(text)}</p>`,
  list: ({ items }) =>
    html`<ul>
      ${items.map((item) => html`<li>${linked(item)}</li>`)}
    </ul>`,
  checks: ({ items }) =>
    html`<ul class="checks">
      ${items.map((item) => html`<li>${linked(item)}</li>`)}
    </ul>`,
  timeline: ({ items }) =>
    html`<ol class="timeline" start="2">
      ${items.map(({ text, aside }) => html`<li>${linked(text)} <span>${aside}</span></li>`)}
    </ol>`,
  map: ({ map }) =>
    html`<figure>
      ${mapSvg(map)}
      <figcaption>
        <p>${map.home}</p>
        <ol>
          ${map.legend.map((item) => html`<li>${item}</li>`)}
        </ol>
        <p class="note">${map.credit}</p>
      </figcaption>
    </figure>`,
  table: ({ caption, head, rows }) =>
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              ${first ? html`<th scope="row">${cell(first)}</th>` : ''}
              ${cells.map((each) => html`<td>${cell(each)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`,
};

// Each entry of the table draws the block of its own name.
const drawn = (block: Block): Markup => (draw[block.kind] as (block: Block) => Markup)(block);

/** A whole document. `stylesheet` is the address of its style sheet. */
export const planHtml = ({ locale, title, blocks }: PrintedPlan, stylesheet: string | null): string =>
  html`<!doctype html>
    <html lang="${languageOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}" />` : ''}
      </head>
      <body class="printed">
        <main>
          <h1>${title}</h1>
          ${blocks.map(drawn)}
        </main>
      </body>
    </html>`.text;
