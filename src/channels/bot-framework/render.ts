/** What a turn answers, as one activity that its channel can show. */
import type { Activity } from 'botbuilder';
import type { Reply } from '../../../dialogs/reply.ts';
import type { TurnResult } from '../../../dialogs/turn-result.ts';
import { languageOf } from '../../../knowledge/locales.ts';
import type { Render } from '../bot.ts';
import { linesText, sheetText } from '../render.ts';
import { directLineChannel } from '../turns/activities.ts';
import { capital, words, type Words } from '../words.ts';
import { abilityOf, type Ability } from './abilities.ts';
import type { Answer, Element, Under } from './cards/elements.ts';
import { contactCard, feedbackCard, helpfulCard, questionCard } from './cards/question-card.ts';
import { sheetCard } from './cards/sheet-card.ts';
import { cut, weighed } from './size.ts';

const answersOf = (say: Words, { choices }: Reply): Answer[] =>
  choices.map(({ title, says = title }) => ({ title: capital(say(title)), text: capital(say(says)) }));

/** Which question the last answers belong to. */
function under({ memory: { pending }, asked }: TurnResult): Under {
  if (pending?.kind === 'forget-me') return { fact: 'forget-me' };
  const fact = pending?.kind === 'place' ? 'place' : asked;
  return fact === null ? {} : { fact };
}

const isContact = ({ lines }: Reply): boolean => lines.some(({ key }) => key.startsWith('dialog.human.'));

/** What stands below the text: sheets, what is said after them, and the last answers. */
function cardsOf(result: TurnResult, say: Words, ability: Ability): Element[] {
  const { replies, memory, plan } = result;
  const { locale } = memory;
  const first = replies.findIndex(({ sheet }) => sheet);
  const cards = replies.flatMap((reply, index) => {
    const last = index === replies.length - 1;
    const text = first !== -1 && index > first ? linesText(say, reply.lines) : '';
    const answers = last ? answersOf(say, reply) : [];
    const contacts = isContact(reply) ? contactCard(linesText(say, reply.lines), say, locale) : null;
    const put = (said: string, offered: Answer[]): Element[] =>
      said || offered.length > 0
        ? [questionCard({ text: said, answers: offered, under: under(result) }, say, ability, locale)]
        : [];
    const { sheet } = reply;
    return [
      ...(sheet ? [...put(text, []), sheetCard(sheet, say, locale)] : []),
      ...(sheet && plan && !replies.slice(index + 1).some((later) => later.sheet)
        ? [feedbackCard(say, locale)]
        : []),
      ...(contacts ? [contacts] : []),
      ...put(sheet ? '' : text, answers),
    ];
  });
  const article = replies.find((reply) => reply.article)?.article;
  return article ? [...cards, helpfulCard(article, say, locale)] : cards;
}

/** What is said before the first sheet, or the sheet's title where nothing is. */
function lead({ replies }: TurnResult, say: Words): string {
  const first = replies.findIndex(({ sheet }) => sheet);
  const before = first === -1 ? replies : replies.slice(0, first + 1);
  const said = before.map(({ lines }) => linesText(say, lines)).filter(Boolean);
  const title = replies[first]?.sheet?.title;
  return said.join('\n\n') || (title ? say(title) : '');
}

/** Everything in words; answers that no button shows are numbered, since a number is heard. */
function whole({ replies }: TurnResult, say: Words, { buttons }: Ability): string {
  const parts = replies.flatMap((reply) => [
    linesText(say, reply.lines),
    reply.sheet ? sheetText(say, reply.sheet) : '',
  ]);
  const [last] = replies.slice(-1);
  const answers = last ? answersOf(say, last) : [];
  const numbered = answers.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return [...parts, answers.length > buttons ? numbered : ''].filter(Boolean).join('\n\n');
}

function suggested(result: TurnResult, say: Words, { buttons, title: most }: Ability): Partial<Activity> {
  const [last] = result.replies.slice(-1);
  const answers = last ? answersOf(say, last) : [];
  if (answers.length === 0 || answers.length > buttons) return {};
  const actions = answers.map(({ title, text }) => ({
    type: 'imBack',
    title: title.length > most ? `${title.slice(0, most - 1)}…` : title,
    value: text,
  }));
  return { suggestedActions: { to: [], actions } };
}

/** One message a turn, by what the channel is able to show. */
export function channelRender(result: TurnResult, ability: Ability): Partial<Activity>[] {
  const { memory, asked, plan, replies } = result;
  if (replies.length === 0) return [];
  const { locale } = memory;
  const say = words[locale];
  const cards = ability.cards ? cardsOf(result, say, ability) : [];
  const spoken = replies.flatMap(({ lines, sheet }) => [
    linesText(say, lines),
    sheet ? say(sheet.title) : '',
  ]);
  const message: Partial<Activity> = {
    type: 'message',
    text: cut(ability.cards ? lead(result, say) : whole(result, say, ability), ability.text),
    speak: spoken.filter(Boolean).join(' '),
    textFormat: 'plain',
    locale: languageOf(locale),
    inputHint: 'expectingInput',
    ...(cards.length > 0
      ? {
          attachments: cards.map((content) => ({
            contentType: 'application/vnd.microsoft.card.adaptive',
            content,
          })),
        }
      : {}),
    ...(ability.cards ? {} : suggested(result, say, ability)),
    channelData: { asked, ...(plan && { plan }) },
  };
  return [weighed(message)];
}

/** The page shows a turn in several parts; every other channel gets one. */
export const renderBy =
  (page: (result: TurnResult) => Partial<Activity>[]): Render =>
  (result, channelId) =>
    channelId === directLineChannel ? page(result) : channelRender(result, abilityOf(channelId));
