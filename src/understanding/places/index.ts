/** Hears places: built once from the communes, then every text is read for the towns and areas that it names. */
import type { Communes } from '../../../knowledge/places/communes.ts';
import type { Area } from '../heard.ts';
import type { Context, PlaceMention } from '../mention.ts';
import { read, type Text } from '../text.ts';
import { length, overlaps } from '../cues/cues.ts';
import { isTown } from './accept.ts';
import { leadTo, withArticle } from './leads.ts';
import { gazetteerOf } from './gazetteer.ts';
import { core, guessAnswer, guessLed } from './guesses.ts';
import { chosen, meansArea, readAtoms } from './mentions.ts';
import { mention, type Reader } from './reading.ts';
import { bounded, lookupIn } from './lookup.ts';
import { skeleton } from './names.ts';
import { scan } from './scan.ts';
import { stretched } from './stretches.ts';
import { isAnswer, isEveryday } from './words.ts';

/** A town whose ordinary name is heard among other words of an answer. */
const known = 1500;
/** At most this many names of one text are looked for under other spellings. */
const corrections = 10;

export interface PlaceFinder {
  /** Every place that a text names, left to right, never overlapping. */
  find: (text: Text, context: Context) => PlaceMention[];
  /** A place alone, as in an address field; `hint` settles homonyms. Null when nothing is near enough. */
  resolve: (query: string, hint?: Area) => PlaceMention | null;
  /** Prepares for misspelt names now rather than at the first one, a short step at a time; false when all is ready. */
  warm: () => boolean;
}

/** In order; a town corrected in its first word and known by its second is one town: "charlevile mezieres". */
function joined(mentions: readonly PlaceMention[]): PlaceMention[] {
  const list: PlaceMention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    const insee = mention.options[0]?.insee;
    if (last?.to === mention.from && insee !== undefined && last.options[0]?.insee === insee)
      last.to = mention.to;
    else list.push(mention);
  }
  return list;
}

/** Of two that overlap the longer stands: a guess that spans what was written is the name that was meant. */
function apart(mentions: readonly PlaceMention[]): PlaceMention[] {
  const kept: PlaceMention[] = [];
  for (const mention of [...mentions].sort((a, b) => length(b) - length(a)))
    if (!kept.some((other) => overlaps(mention, other))) kept.push(mention);
  return joined(kept);
}

/** Builds the index of every name: costly, so once, when the server starts (`npm run bench -- places` says how long). */
export function placeFinder(communes: Communes): PlaceFinder {
  const gazetteer = gazetteerOf(communes);
  const lookup = lookupIn(gazetteer);
  const readerOf = (): Reader => ({ gazetteer, lookup: bounded(lookup, corrections) });

  /** An answer that is nothing but a place. */
  function answer(text: Text, hint: Area | null): PlaceMention[] {
    const reader = readerOf();
    const span = core(text.tokens);
    const atoms = scan(text.tokens, gazetteer);
    const [first] = atoms;
    const whole = span !== null && first !== undefined && first.from <= span.from && first.to >= span.to;
    if (whole && first.name) {
      const key = skeleton(first.name);
      if (isAnswer(key)) return [];
      const led = leadTo(text.tokens, first.from);
      const words = withArticle(first.name, led.article);
      const found = chosen(reader, words, hint && { area: hint }, true);
      const [commune] = found?.choice.options ?? [];
      const asArea = meansArea(reader, text, first);
      const bare = text.tokens.length <= first.to - first.from + 1;
      const alone =
        !isEveryday(key) || (led.lead === 'none' && (bare || (commune?.population ?? 0) >= known));
      const named = commune && {
        ...first,
        key,
        commune,
        people: commune.population,
        begun: found?.choice.score !== 1,
        asked: true,
      };
      if (found && named && !asArea && (alone || isTown(text, named, led)))
        return [
          mention(first, found.used ? found.choice : reader.lookup.doubted(words, found.choice), null, true),
        ];
    }
    if (whole && first.coded && text.tokens.length <= 2) return [mention(first, null, first.area, true)];
    const written = stretched(reader, text, readAtoms(reader, text, atoms, true));
    const covered = span !== null && written.some(({ from, to }) => from <= span.from && to >= span.to);
    const guess = covered ? null : guessAnswer(reader, text, atoms);
    if (guess) return [guess];
    return apart([...written, ...guessLed(reader, text, written)]);
  }

  return {
    warm: lookup.warm,
    find: (text, { asked }) => {
      if (asked === 'place') return answer(text, null);
      const reader = readerOf();
      const written = stretched(reader, text, readAtoms(reader, text, scan(text.tokens, gazetteer), false));
      return apart([...written, ...guessLed(reader, text, written)]);
    },
    resolve: (query, hint) => answer(read(query), hint ?? null)[0] ?? null,
  };
}
