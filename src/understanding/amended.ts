/** Numbers that a text puts right rather than tells: by their name, by the known one they replace, or by nothing but "non". */
import type { FactName } from '../../knowledge/facts.ts';
import type { Cue, Cues } from './cues/cues.ts';
import { aboutIn } from './intents/repairs.ts';
import type { Context, Mention } from './mention.ts';
import { within } from './quantities/cues.ts';
import { view, type Item } from './quantities/view.ts';
import { detectors, isEmpty } from './readings.ts';
import { putAside } from './settle/facts.ts';
import type { Readings } from './settle/settle.ts';
import type { Text } from './text.ts';

/** Facts that a bare "8 ans" may put right. */
const countable = [
  'experienceYears',
  'hoursPerWeek',
  'cpfEuros',
  'cpfHours',
  'radiusKm',
] as const satisfies readonly FactName[];

const unitOf: Readonly<Record<(typeof countable)[number], Item['unit']>> = {
  experienceYears: 'year',
  hoursPerWeek: 'hour',
  cpfEuros: 'euro',
  cpfHours: 'hour',
  radiusKm: 'km',
};
const instead = within(
  'plutot, et non, au lieu, voulais dire, ai dit, avais dit, ai mis, trompe, trompee, pas, instead, rather, i said, meant, not',
);

const putting = new Set(
  'change changer changez mets mettez met corrige corrigez modifie modifiez remplace put set make'.split(' '),
);

/** "change les heures, mets 9": the number for the fact that is named. */
function namedValue(text: Text, about: FactName | null, context: Context): Mention[] {
  const put = text.tokens.some(({ word }) => putting.has(word));
  if (!put || about === null || countable.every((fact) => fact !== about)) return [];
  return detectors
    .flatMap((detect) => detect(text, { ...context, asked: about }))
    .filter(({ fact }) => fact === about)
    .slice(-1);
}

/** "j'ai dit 10 ans mais c'est 2", "plutôt 4 que 10": of two numbers one is the known value, the other takes its place. */
function insteadOfKnown(text: Text, { facts }: Context): Mention[] {
  const { items, line } = view(text);
  const [first, second] = items;
  if (!first || !second || items.length > 2 || !instead.test(line)) return [];
  const found = countable.flatMap((fact): Mention[] => {
    const [was, now] = first.value === facts[fact] ? [first, second] : [second, first];
    const fits = [was, now].every(({ unit }) => unit === null || unit === unitOf[fact]);
    return was.value === facts[fact] && now.value !== was.value && fits
      ? [{ fact, value: now.value, from: now.from, to: now.to, strength: 'said' }]
      : [];
  });
  return found.length === 1 ? found : [];
}

/** "non, 8 ans": the value of a known or likely fact that is not the one asked; a bare number needs the only known one. */
function amendedValue(said: Text, context: Context, aside: readonly Mention[] = []): Mention[] {
  const [first] = aside;
  const rest = aside.at(-1)?.to ?? 0;
  const text = rest > 0 ? { ...said, tokens: said.tokens.slice(rest) } : said;
  if (first && text.tokens.length === 0) return [];

  const known = countable.filter((fact) => context.facts[fact] !== undefined);
  for (const asked of first ? [first.fact] : [...known, ...countable]) {
    const found = detectors
      .flatMap((detect) => detect(text, { ...context, asked }))
      .filter(
        ({ fact, value, from, to }) =>
          fact === asked && value !== 0 && (to - from > 1 || known.length === 1 || first !== undefined),
      );
    // Of "pas 5 ans, 15 ans" the last stands, of "5, pas 50" the first.
    const kept = found.filter((mention) => !putAside(text, mention));
    if (found.length > 0) return (kept.length > 0 ? kept : found).slice(-1);
  }
  return [];
}

export interface Amendment {
  /** The value put in another's place; none when nothing is put right. */
  replacing: readonly Mention[];
  /** What the text tells beside it. */
  left: readonly Mention[];
}

/** `opening` is the cue that opens the text as a correction, if any. */
export function amendment(
  text: Text,
  cues: Cues,
  context: Context,
  real: Readings,
  opening: Cue | null,
): Amendment {
  const { mentions } = real;
  const instead = insteadOfKnown(text, context);
  if (instead.length > 0)
    return {
      replacing: instead,
      left: mentions.filter(({ fact }) => instead.every((put) => put.fact !== fact)),
    };
  // "non, pas 20 km, 40": what is put aside says nothing of itself.
  const aside = opening ? mentions.filter((one) => typeof one.value === 'number' && putAside(text, one)) : [];
  const open = isEmpty({ ...real, mentions: mentions.filter((one) => !aside.includes(one)) });
  const named = namedValue(text, aboutIn(cues), context);
  const replacing = named.length > 0 || !opening || !open ? named : amendedValue(text, context, aside);
  return { replacing, left: replacing.length > 0 ? [] : mentions };
}
