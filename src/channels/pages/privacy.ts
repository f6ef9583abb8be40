/** The privacy notice, drawn from the interview table: what is kept, why, for how long, and how to erase it. */
import { chapters, interview, label, why } from '../../../dialogs/interview.ts';
import { line } from '../../../locales/line.ts';
import { words } from '../words.ts';
import { html } from './html.ts';
import { layout, type Frame } from './layout.ts';

export function privacyPage(frame: Frame, retentionDays: number): string {
  const say = words[frame.locale];
  const rows = chapters.flatMap((chapter) =>
    interview
      .filter((question) => question.chapter === chapter)
      .map(
        ({ fact }) =>
          html`<tr>
            <th scope="row">${say(label(fact))}</th>
            <td>${say(why(fact))}</td>
          </tr>`,
      ),
  );
  const paragraphs = (['who', 'never', 'masked', 'distress', 'employer', 'teams', 'cookies'] as const).map(
    (key) => html`<p>${say(line(`pages.donnees-personnelles.${key}`))}</p>`,
  );
  const beside = (['rating', 'helpful', 'code', 'contact', 'counts'] as const).map(
    (key) => html`<p>${say(line(`pages.donnees-personnelles.${key}`))}</p>`,
  );
  return layout(
    frame,
    html`${paragraphs}
      <h2>${say(line('pages.donnees-personnelles.keptTitle'))}</h2>
      <p>${say(line('pages.donnees-personnelles.kept', { days: retentionDays }))}</p>
      ${beside}
      <table>
        <caption>
          ${say(line('pages.donnees-personnelles.caption'))}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(line('pages.donnees-personnelles.what'))}</th>
            <th scope="col">${say(line('pages.donnees-personnelles.why'))}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <h2>${say(line('pages.donnees-personnelles.rightsTitle'))}</h2>
      <p>${say(line('pages.donnees-personnelles.rights'))}</p>`,
  );
}
