/** Whether the diploma was earned outside France: a country or a nationality tied to it, never the person's own origin. */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { places, within } from '../quantities/cues.ts';
import { view } from '../quantities/view.ts';
import abroadPlaces from '../../../knowledge/places/abroad.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import { diplomasIn } from './diplomas.ts';

const country = [...countries.names, ...abroadPlaces.towns, ...countries.cities].join(', ');
const abroad = `etranger, l etranger, mon pays, pays d origine, pays natal, mon pays d origine, pays, bled, autre pays, un autre pays, abroad, my country, my home country, home country, back home, another country, overseas`;
const adjectives = countries.adjectives.join(', ');
const languages = countries.languages.join(', ');
const filler = '(?:[a-z0-9]+ )';
const into = '(?:au|aux|en|a|du|de|d|des|in|from|of|at|dans|l|la|le|les)';
const list = (phrases: string): string => within(phrases).source;

/** After a diploma or the word itself: "obtenu au Maroc", "algérien", "from Brazil". */
const studied =
  'diplome|diplomee|degree|etudes|qualification|qualifications|studies|studied|etudie|ecole|scolarite|certificate|fac|universite|university|lycee|formation initiale|formation|titre';
const placed = new RegExp(
  `^ (?:(?!je |j |i |et |and |ai |am |suis |pour |to )${filler}){0,5}${into} (?:${into} )?${list(`${country}, ${abroad}`)}`,
);
const described = new RegExp(
  `^ (?:(?!je |j |i |et |and |ai |am |suis |pour |en langue |langue |d |de langue )${filler}){0,4}${list(`${adjectives}, etrangere*, etranger*, foreign`)}`,
);
const inLanguage = new RegExp(`^ (?:(?:s|is|est|was|etait|sont|are) )?(?:non )?${list(languages)}`);
const before = new RegExp(`${list(`${adjectives}, foreign, overseas, non french`)}(?: [a-z]+)?$`);
const earlier = new RegExp(
  `${into} ${list(`${country}, ${abroad}`)}(?: (?:j ai|i have|i got|i did|avec|un|une|mon|ma|a|my|fait|obtenu|passe|eu|des|mes|got|le|la))*$`,
);
const word = new RegExp(list(studied.replaceAll('|', ', ')), 'g');
const notFrench = new RegExp(
  list(`pas francais, pas francaise, pas de diplome francais, pas un diplome francais, pas diplome francais, non francais,
  pas de francais, not french, not a french, non french, no french degree, no french diplome, isn t french, aren t french,
  not from france, pas en france, pas fait en france, pas passe en france, ailleurs qu en france, pas eu en france, hors france, etudie a l etranger, etudes a l etranger, hors de france, outside france, outside of france, outside europe, attestation enic naric, dossier enic naric, par enic naric, from enic naric, enic naric statement, comparabilite,
  reconnaissance de mon diplome, reconnaissance de mes diplome, reconnaissance de diplome, pas obtenu en france, pas reconnu en france, non reconnu en france, not recognised in france, not recognized in france`),
  'g',
);
const french =
  /^ (?:(?!je |j |i |et |ai |pas |non )[a-z0-9]+ ){0,3}(?:francais(?:e|es)?|(?:obtenus?|obtenue|passe|fait|from|in|obtained|en)(?: en| in| from)? france)\b|^ (?:\| )?(?:je l|que j|que je l|i) (?:ai )?(?:eue?s?|obtenue?s?|passee?s?|faite?s?|got it|did it) (?:en|in) france\b/;
const frenchBefore = /\bfrench$/;
const subject = /^ (?:[a-z]+ )?(?:de|d|en|of|in) (?:francais|french|anglais)/;
/** Diplomas that exist only elsewhere. */
const elsewhere =
  /^(?:a levels?|gcses?|abitur|bachillerato|hnd|ged|maturite federale|leaving certificate|foundation degree|gymnasium diplome|associate s? ?degree)$/;

const anyForeign = within(`${country}, ${abroad}, ${adjectives}, ${languages}, etrangers, foreign`);

export const foreignDiploma: Detector = (text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions: Mention[] = [];
  const add = (value: boolean, from: number, to: number, strength: 'said' | 'answer' = 'said'): void => {
    mentions.push({ fact: 'foreignDiploma', value, strength, from, to });
  };
  for (const { from, to } of places(seen, notFrench)) add(true, from, to);
  if (mentions.length > 0) return mentions;
  const spots = [
    ...diplomasIn(text).map(({ from, to, words, before: left, end }) => ({
      from,
      to,
      words,
      before: left,
      end,
      generic: false,
    })),
    ...[...seen.line.matchAll(word)].map((match) => ({
      from: seen.tokenAt(match.index),
      to: seen.tokenAt(match.index) + 1,
      words: match[0],
      before: seen.line.slice(Math.max(0, match.index - 60), match.index).trimEnd(),
      end: match.index + match[0].length,
      generic: true,
    })),
  ];
  for (const spot of spots) {
    const right = seen.line.slice(spot.end, spot.end + 60).split('|', 1)[0] ?? '';
    const left = spot.before.slice(spot.before.lastIndexOf('|') + 1);
    const feminine = /^(?:licence|maitrise|these|qualification)$/.test(spot.words) && /^ \w+e\b/.test(right);
    const foreign =
      elsewhere.test(spot.words) ||
      placed.test(right) ||
      described.test(right) ||
      ((spot.generic || feminine) &&
        inLanguage.test(right) &&
        !/^(?:ecole|formation|fac|titre|university|universite|lycee)$/.test(spot.words)) ||
      before.test(left) ||
      earlier.test(left);
    if (foreign) add(true, spot.from, spot.to);
    else if ((french.test(right) && !subject.test(right)) || frenchBefore.test(left))
      add(false, spot.from, spot.to);
  }
  if (mentions.length === 0 && context.asked === 'foreignDiploma' && seen.line.length < 60) {
    const line = ` ${seen.line.trim()}`;
    const there = anyForeign.test(line);
    const here = /\b(?:francais|francaise|france|french)\b/.test(line);
    if (there !== here) add(there, 0, text.tokens.length, 'answer');
  }
  return mentions;
};
