/** HTML as text with everything escaped by default: a value can never open a tag or an attribute. */

/** Markup that is safe to insert as it is: only `html` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Insertable = string | number | Markup | readonly Insertable[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const inserted = (value: Insertable): string => {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
  return value.map(inserted).join('');
};

/** A template whose values are escaped, unless they are markup themselves. */
export const html = (parts: TemplateStringsArray, ...values: Insertable[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + inserted(values[index - 1] ?? '') + part));
