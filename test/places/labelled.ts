/** Labelled inputs written as Markdown lists, "- said → expected" under a heading for each phenomenon. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FactName } from '../../knowledge/facts.ts';
import { told } from './finder.ts';

type Row = [said: string, expected: string];

function rowsOf(file: string): Map<string, Row[]> {
  const sections = new Map<string, Row[]>();
  let section = '';
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    const [said, expected] = line.startsWith('- ') ? line.slice(2).split(' → ') : [];
    if (said && expected) sections.set(section, [...(sections.get(section) ?? []), [said, expected]]);
  }
  return sections;
}

/** "~ a": first, sure or not; "? a b": not sure, `a` first and `b` offered; anything else word for word. */
function expectTold(heard: string, expected: string): void {
  const codes = heard.replace('? ', '').split(' ');
  const [first, ...others] = expected.slice(2).split(' ');
  if (expected.startsWith('~ ')) expect(codes[0], heard).toBe(first);
  else if (expected.startsWith('? ')) {
    expect(heard).toMatch(/^\? /);
    expect(codes[0], heard).toBe(first);
    expect(codes).toEqual(expect.arrayContaining(others));
  } else expect(heard).toBe(expected);
}

/** Makes one test of each row of a file, and one that the file was read. */
export function testRows(file: string, asked: FactName | null, least: number): void {
  const sections = rowsOf(file);
  test(`${file} holds its rows`, () =>
    expect([...sections.values()].flat().length).toBeGreaterThanOrEqual(least));
  for (const [name, rows] of sections)
    describe(name, () => {
      test.each(rows)('%s → %s', (said, expected) => expectTold(told(said, asked), expected));
    });
}
