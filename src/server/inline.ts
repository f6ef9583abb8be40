/** A document that needs no second fetch before it is drawn: its style sheets stand in it, and a hash lets each of them in. */
import { createHash } from 'node:crypto';

/** The document with the style sheets that it links to, where their text is known. */
export const withStyles = (document: string, sheets: ReadonlyMap<string, string>): string =>
  document.replace(/<link rel="stylesheet" href="([^"]+)" ?\/?>/gu, (link, url: string) => {
    const sheet = sheets.get(url);
    return sheet === undefined ? link : `<style>${sheet}</style>`;
  });

const hashesOf = (document: string, inline: RegExp): string =>
  [...document.matchAll(inline)]
    .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');

/** A policy → the same, where what stands in this document may run and nothing else inline. */
export function admitting(document: string): (policy: string) => string {
  const scripts = hashesOf(document, /<script>(.*?)<\/script>/gsu);
  const styles = hashesOf(document, /<style>(.*?)<\/style>/gsu);
  return (policy) =>
    policy
      .replace("script-src 'self'", (own) => own + scripts)
      .replace("style-src 'self'", (own) => own + styles);
}
