/** Answers to choose from, under a question; what else a reply offers: people to reach, and an opinion on the plan. */
import type { ArticleId } from '../../../../knowledge/articles/index.ts';
import { languageOf, type Variety } from '../../../../knowledge/locales.ts';
import { line } from '../../../../locales/line.ts';
import { capital, type Words } from '../../words.ts';
import type { Ability } from '../abilities.ts';
import {
  actionSet,
  adaptiveCard,
  quietly,
  submit,
  textLines,
  type Answer,
  type Element,
  type Under,
} from './elements.ts';

export interface Question {
  /** What is said on the card; empty when the message says it already. */
  text: string;
  answers: readonly Answer[];
  under: Under;
}

/** A list to choose from, where the buttons would be too many. */
const list = (say: Words, { answers, under }: Question): Element[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'choice',
    label: say(line('teams.choose')),
    style: 'compact',
    isRequired: true,
    errorMessage: say(line('teams.choose')),
    choices: answers.map(({ title, text }) => ({ title, value: text })),
  },
  actionSet([{ type: 'Action.Submit', title: say(line('teams.send')), data: under }]),
];

export function questionCard(question: Question, say: Words, { buttons }: Ability, locale: Variety): Element {
  const { text, answers, under } = question;
  const choices =
    answers.length > buttons ? list(say, question) : [actionSet(answers.map((each) => submit(each, under)))];
  const said = [text, ...answers.map(({ title }) => `• ${title}`)].filter(Boolean).join('\n');
  const body = [...textLines(text), ...(answers.length > 0 ? choices : [])];
  return adaptiveCard({
    body,
    fallbackText: said,
    speak: text || say(line('teams.choose')),
    lang: languageOf(locale),
  });
}

/** Opens the sites that a text names. */
export function contactCard(text: string, say: Words, locale: Variety): Element | null {
  const sites = [...new Set(text.match(/https:\/\/[^\s,;]+[^\s,;.)]/gu) ?? [])];
  if (sites.length === 0) return null;
  const open = sites.map((url) => ({
    type: 'Action.OpenUrl',
    title: say(line('teams.open', { site: new URL(url).hostname.replace(/^www\./, '') })),
    url,
  }));
  const speak = say(line('teams.sites'));
  return adaptiveCard({
    body: [actionSet(open)],
    fallbackText: sites.join('\n'),
    speak,
    lang: languageOf(locale),
  });
}

/** Asked once under a plan: a "yes" is thanked for, a "no" leads to a person. */
export function feedbackCard(say: Words, locale: Variety): Element {
  const ask = say(line('page.rating.ask'));
  const yes = { title: say(line('page.rating.yes')), text: say(line('teams.thanks')) };
  const no = { title: say(line('page.rating.no')), text: capital(say(line('dialog.choices.human'))) };
  const body = [...textLines(ask), actionSet([submit(yes, { useful: true }), submit(no, { useful: false })])];
  return adaptiveCard({
    body,
    fallbackText: `${ask}\n• ${yes.title}\n• ${no.title}`,
    speak: ask,
    lang: languageOf(locale),
  });
}

/** Whether an article helped: two small buttons below everything else, which leave the question pending. */
export function helpfulCard(article: ArticleId, say: Words, locale: Variety): Element {
  const ask = say(line('page.helpful.ask'));
  const [yes, no] = [say(line('page.rating.yes')), say(line('page.rating.no'))];
  const actions = [quietly(yes, { article, useful: true }), quietly(no, { article, useful: false })];
  return adaptiveCard({
    body: [...textLines(ask, { size: 'small', isSubtle: true }), actionSet(actions)],
    fallbackText: `${ask}\n• ${yes}\n• ${no}`,
    speak: ask,
    lang: languageOf(locale),
  });
}
