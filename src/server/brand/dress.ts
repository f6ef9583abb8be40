/** Puts the brand on a finished document: the name in its titles, the colours after its own style sheet, the logo. */
import { varietyIds } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import { html } from '../../channels/pages/html.ts';
import { words } from '../../channels/words.ts';
import type { Brand } from './brand.ts';
import { inkOn } from './colours.ts';

/** A document as it is without a brand → the same with it. */
export type Dress = (document: string) => string;

const escaped = (text: string): string => html`${text}`.text;
const ownNames = [...new Set(varietyIds.map((id) => escaped(words[id](line('pages.name')))))];

const titled = (document: string, name: string): string =>
  document.replace(/<(title|h1)>([^<]*)<\/\1>/gu, (_, tag: string, text: string) => {
    const renamed = ownNames.reduce((said, own) => said.replaceAll(own, () => name), text);
    const whole = tag === 'title' && !renamed.includes(name) ? `${renamed} – ${name}` : renamed;
    return `<${tag}>${whole}</${tag}>`;
  });

/** The logo stands where the page has drawn its own mark. */
const marked = (document: string, logo: string | null): string =>
  logo
    ? document.replace(
        /<svg class="mark".*?<\/svg>/su,
        () => html`<img class="mark" src="${logo}" alt="" />`.text,
      )
    : document;

/** A page to print begins with who made it. */
const letterhead = (name: string | null, logo: string | null): string =>
  html`<p class="letterhead">${logo ? html`<img src="${logo}" alt="" />` : ''}${name ?? ''}</p>`.text;

export function dressing(brand: Brand | null): Dress {
  if (!brand) return (document) => document;
  const { colours } = brand;
  const logo = brand.logo?.path ?? null;
  const name = brand.name === null ? null : escaped(brand.name);
  const head = (paper: boolean): string =>
    [
      brand.name === null ? '' : html`<meta name="application-name" content="${brand.name}" />`.text,
      logo ? html`<link rel="icon" href="${logo}" data-brand />`.text : '',
      colours ? html`<link rel="stylesheet" href="${colours[paper ? 'paper' : 'screen'].path}" />`.text : '',
    ].join('');
  return (document) => {
    const bare = logo ? document.replace(/<link rel="icon"[^>]*>/u, '') : document;
    const named = name === null ? bare : titled(bare, name);
    return marked(named, logo)
      .replace('</head>', () => `${head(document.includes('<body class="printed">'))}</head>`)
      .replace(/(<body class="printed">\s*<main>)/u, (open) => `${open}${letterhead(brand.name, logo)}`);
  };
}

/** What the launcher is built with, and a brand replaces. */
const own = { colours: '--a:#0b5963;--o:#fff', title: /(?<=title:)"[^"]*"(?=,close:)/gu } as const;

/** The launcher in the brand's name and colour. Throws when it is not built as it was: a defect, and a test sees it. */
export function dressedLauncher(script: string, { name, accent }: Brand): string {
  const coloured =
    accent === null ? script : script.replace(own.colours, () => `--a:${accent};--o:${inkOn(accent)}`);
  const named = name === null ? coloured : coloured.replace(own.title, () => JSON.stringify(name));
  if ((accent !== null && coloured === script) || (name !== null && named === coloured))
    throw new Error('The launcher does not hold what a brand replaces.');
  return named;
}
