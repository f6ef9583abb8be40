/** A form that was filled in, heard with the same ear as the conversation: each answer is what was asked. */
import { interview } from '../../../dialogs/interview.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { FactName, Facts, Place } from '../../../knowledge/facts.ts';
import { languageOf, type Variety } from '../../../knowledge/locales.ts';
import type { Hear } from '../../understanding/heard.ts';

/** What was written or ticked, by fact; absent when nothing was. */
export type Answers = Partial<Record<FactName, string[]>>;

export interface Read {
  facts: Facts;
  /** Answers that say nothing of what was asked. */
  unheard: FactName[];
  /** Towns that share the name given. */
  towns: Place[];
}

const longest = 300;
const most = 20;

/** Reads the fields of the form; whatever else was sent is left alone. */
export function answersIn(fields: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const { fact } of interview) {
    const given = fields.getAll(fact).slice(0, most);
    const said = given.map((text) => text.trim().slice(0, longest)).filter(Boolean);
    if (said.length > 0) answers[fact] = said;
  }
  return answers;
}

/** Pure. The order of the interview, as when the questions are put one by one. */
export function readAnswers(answers: Answers, hear: Hear, locale: Variety, today: Day): Read {
  let facts: Facts = {};
  const unheard: FactName[] = [];
  let towns: Place[] = [];
  for (const { fact } of interview) {
    const said = answers[fact];
    if (!said) continue;
    const heard = hear({ text: said.join(', '), asked: fact, locale: languageOf(locale), facts, today });
    facts = { ...facts, ...heard.facts };
    const [ambiguity] = heard.ambiguities;
    const doubted = heard.intents.includes('dont-know') || heard.intents.includes('skip');
    if (fact === 'place' && ambiguity && !heard.facts.place) towns = ambiguity.options;
    else if (heard.facts[fact] === undefined && !doubted) unheard.push(fact);
  }
  return { facts, unheard, towns };
}
