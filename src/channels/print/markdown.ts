/** A document as Markdown: the same blocks as on paper, with boxes that a reader of Markdown can tick. */
import type { Block, PrintedPlan } from './document.ts';

type Write = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string };

/** Signs that Markdown would take for its own; a row of underscores is room to write. */
const plain = (text: string): string => text.replace(/[\\`*[\]<>|]/g, '\\$&').replace(/_/g, '\\_');

const items = (mark: string, texts: readonly string[]): string =>
  texts.map((text) => `${mark} ${plain(text)}`).join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const write: Write = {
  heading: ({ level, text }) => `${'#'.repeat(level)} ${plain(text)}`,
  paragraph: ({ text }) => plain(text),
  // Another sign than the boxes': two lists that follow each other stay apart.
  list: (block) => items('*', block.items),
  checks: (block) => items('- [ ]', block.items),
  timeline: (block) =>
    items(
      '-',
      block.items.map(({ text, aside }) => `${text} ${aside}`),
    ),
  map: ({ map }) => [plain(map.home), items('-', map.legend)].filter(Boolean).join('\n\n'),
  table: ({ caption, head, rows }) =>
    [
      `${plain(caption)}\n`,
      row(head.map(plain)),
      row(head.map(() => '---')),
      ...rows.map((cells) => row(cells.map(({ text }) => plain(text)))),
    ].join('\n'),
};

/** The whole document, with a line end last. */
export const markdown = ({ title, blocks }: PrintedPlan): string =>
  // Each entry of the table writes the block of its own name.
  `${[`# ${plain(title)}`, ...blocks.map((block) => (write[block.kind] as (block: Block) => string)(block))].join('\n\n')}\n`;
