/** What a card shows first and what it folds: nothing is lost between the two, and what stands in the way stays in sight. */
import { expect, test } from 'vitest';
import type { Section } from '../../dialogs/reply.ts';
import { line } from '../../locales/line.ts';
import { shownOf } from '../../src/channels/looks.ts';

const plain = (text: string) => line('dialog.values.text', { text });
const care = line('dialog.results.obstacle', { obstacle: 'x' });
const section = (key: 'recommendation' | 'where', lines: Section['lines']): Section => ({
  title: line(`dialog.results.${key}`),
  lines,
});

test('a certification keeps two reasons and every obstacle in sight', () => {
  const lines = [line('dialog.results.kind'), plain('a'), plain('b'), plain('c'), care, plain('d')];
  const { kind, groups, rest } = shownOf(section('recommendation', lines));
  expect(kind).toBe('certification');
  expect(groups.map(({ look }) => look)).toEqual(['note', 'plain', 'care']);
  expect(rest).toEqual([plain('c'), plain('d')]);
  expect(new Set([...groups.flatMap((group) => group.lines), ...rest])).toEqual(new Set(lines));
});

test('where to go is said whole, in its order', () => {
  const lines = [plain('a'), plain('b'), plain('c'), plain('d')];
  expect(shownOf(section('where', lines))).toMatchObject({ groups: [{ look: 'plain', lines }], rest: [] });
});
