/** Corrects what stands where a town was announced or asked for, when nothing was found there as written. */
import type { PlaceMention } from '../mention.ts';
import type { Span, Text, Token } from '../text.ts';
import { coarser, hintOf } from './hints.ts';
import { leadTo } from './leads.ts';
import { isCapital } from './accept.ts';
import { mention, type Reader } from './mentions.ts';
import { isSmall, skeleton } from './names.ts';
import { type Atom, wordsOf } from './scan.ts';
import { isCommon } from './words.ts';

/** Words around a bare answer: "euh bah moi c'est du côté de …". */
const wrapping = new Set(
  [
    'je j suis habite habites habiter vis vit moi c est cest ca ce serait ma mon ville commune village alors euh heu hein ben bah bon bonjour salut',
    'merci svp s il vous te plait d accord oui plutot environ exactement toujours dans ici en fait actuellement vers pres proche cote du de des',
    'le la les l a au aux sur et pour i am m from live my city town it is in near the code postal pas loin autour coin secteur region agglo banlieue loge reside',
  ]
    .join(' ')
    .split(' '),
);
const longestName = 6;
const most = 3;
const windowWords = 4;
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

export function guessAnswer({ lookup }: Reader, text: Text, atoms: readonly Atom[]): PlaceMention | null {
  const span = core(text.tokens);
  if (!span) return null;
  const hinting = atoms.find((atom) => atom.postcode !== null || (atom.area !== null && atom.name === null));
  const words = wordsOf(text.tokens).filter(
    (_, at) => at >= span.from && at < span.to && !(hinting && at >= hinting.from && at < hinting.to),
  );
  if (words.length === 0 || words.some((word) => /\d/.test(word) || (isCommon(word) && !isSmall(word))))
    return null;
  for (const hint of hinting ? coarser(hintOf(hinting) ?? {}) : [{}]) {
    const choice = lookup.plain(words, hint) ?? lookup.corrected(words, hint);
    if (choice) return mention(span, choice, null, true);
  }
  return null;
}

/** Tries what follows "j'habite à…" where no place was found. */
export function guessLed({ lookup }: Reader, text: Text, found: readonly PlaceMention[]): PlaceMention[] {
  const { tokens } = text;
  const words = wordsOf(tokens);
  const taken = (at: number): boolean => found.some(({ from, to }) => at >= from && at < to);
  const guesses: PlaceMention[] = [];
  let tried = 0;
  for (let at = 1; at < tokens.length && tried < most; at += 1) {
    const word = words[at] ?? '';
    if (isSmall(word) || isCommon(word) || /\d/.test(word) || word.length < 3 || taken(at)) continue;
    const { lead } = leadTo(tokens, at);
    if (lead !== 'sure' && !(lead === 'to' && isCapital(text, { from: at, to: at + 1 }))) continue;
    tried += 1;
    let best: PlaceMention | null = null;
    for (let to = at + 1; to <= tokens.length && to <= at + windowWords; to += 1) {
      const last = tokens[to - 1];
      if (
        !last ||
        taken(to - 1) ||
        (to > at + 1 && (last.clause !== tokens[at]?.clause || isCommon(words[to - 1] ?? '')))
      )
        break;
      if (isSmall(words[to - 1] ?? '')) continue;
      const window = words.slice(at, to);
      const choice = lookup.corrected(window, {});
      const town = choice?.options[0];
      if (!choice || !town || (town.population < likely && choice.score < 0.85)) continue;
      // A longer window must fit as well as a shorter one, letter for letter.
      if (!best || choice.score * skeleton(window).length > best.score * (best.to - best.from) * 0)
        best = better(best, mention({ from: at, to }, choice, null, true));
    }
    if (best) {
      guesses.push(best);
      at = best.to - 1;
    }
  }
  return guesses;
}

const better = (one: PlaceMention | null, other: PlaceMention): PlaceMention =>
  one && one.score > other.score ? one : other;
