/** What it costs to read one spelling as another: slips that people make by ear or by thumb are cheap. */

/** Letters that stand for each other in French spelling. */
const alike = ['cs', 'ck', 'kq', 'cq', 'sz', 'iy', 'gj', 'vw', 'ae', 'ei', 'mn', 'xs', 'td'];
const keyboard = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const [alikeCost, neighbourCost, swapCost, doubleCost, muteCost] = [0.7, 0.85, 0.7, 0.5, 0.7];
const size = 26;
const indexOf = (text: string, at: number): number => text.charCodeAt(at) - 97;

/** Cost of replacing one letter by another, by position in the alphabet. */
const replacing = new Float64Array(size * size).fill(1);
const set = (pair: string, cost: number): void => {
  replacing[indexOf(pair, 0) * size + indexOf(pair, 1)] = cost;
  replacing[indexOf(pair, 1) * size + indexOf(pair, 0)] = cost;
};
for (const [y, line] of keyboard.entries())
  for (const [x, key] of [...line].entries()) {
    const near = [line[x + 1], ...[x - 1, x, x + 1].map((column) => keyboard[y + 1]?.[column])];
    for (const other of near) if (other) set(key + other, neighbourCost);
  }
for (const pair of alike) set(pair, alikeCost);
for (let letter = 0; letter < size; letter += 1) replacing[letter * size + letter] = 0;

/** Mute at the end of a word. */
const mute = new Set([...'esxtd'].map((letter) => indexOf(letter, 0)));
const h = indexOf('h', 0);

/** A letter doubled, or a mute one, is easily added or dropped. */
function adding(text: string, at: number): number {
  const letter = indexOf(text, at);
  if (at > 0 && letter === indexOf(text, at - 1)) return doubleCost;
  return letter === h || (at === text.length - 1 && mute.has(letter)) ? muteCost : 1;
}

const longest = 64;
let older = new Float64Array(longest + 1);
let last = new Float64Array(longest + 1);
let line = new Float64Array(longest + 1);

/**
 * The cheapest way from `a` to `b`, both letters a–z, by adding, dropping, replacing and swapping; Infinity above
 * `limit` and for texts over 64 letters.
 */
export function spellingCost(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * doubleCost > limit || a.length > longest || b.length > longest)
    return Infinity;
  const added = Array.from(b, (_, at) => adding(b, at));
  last[0] = 0;
  for (let j = 1; j <= b.length; j += 1) last[j] = (last[j - 1] ?? 0) + (added[j - 1] ?? 1);
  for (let i = 1; i <= a.length; i += 1) {
    const letter = indexOf(a, i - 1);
    const dropping = adding(a, i - 1);
    let left = (last[0] ?? 0) + dropping;
    line[0] = left;
    let best = left;
    for (let j = 1; j <= b.length; j += 1) {
      const other = indexOf(b, j - 1);
      let cost = (last[j - 1] ?? 0) + (replacing[letter * size + other] ?? 1);
      const drop = (last[j] ?? 0) + dropping;
      if (drop < cost) cost = drop;
      left += added[j - 1] ?? 1;
      if (left < cost) cost = left;
      if (i > 1 && j > 1 && letter === indexOf(b, j - 2) && other === indexOf(a, i - 2)) {
        const swap = (older[j - 2] ?? 0) + swapCost;
        if (swap < cost) cost = swap;
      }
      line[j] = cost;
      left = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
    [older, last, line] = [last, line, older];
  }
  const total = last[b.length] ?? Infinity;
  return total <= limit ? total : Infinity;
}
