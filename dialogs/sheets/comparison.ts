/** Two certifications side by side as a sheet: the rows that differ, then what the choice depends on. */
import { line } from '../../locales/line.ts';
import type { Comparison } from '../../src/guidance/compare.ts';
import type { Sheet } from '../reply.ts';

export function comparisonSheet({ titles, rows, depends }: Comparison): Sheet {
  const [first, second] = titles.map((text) => line('dialog.values.text', { text }));
  const caption = line('dialog.compare.caption');
  return {
    title: caption,
    lines: [depends],
    sections:
      rows.length > 0 && first && second
        ? [
            {
              title: line('dialog.compare.rows'),
              lines: [],
              table: {
                caption,
                head: [line('dialog.compare.row'), first, second],
                rows: rows.map(({ label, values: [one, other] }) => [
                  label,
                  line('dialog.values.list', { items: one }),
                  line('dialog.values.list', { items: other }),
                ]),
              },
            },
          ]
        : [],
    choices: [],
  };
}
