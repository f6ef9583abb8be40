/** The rules of "Comment l’assistant choisit": the conditions and dated amounts of every measure, from the tables themselves. */
import { amounts } from '../../../knowledge/amounts.ts';
import type { Measure, MeasureCriterion } from '../../../knowledge/criteria.ts';
import type { Dated } from '../../../knowledge/dated.ts';
import { measures } from '../../../knowledge/measures.ts';
import { sourceOf, type SourceId } from '../../../knowledge/sources.ts';
import { vaeCriteria } from '../../../knowledge/vae-steps.ts';
import { line, type Line } from '../../../locales/line.ts';
import { figures } from '../../guidance/figures.ts';
import { capital, type Words } from '../words.ts';
import { html, type Markup } from './html.ts';

interface Rule {
  say: Line;
  source: SourceId;
}

/** A condition as it is put to someone of whom nothing is known. */
const conditions = (criteria: readonly MeasureCriterion[]): Rule[] =>
  criteria.map(({ id, source }) => ({ say: line(`funding.criteria.${id}.unknown`), source }));

/** Each value that an amount has had, with its first day; what a person reads on an account is no rule. */
function dated({ amounts: rules }: Measure): Rule[] {
  return rules.flatMap(({ say, figure, values }) => {
    if (!('of' in figure)) return [];
    const entries: Dated<number> = amounts[figure.of];
    return entries.flatMap(({ from, value, source }) => {
      const others = figures(values, from);
      return others
        ? [{ say: line(`funding.amounts.${say}`, { ...others, [figure.unit]: value, from }), source }]
        : [];
    });
  });
}

/** The same sentence may serve several situations. */
const once = (rules: readonly Rule[]): Rule[] => [
  ...new Map(rules.map((rule) => [JSON.stringify(rule.say), rule])).values(),
];

const listed = (say: Words, rules: readonly Rule[]): Markup =>
  html`<ul>
    ${once(rules).map(({ say: sentence, source }) => {
      const { title, publisher, checkedOn } = sourceOf(source);
      return html`<li>
        ${say(sentence)} <small>${say(line('dialog.results.source', { title, publisher, checkedOn }))}</small>
      </li>`;
    })}
  </ul>`;

/** One part a measure, then what decides of a VAE. */
export const ruleList = (say: Words): Markup[] => [
  ...measures.map(
    (measure) =>
      html`<h3>${capital(say(line(`funding.measures.${measure.id}.name`)))}</h3>
        <p>${say(line(`funding.measures.${measure.id}.what`))}</p>
        ${listed(say, [...conditions(measure.criteria), ...dated(measure)])}`,
  ),
  html`<h3>${say(line('dialog.results.vae'))}</h3>
    ${listed(say, conditions(vaeCriteria))}`,
];
