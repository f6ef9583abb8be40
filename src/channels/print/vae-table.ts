/** The steps of a VAE as a table: what, who, how long, which documents. */
import { line } from '../../../locales/line.ts';
import type { Plan } from '../../guidance/plan.ts';
import type { Words } from '../words.ts';
import type { PrintedTable } from './document.ts';

const columns = ['order', 'what', 'who', 'duration', 'documents'] as const;

export const vaeTable = (say: Words, { vae }: Plan): PrintedTable => ({
  kind: 'table',
  caption: say(line('dialog.results.vaeSteps')),
  head: columns.map((column) => say(line(`print.vae.${column}`))),
  rows: vae.steps.map(({ order, say: what, who, duration, documents }) => [
    { text: String(order) },
    { text: say(what) },
    { text: say(who) },
    { text: say(duration) },
    {
      text: say(
        documents.length > 0 ? line('dialog.values.list', { items: documents }) : line('print.vae.none'),
      ),
    },
  ]),
  widths: [0.06, 0.34, 0.2, 0.18, 0.22],
});
