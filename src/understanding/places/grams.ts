/** Finds the names that share most groups of three letters with what was typed, for spellings with several slips. */

const letters = 27;
const gramCount = letters ** 3;
/** A group of letters shared by more texts than this tells nothing. */
const commonest = 2500;
const brace = '{'.charCodeAt(0);
const first = 'a'.charCodeAt(0);

/** One group for each letter: the letter with its two neighbours; a brace stands beyond both ends. */
function gramsOf(text: string): Uint16Array {
  const grams = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const before = at === 0 ? brace : text.charCodeAt(at - 1);
    const after = at === text.length - 1 ? brace : text.charCodeAt(at + 1);
    grams[at] = ((before - first) * letters + text.charCodeAt(at) - first) * letters + after - first;
  }
  return grams;
}

/** Indexes texts of letters a–z; the answer holds at most `most` ids, those with the largest share of common groups. */
export function gramIndex(texts: readonly string[]): (text: string, most: number) => number[] {
  const starts = new Uint32Array(gramCount + 1);
  const all = texts.map(gramsOf);
  for (const grams of all) for (const gram of grams) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < gramCount; gram += 1)
    starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  const filled = starts.slice(0, gramCount);
  const postings = new Uint16Array(starts[gramCount] ?? 0);
  all.forEach((grams, id) => {
    for (const gram of grams) {
      const slot = filled[gram] ?? 0;
      postings[slot] = id;
      filled[gram] = slot + 1;
    }
  });
  const shared = new Uint8Array(texts.length);

  return (text, most) => {
    const grams = gramsOf(text);
    const touched: number[] = [];
    for (const gram of new Set(grams)) {
      const to = starts[gram + 1] ?? 0;
      const from = starts[gram] ?? 0;
      if (to - from > commonest) continue;
      for (let at = from; at < to; at += 1) {
        const id = postings[at] ?? 0;
        const count = shared[id] ?? 0;
        if (count === 0) touched.push(id);
        shared[id] = count + 1;
      }
    }
    const least = Math.max(2, Math.ceil(grams.length / 3));
    const scored: { id: number; share: number }[] = [];
    for (const id of touched) {
      const count = shared[id] ?? 0;
      shared[id] = 0;
      if (count >= least) scored.push({ id, share: count / (grams.length + (texts[id]?.length ?? 0)) });
    }
    return scored
      .sort((a, b) => b.share - a.share)
      .slice(0, most)
      .map(({ id }) => id);
  };
}
