/** Puts a misspelt word right when exactly one word that we listen for is one slip away: a letter too many, missing, wrong or swapped. */

/** Shorter words have too many neighbours to be corrected safely. */
const shortest = 6;

const deletions = (word: string): string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

/** True when one slip turns `a` into `b`. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  const least = Math.min(a.length, b.length) - start;
  while (tail < least && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const left = a.slice(start, a.length - tail);
  const right = b.slice(start, b.length - tail);
  const swapped = left.length === 2 && right === (left[1] ?? '') + (left[0] ?? '');
  return swapped || (left.length <= 1 && right.length <= 1);
}

/**
 * Corrects folded words towards `listened`; words in `real` exist and are never touched.
 * A word with no single nearest neighbour comes back unchanged.
 */
export function speller(listened: Iterable<string>, real: Iterable<string>): (word: string) => string {
  const keep = new Set([...listened, ...real]);
  const near = new Map<string, string[]>();
  for (const word of new Set(listened)) {
    if (word.length < shortest) continue;
    for (const key of [word, ...deletions(word)]) near.set(key, [...(near.get(key) ?? []), word]);
  }
  return (word) => {
    if (word.length < shortest - 1 || word.length > 30 || keep.has(word)) return word;
    const found = new Set<string>();
    for (const key of [word, ...deletions(word)])
      for (const other of near.get(key) ?? [])
        if (other[0] === word[0] && oneSlip(word, other)) found.add(other);
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : word;
  };
}
