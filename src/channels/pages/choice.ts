/** "Comment l’assistant choisit": the published table of points, the order of decisions and the sources, from the data itself. */
import { sources } from '../../../knowledge/sources.ts';
import { criterionIds, reads, weights } from '../../../knowledge/weights.ts';
import { label } from '../../../dialogs/interview.ts';
import type { Key } from '../../../locales/index.ts';
import { line } from '../../../locales/line.ts';
import { words, type Words } from '../words.ts';
import { html, type Markup } from './html.ts';
import { layout, type Frame } from './layout.ts';
import { ruleList } from './rules.ts';

const own = (key: string): ReturnType<typeof line> =>
  // Every criterion and finding of the weights has its words: test/channels/pages.test.ts renders them all.
  line(`plan.scoring.${key}` as Key);

function scoring(say: Words): Markup[] {
  return criterionIds.map((criterion) => {
    const points = Object.entries(weights[criterion]);
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="2">${say(own(`title.${criterion}`))}</th>
      </tr>
      <tr>
        <td colspan="2">
          ${say(line('pages.comment-l-assistant-choisit.reads', { facts: reads[criterion].map(label) }))}
        </td>
      </tr>
      ${points.map(
        ([finding, value]) =>
          html`<tr>
            <th scope="row">${say(own(`${criterion}.${finding}`))}</th>
            <td>${value > 0 ? `+${value}` : value}</td>
          </tr>`,
      )}
    </tbody>`;
  });
}

const sourceList = (say: Words): Markup[] =>
  sources.map(
    ({ title, publisher, checkedOn, url }) =>
      html`<li>
        ${say(line('dialog.results.source', { title, publisher, checkedOn }))}
        ${url ? html`<a href="${url}" rel="noreferrer">${url}</a>` : ''}
      </li>`,
  );

export function choicePage(frame: Frame): string {
  const say = words[frame.locale];
  const ordered = (['hear', 'ask', 'near', 'rank', 'pay', 'human'] as const).map(
    (key) => html`<li>${say(line(`pages.comment-l-assistant-choisit.${key}`))}</li>`,
  );
  const text = (
    key:
      | 'intro'
      | 'stepsTitle'
      | 'pointsTitle'
      | 'points'
      | 'caption'
      | 'finding'
      | 'value'
      | 'rulesTitle'
      | 'rules'
      | 'sourcesTitle',
  ) => say(line(`pages.comment-l-assistant-choisit.${key}`));
  return layout(
    frame,
    html`<p>${text('intro')}</p>
      <h2>${text('stepsTitle')}</h2>
      <ol>
        ${ordered}
      </ol>
      <h2>${text('pointsTitle')}</h2>
      <p>${text('points')}</p>
      <table>
        <caption>
          ${text('caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text('finding')}</th>
            <th scope="col">${text('value')}</th>
          </tr>
        </thead>
        ${scoring(say)}
      </table>
      <h2>${text('rulesTitle')}</h2>
      <p>${text('rules')}</p>
      ${ruleList(say)}
      <h2>${text('sourcesTitle')}</h2>
      <ul>
        ${sourceList(say)}
      </ul>`,
  );
}
