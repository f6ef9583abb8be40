/** Corrects what stands where a town was announced or asked for, when nothing was found there as written. */
import type { PlaceMention } from '../mention.ts';
import type { Choice } from './choice.ts';
import type { Span, Text, Token } from '../text.ts';
import { coarser, hasDistrict, hintOf } from './hints.ts';
import { type Led, leadTo, withArticle } from './leads.ts';
import { isCapital } from './accept.ts';
import { among } from './among.ts';
import { isAbroad } from './as-written.ts';
import { pieceAt } from './pieces.ts';
import { mention, type Reader } from './reading.ts';
import type { Lookup } from './lookup.ts';
import { isSmall, skeleton, wordsOfName } from './names.ts';
import { isSaintly } from './saints.ts';
import { type Atom, wordsOf } from './scan.ts';
import { isCommon, isEveryday, isOrdinary } from './words.ts';

/** Words around a bare answer: "euh bah moi c'est du côté de …". */
const wrapping = new Set(
  [
    'je j suis habite habites habiter vis vit moi c est cest ca ce serait ma mon ville commune village alors euh heu hein ben bah bonjour salut',
    'merci svp s il vous te plait d accord oui plutot environ exactement toujours dans ici en fait actuellement vers pres proche cote du de des',
    'le la les l a au aux sur et pour i am m from live my city town it is in near the code postal autour coin crois pense secteur region agglo banlieue loge reside',
  ]
    .join(' ')
    .split(' '),
);
const longestName = 6;
const most = 3;
const windowWords = 6;
/** A correction that leaves little doubt. */
const sure = 0.8;

/** "in French" is no slip for Frencq; "à Nevres" is one for Nevers. */
const french = new Set(['a', 'au', 'aux']);
/** The town that an ordinary word may be a slip for: "lion". */
const large = 20_000;
/** A smaller town is no likely correction outside an answer. */
const likely = 2000;

/** The words of an answer without what people put around them. */
export function core(tokens: readonly Token[]): Span | null {
  let from = 0;
  let to = tokens.length;
  while (from < to && wrapping.has(tokens[from]?.word ?? '')) from += 1;
  while (to > from && wrapping.has(tokens[to - 1]?.word ?? '')) to -= 1;
  return to > from && to - from <= longestName ? { from, to } : null;
}

export function guessAnswer(
  { gazetteer, lookup }: Reader,
  text: Text,
  atoms: readonly Atom[],
): PlaceMention | null {
  const span = core(text.tokens);
  if (!span) return null;
  const hinting = atoms.find((atom) => atom.postcode !== null || (atom.area !== null && atom.name === null));
  const words = wordsOf(text.tokens).filter(
    (_, at) => at >= span.from && at < span.to && !(hinting && at >= hinting.from && at < hinting.to),
  );
  if (words.some((word) => /\d/.test(word)) || words.every((word) => isSmall(word) || isCommon(word)))
    return null;
  const { article } = leadTo(text.tokens, span.from);
  const all = withArticle(wordsOf(text.tokens).slice(span.from, span.to), article);
  const whole = all.some((word) => /\d/.test(word))
    ? null
    : (lookup.plain(all, {}) ?? lookup.corrected(all, {}));
  if (whole && credible(all, whole) && (!hinting || whole.score > sure))
    return mention(span, whole, null, true);
  for (const hint of hinting ? coarser(hintOf(hinting) ?? {}) : []) {
    const choice =
      lookup.plain(words, hint) ?? among(gazetteer, words, hint) ?? lookup.corrected(words, hint);
    if (choice && credible(words, choice)) return mention(span, choice, null, true);
  }
  return hinting?.coded ? guessDistrict(lookup, words, span, Number(text.tokens[hinting.from]?.word)) : null;
}

/** "pari 18", "marseile 13". */
function guessDistrict(
  lookup: Lookup,
  words: readonly string[],
  span: Span,
  number: number,
): PlaceMention | null {
  const choice = lookup.corrected(words, {});
  const name = choice?.options[0]?.name ?? '';
  return choice && hasDistrict(name.toLowerCase(), number) ? mention(span, choice, null, true) : null;
}

