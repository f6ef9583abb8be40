/** A table of a card: a caption, headings of columns and of rows, so that every cell can be told where it stands. */
import type { CardNode } from '../activity.ts';
import { useFace } from './face.ts';
import { Elements } from './elements.tsx';
import { list, phrase } from './read.ts';

/** All that is said in a cell. */
const said = (cell: CardNode | undefined): string =>
  list(cell?.['items'])
    .map(({ text }) => phrase(text))
    .join(' ');

const Cell = ({ node }: { node: CardNode }) => <Elements nodes={list(node['items'])} />;

/**
 * The first column names its row when the first row names its columns. Roles are written out, since browsers forget
 * those of a table that is laid out as blocks, as it is on a phone; cells then show the name of their column.
 */
export function Table({ node, caption }: { node: CardNode; caption: string }) {
  const { table } = useFace();
  const rows = list(node['rows']).map((row) => list(row['cells']));
  const headed = node['firstRowAsHeader'] !== false && rows.length > 1;
  const head = headed ? (rows[0] ?? []) : [];
  return (
    <table role="table">
      <caption class="aside">{caption || table}</caption>
      {headed && (
        <thead role="rowgroup">
          <tr role="row">
            {head.map((cell) => (
              <th scope="col" role="columnheader">
                <Cell node={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody role="rowgroup">
        {rows.slice(headed ? 1 : 0).map((cells) => (
          <tr role="row">
            {cells.map((cell, index) =>
              headed && index === 0 ? (
                <th scope="row" role="rowheader">
                  <Cell node={cell} />
                </th>
              ) : (
                <td role="cell" data-column={said(head[index])}>
                  <Cell node={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
