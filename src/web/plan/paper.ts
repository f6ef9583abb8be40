/** The plan as the server lays it out for paper: asked for with the facts of the plan, kept nowhere. */
import type { Variety } from '../../../knowledge/locales.ts';
import { postJson } from '../http.ts';
import { languageOf } from '../varieties.ts';

export interface Order {
  /** The facts that came with the plan; they go back as they are. */
  facts: unknown;
  locale: Variety;
}

const route = '/v1/plan';
const asked = ({ facts, locale }: Order) => ({
  facts,
  locale: languageOf(locale),
  easy: locale === 'fr-simple',
});
const patienceMs = 15_000;

/** The page to print, parsed by the browser itself; null when it did not come. */
export const paper = (order: Order): Promise<Document | null> => documentOf(route, asked(order));

/** A page of the server's own, parsed by the browser itself; null when it did not come. */
export function documentOf(path: string, body: unknown, token?: string): Promise<Document | null> {
  return new Promise((resolve) => {
    // Not fetch: only this reads a document without a sink that Trusted Types would refuse.
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = patienceMs;
    request.responseType = 'document';
    request.setRequestHeader('Content-Type', 'application/json');
    request.setRequestHeader('Accept', 'text/html');
    if (token !== undefined) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null);
    request.send(JSON.stringify(body));
  });
}

/** Saves the PDF. False when it did not come. */
export async function savePdf(order: Order, name: string): Promise<boolean> {
  const answer = await postJson(route, asked(order), 'application/pdf');
  if (!answer) return false;
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), patienceMs);
  return true;
}

/** The style sheet of a document that has just been put in place. */
const styled = (page: Document): Promise<unknown> =>
  Promise.all(
    [...page.querySelectorAll('link')].map(
      (link) =>
        new Promise((resolve) => {
          link.onload = link.onerror = resolve;
        }),
    ),
  );

/** Prints the page to print, from a frame that nobody sees. False when it did not come. */
export const printPaper = async (order: Order): Promise<boolean> => printDocument(await paper(order));

/** The same for a page that has come. */
export async function printDocument(page: Document | null): Promise<boolean> {
  if (!page) return false;
  document.querySelector('.paper')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'paper';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  document.body.append(frame);
  const inside = frame.contentDocument;
  if (!inside) return false;
  inside.documentElement.replaceWith(inside.adoptNode(page.documentElement));
  await styled(inside);
  frame.contentWindow?.print();
  return true;
}
