/** The sheet of a plan, section by section: what helps to decide at once, the rest unfolded on demand. */
import type { Sheet } from '../../../dialogs/reply.ts';
import type { Worded } from '../../../dialogs/desk/worded.ts';

type WordedSheet = Worded<Sheet>;
type WordedSection = WordedSheet['sections'][number];

const Lines = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((text, index) => (
      <li key={index}>{text}</li>
    ))}
  </ul>
);

function Grid({ table }: { table: NonNullable<WordedSection['table']> }) {
  return (
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.head.map((text) => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Sections({ sheet, more }: { sheet: WordedSheet; more: string }) {
  return (
    <div class="sheet">
      {sheet.lines.map((text, index) => (
        <p class="lead" key={index}>
          {text}
        </p>
      ))}
      {sheet.sections.map((section, index) => (
        <section key={index}>
          <h3>{section.title}</h3>
          {section.lines.length > 0 && <Lines lines={section.lines} />}
          {section.table && <Grid table={section.table} />}
          {section.more && (
            <details>
              <summary>{section.more.title || more}</summary>
              <Lines lines={section.more.lines} />
            </details>
          )}
          {section.from && section.from.length > 0 && <p class="from">{section.from.join(' ')}</p>}
        </section>
      ))}
    </div>
  );
}
