/** The page to print: its headings in order, its tables, one figure, nothing inline, nothing typed that becomes markup. */
import { expect, it } from 'vitest';
import { planHtml } from '../../src/channels/print/html.ts';
import { planText } from '../../src/channels/print/text.ts';
import { accountant, printed } from './printed.ts';

const page = (facts = accountant): string => planHtml(printed(facts), '/print.css');

it('has one first heading, and never skips a level', () => {
  const levels = [...page().matchAll(/<h([1-4])>/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(jumps).toEqual([]);
});

it('gives every table a caption and headings of rows and columns', () => {
  const tables = page().split('<table>').slice(1);
  expect(tables.length).toBeGreaterThanOrEqual(3);
  for (const table of tables) {
    const [body = ''] = table.split('</table>');
    expect(body).toContain('<caption>');
    expect(body).toContain('scope="col"');
    expect(body).toContain('scope="row"');
  }
});

it('carries no style, script or handler of its own, and one style sheet', () => {
  const text = page();
  expect(text).not.toMatch(/<style|<script| style=| on[a-z]+=/);
  expect(text.match(/rel="stylesheet"/g)).toHaveLength(1);
  expect(text).toContain('<html lang="fr">');
});

it('never turns what a person typed into markup', () => {
  const text = page({ ...accountant, occupation: '<img src=x onerror=alert(1)>' });
  expect(text).not.toContain('<img');
  expect(text).toContain('&lt;img');
});

it('gives every section with figures its sources, and dates them', () => {
  const { blocks } = printed(accountant);
  const noted = blocks.filter((block) => block.kind === 'paragraph' && /^Sources?\s:/.test(block.text));
  expect(noted.length).toBeGreaterThan(4);
  const table = blocks.findLast((block) => block.kind === 'table');
  const numbers = new Set(
    noted.flatMap((block) => ('text' in block ? (block.text.match(/\d+/g) ?? []) : [])),
  );
  if (table?.kind !== 'table') throw new Error('No table of sources');
  expect(table.rows.map(([first]) => first?.text).filter((text) => !numbers.has(text ?? ''))).toEqual([]);
  expect(table.rows.every((cells) => /\d{4}/.test(cells[3]?.text ?? ''))).toBe(true);
});

it('puts the number of its source after every amount', () => {
  const items = printed(accountant).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const said = items.filter((item) => /\d\s€/.test(item));
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((item) => !/\[\d+\]$/.test(item))).toEqual([]);
});

it('says the same as text for a terminal', () => {
  const document = printed(accountant);
  const text = planText(document);
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.filter((heading) => !text.includes(heading))).toEqual([]);
});
