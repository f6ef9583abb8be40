/** Hearing as the server builds it, with a fixed day, for tests and measures. */
import { loadGuides } from '../../src/server/guides.ts';
import type { Hear } from '../../src/understanding/heard.ts';

export const today = '2026-11-21';

export function buildEar(): Hear {
  const { hear } = loadGuides().guides;
  return (input) => hear({ today, ...input });
}
