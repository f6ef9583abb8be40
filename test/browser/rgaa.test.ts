/** The table of criteria says what the tests do: it is drawn anew, and names only tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grid, rgaaTable } from './rgaa.ts';

it('is the table in the repository', () => {
  expect(readFileSync(new URL('rgaa.md', import.meta.url), 'utf8')).toBe(rgaaTable());
});

it('names tests that exist, and leaves no criterion without words', () => {
  const named = Object.values(grid.machine).flatMap((held) =>
    held.split(/[\s,:;]/u).filter((word) => word.endsWith('.test.ts')),
  );
  expect(named.filter((name) => !existsSync(new URL(name, import.meta.url)))).toEqual([]);
  expect(Object.values({ ...grid.machine, ...grid.manual }).filter((text) => text.trim() === '')).toEqual([]);
});
