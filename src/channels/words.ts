/** Puts lines into words: a sentence of the language, its values worded first, its spaces last. */
import { languageOf, type Variety } from '../../knowledge/locales.ts';
import type { Line, Param } from '../../locales/line.ts';
import { nbsp, tags } from './formats.ts';
import { sentencesOf, type Values } from './sentences.ts';

/** Labels are written in lower case, for use inside sentences; alone, they begin with a capital. */
export { capital } from './formats.ts';

/** French joins a preposition and the article of a town: "au Mans", "du Havre", "aux Sables-d’Olonne". */
const articles: Readonly<Record<string, string>> = {
  'à Le ': 'au ',
  'à Les ': 'aux ',
  'de Le ': 'du ',
  'de Les ': 'des ',
};
const joined = (text: string): string =>
  // Few sentences hold any, and looking for a plain text is far cheaper.
  text.includes('à Le') || text.includes('de Le')
    ? text.replace(/(?<=^|[ (])(?:à|de) Les? /g, (both) => articles[both] ?? both)
    : text;

/** French sets a no-break space before double punctuation and inside quotation marks. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!»€%])/gu, nbsp).replaceAll('« ', `«${nbsp}`);

/** Words a line in one language. A key that the locales lack throws: it is a defect, and the tests say every key. */
export type Words = (line: Line) => string;

const nothing: Values = {};

function wording(locale: Variety): Words {
  const sentence = sentencesOf(locale);
  const list = new Intl.ListFormat(tags[locale], { type: 'conjunction' });
  const spaces =
    languageOf(locale) === 'fr' ? (text: string) => joined(frenchSpaces(text)) : (text: string) => text;

  const word = (param: Param): string | number =>
    typeof param === 'string' || typeof param === 'number'
      ? param
      : 'key' in param
        ? bare(param)
        : list.format(param.map((item) => String(word(item))));

  /** The spaces of a whole sentence are set once, those of its parts with it. */
  const bare = ({ key, params }: Line): string => {
    if (!params) return sentence(key, undefined)(nothing);
    const values: Record<string, string | number> = {};
    for (const [name, param] of Object.entries(params)) values[name] = word(param);
    return sentence(key, values.count)(values);
  };
  return (line) => spaces(bare(line));
}

/** The words of each variety, made once. */
export const words: Record<Variety, Words> = {
  fr: wording('fr'),
  en: wording('en'),
  'fr-simple': wording('fr-simple'),
};
