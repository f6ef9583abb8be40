/** A table of what is said and the sectors it names, run as tests. */
import { expect, test } from 'vitest';
import { gist } from './finder.ts';

export const said = (rows: readonly (readonly [string, string])[], asked: 'occupation' | null = null) =>
  test.each(rows)('%s → %s', (text, expected) => {
    expect(gist(text, asked)).toBe(expected);
  });
