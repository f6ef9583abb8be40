/** The figures of the desk: counts with a plot each, the same as a table, and what was not understood by several people. */
import type { Locale } from '../../../knowledge/locales.ts';
import { line } from '../../../locales/line.ts';
import { articleQuestions, articleIds } from '../../../knowledge/articles/index.ts';
import { label } from '../../../dialogs/interview.ts';
import { factNames, sectorIds } from '../../../knowledge/facts.ts';
import { departments } from '../../../knowledge/places/departments.ts';
import { document } from '../pages/document.ts';
import { html, type Markup } from '../pages/html.ts';
import { capital, words } from '../words.ts';

export interface Bar {
  name: string;
  count: number;
}

export interface Figures {
  stops: Bar[];
  again: Bar[];
  sectors: Bar[];
  territories: Bar[];
  helped: Bar[];
  unhelped: Bar[];
  rated: Bar[];
  plans: number;
  unheard: { words: string; asked: string; people: number }[];
}

export const figureKinds = [
  'stops',
  'again',
  'helped',
  'unhelped',
  'rated',
  'sectors',
  'territories',
] as const;

type FigureText =
  (typeof figureKinds)[number] | 'title' | 'plans' | 'unheard' | 'none' | 'what' | 'count' | 'case';

/** An article is called by a question that it answers. */
function questionOf(locale: Locale, id: string): string {
  const article = articleIds.find((each) => each === id);
  const [question = id] = article ? articleQuestions[article][locale] : [];
  return capital(question);
}

type Kind = (typeof figureKinds)[number] | 'unheard';

function nameOf(locale: Locale, kind: Kind, name: string): string {
  const say = words[locale];
  const fact = factNames.find((each) => each === name);
  const sector = sectorIds.find((each) => each === name);
  if (kind === 'helped' || kind === 'unhelped') return questionOf(locale, name);
  if (kind === 'territories') return departments.find(({ code }) => code === name)?.name ?? name;
  if (kind === 'rated') return say(line(name === 'yes' ? 'page.rating.yes' : 'page.rating.no'));
  if (kind === 'stops' && name === 'plan') return say(line('desk.figures.afterPlan'));
  return fact ? say(label(fact)) : sector ? capital(say(line(`terms.sector.${sector}`))) : name;
}

/** A share of the longest bar, for the eye alone: the number beside it says the same. */
const bar = (share: number): Markup =>
  html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${Math.max(1, share * 100)}" height="10" rx="1" />
  </svg>`;

export function figuresPage({
  locale,
  stylesheet,
  figures,
  editor,
  hours,
}: {
  locale: Locale;
  stylesheet: string | null;
  figures: Figures;
  editor: boolean;
  /** Of silence, after which a conversation has stopped. */
  hours: number;
}): string {
  const say = words[locale];
  const text = (key: FigureText): string => say(line(`desk.figures.${key}`));
  const group = (kind: (typeof figureKinds)[number]): Markup => {
    const most = Math.max(...figures[kind].map(({ count }) => count));
    if (figures[kind].length === 0)
      return html`<h2>${text(kind)}</h2>
        <p>${text('none')}</p>`;
    return html`<table class="counts">
      <caption>
        <h2>${text(kind)}</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('what')}</th>
          <th scope="col">${text('count')}</th>
        </tr>
      </thead>
      <tbody>
        ${figures[kind].map(
          ({ name, count }) =>
            html`<tr>
              <th scope="row">${nameOf(locale, kind, name)}</th>
              <td>${bar(count / most)}${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  };
  return document({
    lang: locale,
    title: text('title'),
    site: say(line('desk.title')),
    stylesheet,
    navigation: say(line('pages.navigation')),
    links: [
      html`<li><a href="/conseiller?lang=${locale}">${say(line('desk.title'))}</a></li>`,
      html`<li><a href="/conseiller/chiffres/csv">CSV</a></li>`,
    ],
    body: html`<p>${say(line('desk.figures.intro', { hours }))}</p>
      <p>${text('plans')} ${figures.plans}</p>
      ${figureKinds.map(group)}
      <h2>${text('unheard')}</h2>
      ${
        figures.unheard.length === 0
          ? html`<p>${text('none')}</p>`
          : html`<ul class="heard">
              ${figures.unheard.map(
                ({ words: said, asked, people }) =>
                  html`<li>
                    « ${said} » – ${nameOf(locale, 'unheard', asked)} (${people})
                    ${
                      editor
                        ? html`<a
                            href="/conseiller/chiffres/cas?words=${encodeURIComponent(said)}&asked=${asked}"
                            download
                            >${text('case')}</a
                          >`
                        : ''
                    }
                  </li>`,
              )}
            </ul>`
      }`,
  });
}
