/** The sentences of a language, each cut once where its values go: i18next finds it and its plural, then it is only filled in. */
import { createInstance } from 'i18next';
import { languageOf, type Variety } from '../../knowledge/locales.ts';
import { sentences, type Key } from '../../locales/index.ts';
import { formats, tags } from './formats.ts';

export type Values = Readonly<Record<string, string | number>>;

/** The sentence with its values in their places; a place whose value is missing stays as it is written. */
export type Fill = (values: Values) => string;

/** "{{name}}" or "{{name, format}}". */
const place = /\{\{([^{},]+)(?:,([^{}]+))?\}\}/gu;

function cut(template: string, locale: Variety): Fill {
  const texts: string[] = [];
  const places: ((values: Values) => string)[] = [];
  let from = 0;
  for (const found of template.matchAll(place)) {
    const [whole, name = '', format = ''] = found.map((part) => part?.trim());
    const write = formats[format] ?? String;
    if (format !== '' && !(format in formats)) throw new Error(`No format ${format} for ${template}`);
    texts.push(template.slice(from, found.index));
    places.push((values) => {
      const value = values[name];
      return value === undefined ? (whole ?? '') : write(value, tags[locale]);
    });
    from = found.index + found[0].length;
  }
  const end = template.slice(from);
  return (values) => {
    let said = '';
    for (let index = 0; index < places.length; index += 1)
      said += (texts[index] ?? '') + (places[index]?.(values) ?? '');
    return said + end;
  };
}

/** Finds the sentence of a key, of its plural when there is a number to count. Throws on a key that the locales lack. */
export function sentencesOf(locale: Variety): (key: Key, count: unknown) => Fill {
  const lng = languageOf(locale);
  const { init, t, exists } = createInstance();
  void init({
    lng,
    initAsync: false,
    resources: { [lng]: { translation: sentences[locale] } },
    returnObjects: false,
  });
  const plurals = new Intl.PluralRules(tags[locale]);
  const known = new Map<string, Fill>();
  return (key, count) => {
    const counted = typeof count === 'number';
    // i18next gives zero a form of its own where a sentence has one.
    const form = counted ? `${key} ${count === 0 ? '0' : plurals.select(count)}` : key;
    const found = known.get(form);
    if (found) return found;
    const options = counted ? { count } : {};
    // As a plain text: spelling out what every key gives would take the type checker minutes.
    const name: string = key;
    if (!exists(name, options)) throw new Error(`No sentence for ${key} in ${locale}`);
    const fill = cut(t(name, { ...options, skipInterpolation: true }), locale);
    known.set(form, fill);
    return fill;
  };
}
