/** Finds the few names that a misspelt one may stand for; how near they are is judged afterwards. */
import { fold } from '../text.ts';
import type { Name } from './gazetteer.ts';
import { gramIndex } from './grams.ts';
import { idSpan, slipsOf } from './slips.ts';

/** At most this many names share groups of letters only. */
const blockSize = 60;

export interface Block {
  name: Name;
  letters: string;
  /** It sounds the same. */
  alike: boolean;
}

export interface Nearby {
  /** One slip away, or sounding the same. */
  slipped: (letters: string) => Block[];
  /** Sharing many groups of letters. */
  resembling: (letters: string) => Block[];
}

/** Names looked at in one go. */
const slice = 8_000;

const lettersOf = (text: string): string => text.replaceAll(/[^a-z]/g, '');

/**
 * Takes letters a–z of a name in one piece, with or without its small words ("chalonsaone", "chalonsursaone"). The index is
 * made a slice at a time, so that whoever has others to serve can do so in between.
 */
export function* nearbyNames(names: readonly Name[]): Generator<void, Nearby> {
  const owners = names.map((_, id) => id);
  const letters = names.map(({ key }) => lettersOf(key));
  yield;
  for (const [id, { kind, commune }] of names.entries()) {
    if (id % slice === slice - 1) yield;
    const full = kind === 'official' ? lettersOf(fold(commune.name)) : letters[id];
    if (full === undefined || full === letters[id]) continue;
    owners.push(id);
    letters.push(full);
  }
  if (letters.length > idSpan) throw new Error('More names than an id can tell apart');
  const slips = yield* slipsOf(letters);
  yield;
  const byGrams = gramIndex(letters);
  const blocks = (ids: Iterable<number>, heard: ReadonlySet<number>): Block[] =>
    Array.from(ids).flatMap((id) => {
      const name = names[owners[id] ?? 0];
      return name ? [{ name, letters: letters[id] ?? '', alike: heard.has(id) }] : [];
    });
  return {
    slipped: (text) => {
      const heard = slips.alike(text);
      return blocks(new Set([...heard, ...slips.near(text)]), heard);
    },
    resembling: (text) => blocks(byGrams(text, blockSize), new Set()),
  };
}
