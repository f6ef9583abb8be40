/** The interview as a form, for browsers without JavaScript and for whoever prefers one: the same questions, the same plan. */
import { ask, buttons, chapters, interview, label, questionOf } from '../../../dialogs/interview.ts';
import type { FactName, Place } from '../../../knowledge/facts.ts';
import { line, type Line } from '../../../locales/line.ts';
import { capital, words, type Words } from '../words.ts';
import type { Answers } from './form-answers.ts';
import { html, type Insertable, type Markup } from './html.ts';
import { layout, type Frame } from './layout.ts';

export interface Filled {
  answers: Answers;
  unheard: readonly FactName[];
  towns: readonly Place[];
  /** It was sent with nothing in it. */
  empty: boolean;
}

export const blank: Filled = { answers: {}, unheard: [], towns: [], empty: false };

/** Facts that hold several values. */
const several: readonly FactName[] = ['sectors', 'times', 'modes', 'excluded'];

/** Closed sets are ticked; where the ready answers are only examples, the person writes. */
const isClosed = (fact: FactName): boolean =>
  questionOf(fact).choices.some(({ key }) => key.startsWith('terms.'));

const flag = (name: string, on: boolean): Insertable => (on ? html` ${name}` : '');

function ticked(say: Words, fact: FactName, options: readonly Line[], given: readonly string[]): Markup {
  const type = several.includes(fact) ? 'checkbox' : 'radio';
  return html`<ul>
    ${options.map((option) => {
      const text = capital(say(option));
      return html`<li>
        <label
          ><input type="${type}" name="${fact}" value="${text}" ${flag('checked', given.includes(text))} />
          ${text}</label
        >
      </li>`;
    })}
  </ul>`;
}

function question(say: Words, fact: FactName, { answers, unheard, towns }: Filled): Markup {
  const given = answers[fact] ?? [];
  const wrong = unheard.includes(fact);
  const problem = wrong
    ? html`<p class="wrong" id="${fact}-wrong">${say(line('pages.formulaire.unheard'))}</p>`
    : '';
  if (fact === 'place' && towns.length > 0)
    return html`<fieldset id="${fact}">
      <legend>${say(line('dialog.town.which'))}</legend>
      ${ticked(
        say,
        fact,
        towns.map(({ name, department }) => line('dialog.values.place', { name, department })),
        [],
      )}
    </fieldset>`;
  if (isClosed(fact))
    return html`<fieldset id="${fact}">
      <legend>${say(ask(fact, {}))}</legend>
      ${problem}${ticked(
        say,
        fact,
        buttons(fact).map(({ title }) => title),
        given,
      )}
    </fieldset>`;
  return html`<div class="field" id="${fact}">
    <label for="${fact}-said">${say(ask(fact, {}))}</label>
    <p class="hint" id="${fact}-hint">${say(line(`interview.${fact}.again`))}</p>
    ${problem}<input
      id="${fact}-said"
      name="${fact}"
      value="${given.join(', ')}"
      maxlength="300"
      autocomplete="off"
      aria-describedby="${fact}-hint${wrong ? ` ${fact}-wrong` : ''}"
      ${flag('aria-invalid=true', wrong)}
    />
  </div>`;
}

function problems(say: Words, { unheard, towns, empty }: Filled): Markup | '' {
  const facts = [...(towns.length > 0 ? (['place'] as const) : []), ...unheard];
  if (facts.length === 0 && !empty) return '';
  return html`<section class="problems" role="alert">
    <h2>${say(line('pages.formulaire.problems'))}</h2>
    ${empty ? html`<p>${say(line('pages.formulaire.empty'))}</p>` : ''}
    <ul>
      ${facts.map((fact) => html`<li><a href="#${fact}">${say(label(fact))}</a></li>`)}
    </ul>
  </section>`;
}

/** The page, with what was answered and what was not understood. */
export function formPage(frame: Frame, filled: Filled = blank): string {
  const say = words[frame.locale];
  const groups = chapters.map(
    (chapter) =>
      html`<h2>${say(line(`interview.chapters.${chapter}`))}</h2>
        ${interview
          .filter((each) => each.chapter === chapter)
          .map(({ fact }) => question(say, fact, filled))}`,
  );
  return layout(
    frame,
    html`<p>${say(line('pages.formulaire.intro'))}</p>
      ${problems(say, filled)}
      <form class="form" method="post" action="/formulaire?lang=${frame.locale}">
        ${groups}
        <p class="send">
          <button name="as" value="html">${say(line('pages.formulaire.send'))}</button>
          <button name="as" value="pdf">${say(line('pages.formulaire.pdf'))}</button>
        </p>
        <p>${say(line('pages.formulaire.kept'))}</p>
      </form>`,
  );
}