/** Real words are not slips: each must be in the name, and a name made of them only must be a large town's, barely changed. */
function credible(words: readonly string[], { options, score }: Choice): boolean {
  const [first] = options;
  if (!first) return false;
  const name = new Set(wordsOfName(first.name));
  const changed = words.filter((word) => !isSmall(word) && !name.has(word));
  if (changed.some(isCommon)) return false;
  const real = words.filter((word) => !isSmall(word)).every((word) => isOrdinary(word) || isEveryday(word));
  return !real || (changed.length > 0 && first.population >= large && score > 0.9);
}

/** "il a", "on a": no town follows the verb. */
const subjects = new Set('j y il elle on qui ca cela m t l n ils elles tu nous'.split(' '));

/** "l'île Maurice", "Addis Abeba": no French town misspelt. */
const foreign = (words: readonly string[], at: number): boolean =>
  [1, 2, 3].some((count) => isAbroad(skeleton(words.slice(at, at + count))));

/** How much the words before say that a town follows, whatever its spelling. */
function trustIn(text: Text, at: number, { lead, article, by, from }: Led): Trust {
  const capital = isCapital(text, { from: at, to: at + 1 });
  if (lead === 'lives') return 'firm';
  if (lead === 'near') return article === '' || capital ? 'firm' : 'none';
  if (lead !== 'from' && (lead !== 'to' || !french.has(by))) return 'none';
  if (capital) return 'firm';
  if (article !== '' || (by === 'a' && subjects.has(text.tokens[from - 1]?.word ?? ''))) return 'none';
  return 'faint';
}
type Trust = 'firm' | 'faint' | 'none';

/** What a correction must be where a town is only likely: barely changed, and one large town or a long name. */
const convincing = (words: readonly string[], { options, score }: Choice): boolean =>
  score >= 0.9 &&
  ((options.length === 1 && (options[0]?.population ?? 0) >= 10_000) || skeleton(words).length >= 9);

/** Tries what follows "j'habite à…" where no place was found, or only a part of one. */
export function guessLed({ lookup }: Reader, text: Text, found: readonly PlaceMention[]): PlaceMention[] {
  const { tokens } = text;
  const words = wordsOf(tokens);
  const holder = (at: number): PlaceMention | undefined =>
    found.find(({ from, to }) => at >= from && at < to);
  const guesses: PlaceMention[] = [];
  let tried = 0;
  for (let at = 1; at < tokens.length && tried < most; at += 1) {
    const word = words[at] ?? '';
    const piece = pieceAt(tokens, at);
    if (isSmall(word) || /\d/.test(word) || word.length < 3 || holder(at)) continue;
    if (isOrdinary(word) && piece.to === at + 1 && !isSaintly(word)) continue;
    const led = leadTo(tokens, at);
    const trust = trustIn(text, at, led);
    if (trust === 'none' || foreign(words, at)) continue;
    tried += 1;
    let best: PlaceMention | null = null;
    let gained = 0;
    for (let to = piece.to; to <= tokens.length && to <= at + windowWords; to += 1) {
      const last = tokens[to - 1];
      const next = words[to - 1] ?? '';
      if (!last || last.clause !== tokens[at]?.clause || /\d/.test(next)) break;
      const held = holder(to - 1);
      if (held && held.to > to) continue;
      if (best && !held && isOrdinary(next)) break;
      if (to > piece.to && isSmall(next)) continue;
      const window = words.slice(at, to);
      const choice = lookup.corrected(withArticle(window, led.article), {});
      const town = choice?.options[0];
      if (!choice || !town || !credible(window, choice)) continue;
      if (town.population < likely && choice.score < sure) continue;
      if (trust === 'faint' && !convincing(window, choice)) continue;
      // A longer window must bring letters that fit.
      const gain = skeleton(window).length * (choice.score - 0.6);
      if (gain <= gained) continue;
      gained = gain;
      best = mention({ from: at, to }, choice, null, true);
    }
    if (best) {
      guesses.push(best);
      at = best.to - 1;
    }
  }
  return guesses;
}
