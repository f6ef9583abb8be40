/** How a card shows the sentences of a section. */
import { expect, test } from 'vitest';
import type { Section } from '../../dialogs/reply.ts';
import { line } from '../../locales/line.ts';
import { shownOf } from '../../src/channels/looks.ts';

const plain = (text: string) => line('dialog.values.text', { text });
const care = line('dialog.results.obstacle', { obstacle: 'x' });
const section = (key: 'recommendation', lines: Section['lines']): Section => ({
  title: line(`dialog.results.${key}`),
  lines,
});

test('neighbours of one look are drawn together, and nothing is lost or moved', () => {
  const lines = [line('dialog.results.kind'), plain('a'), plain('b'), care, plain('d')];
  const { kind, groups } = shownOf(section('recommendation', lines));
  expect(kind).toBe('certification');
  expect(groups.map(({ look }) => look)).toEqual(['note', 'plain', 'care', 'plain']);
  expect(groups.flatMap((group) => group.lines)).toEqual(lines);
});
