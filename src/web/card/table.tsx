/** A table of a card: a caption, headings of columns and of rows, so that every cell can be told where it stands. */
import type { CardNode } from '../activity.ts';
import { useFace } from './face.ts';
import { Elements } from './elements.tsx';
import { list } from './read.ts';

const Cell = ({ node }: { node: CardNode }) => <Elements nodes={list(node['items'])} />;

/** The first column names its row when the first row names its columns. */
export function Table({ node, caption }: { node: CardNode; caption: string }) {
  const { table } = useFace();
  const rows = list(node['rows']).map((row) => list(row['cells']));
  const headed = node['firstRowAsHeader'] !== false;
  const head = headed ? (rows[0] ?? []) : [];
  return (
    <table>
      <caption class="aside">{caption || table}</caption>
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">
                <Cell node={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.slice(head.length > 0 ? 1 : 0).map((cells) => (
          <tr>
            {cells.map((cell, index) =>
              headed && index === 0 ? (
                <th scope="row">
                  <Cell node={cell} />
                </th>
              ) : (
                <td>
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
