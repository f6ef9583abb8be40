/** Features weighed for each of several sides: which one a text leans to, and how surely. The weights come from examples. */

/** As the file holds it: features one a line, and for each a byte a side, in base64. */
export interface Table {
  sides: readonly string[];
  features: string;
  weights: string;
}

/** Weights are kept in steps of this size. */
export const step = 0.05;

/** A feature's weight for each side; `step` times what it holds. */
export type Row = Int8Array | Float64Array;

/** Shares of all sides, from the rows of a text's features; they add up to 1. */
export function sharesOf(rows: readonly Row[], sides: number, unit = 1): number[] {
  const scale = unit / Math.sqrt(Math.max(1, rows.length));
  const sums = new Float64Array(sides);
  for (const row of rows) sums.forEach((sum, side) => (sums[side] = sum + (row[side] ?? 0) * scale));
  const most = Math.max(...sums);
  const shares = Array.from(sums, (sum) => Math.exp(sum - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** Gives the share of every side of a table for a text's features. The table is opened at the first text that needs it. */
export function weigher({ sides, features, weights }: Table): (found: readonly string[]) => number[] {
  let opened: { bytes: Int8Array; at: Map<string, number> } | undefined;
  const open = () => ({
    bytes: new Int8Array(Buffer.from(weights, 'base64')),
    at: new Map(features.split('\n').map((feature, index) => [feature, index * sides.length])),
  });
  return (found) => {
    const { bytes, at } = (opened ??= open());
    const rows = found.flatMap((feature) => {
      const from = at.get(feature);
      return from === undefined ? [] : bytes.subarray(from, from + sides.length);
    });
    return sharesOf(rows, sides.length, step);
  };
}
