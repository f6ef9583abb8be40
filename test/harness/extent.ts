/** How far the tests go: every combination where `TEST_WHOLE=1` asks for it, else a few that differ in every respect. */

/** All of them, or those at the given places. */
export const some = <T>(all: readonly T[], places: readonly number[]): T[] =>
  process.env.TEST_WHOLE === '1' ? [...all] : all.filter((_, index) => places.includes(index));
