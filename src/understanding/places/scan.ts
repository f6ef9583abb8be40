/** Cuts a text into what could be places, before anything says that they are: names, postal codes, areas. */
import type { Area } from '../heard.ts';
import type { Span, Token } from '../text.ts';
import { areaCoded, areaNamed, longestArea, opensArea } from './areas.ts';
import type { Gazetteer } from './gazetteer.ts';
import { joined } from './as-written.ts';
import { isSmall, placeWord, skeleton, wordsOfName } from './names.ts';

export interface Atom extends Span {
  /** The words of a name that the gazetteer knows, whole or as a beginning. */
  name: string[] | null;
  area: Area | null;
  postcode: string | null;
  /** The area is said by its number. */
  coded: boolean;
}

const fiveDigits = /^\d{5}$/;
const code = /^(?:\d{2}|2[ab]|9[78]\d)$/;
/** What may part two words of one name. */
const joining = /^[\s'’\-–/.]*$/u;
/** "Sainte" before an unknown word is not Saint-Étienne's nickname. */
const onlySaint = new Set(['saint', 'sainte']);
const longestWindow = 14;

const atom = (from: number, to: number, found: Partial<Atom>): Atom => ({
  from,
  to,
  name: null,
  area: null,
  postcode: null,
  coded: false,
  ...found,
});

/** "58 000" is a postal code too. */
function postcodeAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Atom | null {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1];
  if (fiveDigits.test(word))
    return gazetteer.postcode(word).length > 0 || areaCoded(word.slice(0, 2))
      ? atom(at, at + 1, { postcode: word })
      : null;
  if (/^\d{2}$/.test(word) && next?.gap === ' ' && /^\d{3}$/.test(next.word)) {
    const whole = word + next.word;
    return gazetteer.postcode(whole).length > 0 ? atom(at, at + 2, { postcode: whole }) : null;
  }
  return null;
}

/** Whether a name begins so; a small word inside must be the name's own: "ville de Saint…" is not Ville-Saint-Jacques. */
function begins(gazetteer: Gazetteer, window: readonly string[], key: string): boolean {
  if (!gazetteer.begins(key, false)) return false;
  if (!window.some((word, at) => at > 0 && isSmall(word))) return true;
  return gazetteer.beginning(key, false).some(({ commune }) => joined(window, wordsOfName(commune.name)));
}

/** The longest window at `at` that is a name or an area. */
function namedAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  gazetteer: Gazetteer,
): Atom | null {
  const opening = gazetteer.reach(words[at] ?? '');
  // Most words open no name: nothing is looked for.
  if (opening === 0 && !opensArea(words[at] ?? '')) return null;
  const reach = Math.max(opening, longestArea);
  const window: string[] = [];
  let best: Atom | null = null;
  let carried = 0;
  for (let to = at; to < tokens.length && to < at + longestWindow && carried < reach; to += 1) {
    if (to > at && !joining.test(tokens[to]?.gap ?? '')) break;
    const word = words[to] ?? '';
    window.push(word);
    if (isSmall(word) && to > at) continue;
    carried += 1;
    const key = skeleton(window);
    const known = gazetteer.whole(key).length > 0 || (key.length > 2 && begins(gazetteer, window, key));
    const area = areaNamed(key) ?? null;
    if (onlySaint.has(key) && tokens[to + 1]?.clause === tokens[to]?.clause) continue;
    if (known || area) best = atom(at, to + 1, { name: known ? [...window] : null, area });
    else if (!gazetteer.begins(key, true) && carried >= longestArea) break;
  }
  return best;
}

/** Left to right, longest first, never overlapping. */
export function scan(tokens: readonly Token[], gazetteer: Gazetteer): Atom[] {
  const words = wordsOf(tokens);
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length;) {
    const word = words[at] ?? '';
    const found =
      postcodeAt(tokens, at, gazetteer) ??
      (code.test(word) && areaCoded(word)
        ? atom(at, at + 1, { area: areaCoded(word) ?? null, coded: true })
        : null) ??
      (isSmall(word) || /^\d/.test(word) ? null : namedAt(tokens, words, at, gazetteer));
    if (found) atoms.push(found);
    at = found?.to ?? at + 1;
  }
  return atoms;
}

/** "s/" is "sur". */
export const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ word }, index) =>
    word === 's' && tokens[index + 1]?.gap.startsWith('/') ? 'sur' : placeWord(word),
  );
