/** The other forms of a plan: a page to print and a PDF, chosen by what the request accepts. Nothing is kept. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Facts } from '../../../knowledge/facts.ts';
import { languageOf, type Variety } from '../../../knowledge/locales.ts';
import type { Communes } from '../../../knowledge/places/communes.ts';
import { createMap } from '../../channels/map/territory-map.ts';
import type { Block } from '../../channels/print/document.ts';
import { planHtml } from '../../channels/print/html.ts';
import { createPdf } from '../../channels/print/pdf.ts';
import { printedPlan } from '../../channels/print/printed-plan.ts';
import type { Plan } from '../../guidance/plan.ts';
import type { Brand } from '../brand/brand.ts';
import { dressing } from '../brand/dress.ts';
import { root } from '../root.ts';
import type { Route } from '../route.ts';

const json = 'application/json';
const forms = ['text/html', 'application/pdf'] as const;
export type PlanForm = (typeof forms)[number];

export interface PlanFiles {
  /** Writes the plan in that form. */
  send: (
    res: ServerResponse,
    form: PlanForm,
    facts: Facts,
    plan: Plan,
    locale: Variety,
    /** What stands before the plan. */
    first?: readonly Block[],
  ) => Promise<void>;
  routes: Route[];
}

/** Weight of each media type that an Accept header names; a type that is named counts more than a range. */
function weightOf(type: string, accept: string): number {
  const [family] = type.split('/');
  const named = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return { range, weight: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const found = [type, `${family}/*`, '*/*'].flatMap((range) => named.filter((each) => each.range === range));
  return found[0]?.weight ?? 0;
}

/** The form that is wanted more than JSON; null when JSON will do. */
export function wantedForm({ headers }: IncomingMessage): PlanForm | null {
  const accept = (headers.accept ?? '').slice(0, 500);
  let best: PlanForm | null = null;
  let most = weightOf(json, accept);
  for (const form of forms) {
    const weight = weightOf(form, accept);
    if (weight > most) [best, most] = [form, weight];
  }
  return best;
}

const { resolve } = createRequire(import.meta.url);
const font = (name: string): Uint8Array =>
  readFileSync(resolve(`@expo-google-fonts/atkinson-hyperlegible/${name}/AtkinsonHyperlegible_${name}.ttf`));

/** The document's own fonts. Throws when one is missing. */
export const fonts = () => ({ regular: font('400Regular'), bold: font('700Bold') });

/** Reads the fonts and the style sheet once. Throws when one of them is missing. */
export function planFiles(communes: Communes, brand: Brand | null = null): PlanFiles {
  const dress = dressing(brand);
  const draw = createMap(communes);
  const pdf = createPdf(fonts(), brand?.name ?? null);
  // The sheet comes last: on paper it has the last word over the figures.
  const style = Buffer.concat(
    ['figures.css', 'print.css'].map((name) => readFileSync(join(root, 'src/channels/print', name))),
  );
  const stylesheet = `/print-${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`;
  return {
    async send(res, form, facts, plan, locale, first = []) {
      const whole = printedPlan(facts, plan, locale, draw(facts, plan, locale));
      const printed = { ...whole, blocks: [...first, ...whole.blocks] };
      const file =
        form === 'text/html' ? Buffer.from(dress(planHtml(printed, stylesheet))) : await pdf(printed);
      res.writeHead(200, {
        'Content-Type': form === 'text/html' ? 'text/html; charset=utf-8' : form,
        'Content-Length': file.length,
        'Content-Language': languageOf(locale),
        'Cache-Control': 'no-store',
        ...(form === 'application/pdf' && { 'Content-Disposition': 'attachment; filename="plan-cnam.pdf"' }),
      });
      res.end(file);
    },
    routes: [
      {
        method: 'get',
        path: stylesheet,
        answer({ res }) {
          res.writeHead(200, {
            'Content-Type': 'text/css; charset=utf-8',
            'Content-Length': style.length,
            'Cache-Control': 'public, max-age=31536000, immutable',
          });
          res.end(style);
        },
      },
    ],
  };
}
