/** The table of criteria says what the tests do: it is drawn anew, and names only tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { criteria, grid, rgaaTable } from './rgaa.ts';

it('is the table in the repository', () => {
  expect(readFileSync(new URL('rgaa.md', import.meta.url), 'utf8')).toBe(rgaaTable());
});

it('names tests that exist, and leaves no criterion without words', () => {
  const named = Object.values(grid.machine).flatMap((held) =>
    held.split(/[\s,:;()]/u).filter((word) => word.endsWith('.test.ts')),
  );
  const found = (name: string): boolean =>
    existsSync(new URL(name, import.meta.url)) || existsSync(new URL(`../${name}`, import.meta.url));
  expect(named.filter((name) => !found(name))).toEqual([]);
  const checks = Object.values(grid.manual).map(({ check }) => check);
  const texts = [...Object.values(grid.machine), ...checks, ...Object.values(grid.absent)];
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

it('leaves out no criterion of the standard, and says of none that it both applies and does not', () => {
  const applied = new Set([...Object.keys(grid.machine), ...Object.keys(grid.manual)]);
  const absent = Object.keys(grid.absent);
  expect(new Set([...applied, ...absent])).toEqual(new Set(criteria));
  expect(absent.filter((id) => applied.has(id))).toEqual([]);
});

it('dates no check by hand in the future, nor by anything but a day', () => {
  const days = Object.values(grid.manual).flatMap(({ done }) => (done === null ? [] : [done]));
  expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/u.test(day) || day > grid.date)).toEqual([]);
});
