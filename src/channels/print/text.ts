/** A plan as plain text for a terminal: the same document as on paper. */
import type { Block, PrintedPlan } from './document.ts';

type Write = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string };

const bulleted = (items: readonly string[]): string => items.map((item) => `  • ${item}`).join('\n');
const numbered = (items: readonly string[], from: number): string =>
  items.map((item, index) => `  ${from + index}. ${item}`).join('\n');

const write: Write = {
  heading: ({ level, text }) => (level === 2 ? `\n${text}\n${'='.repeat(text.length)}` : `\n${text}`),
  paragraph: ({ text }) => text,
  list: ({ items }) => bulleted(items),
  checks: ({ items }) => items.map((item) => `  [ ] ${item}`).join('\n'),
  timeline: ({ items }) =>
    numbered(
      items.map(({ text, aside }) => `${text} ${aside}`),
      2,
    ),
  map: ({ map }) => [map.home, numbered(map.legend, 1)].filter(Boolean).join('\n'),
  table: ({ rows }) => rows.map((cells) => `  ${cells.map(({ text }) => text).join(' | ')}`).join('\n'),
};

/** Everything that the document says, in its order, with a line end last. */
export const planText = ({ title, blocks }: PrintedPlan): string =>
  // Each entry of the table writes the block of its own name.
  `${[title, ...blocks.map((block) => (write[block.kind] as (block: Block) => string)(block))].join('\n')}\n`;
