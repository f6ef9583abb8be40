/** A question of their own: answered from a sourced article, or said not to be known, with a person to ask. */
import { articleContent, isArticleId } from '../../knowledge/articles/content.ts';
import { sources } from '../../knowledge/sources.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Pattern } from '../situation.ts';

const sourceLines = (ids: readonly string[], today: string): Line[] =>
  sources
    .filter(({ id }) => ids.includes(id))
    .map(({ title, publisher, checkedOn, readAgainBy }) =>
      line(readAgainBy < today ? 'dialog.results.sourceExpired' : 'dialog.results.source', {
        title,
        publisher,
        checkedOn,
      }),
    );

export const question: Pattern = ({ heard, today }) => {
  if (heard.article && isArticleId(heard.article)) {
    const { params, sources: ids } = articleContent(heard.article, today);
    return { lines: [line(`articles.${heard.article}.body`, params), ...sourceLines(ids, today)] };
  }
  // A supposition ("et si…") has its own answer.
  if (!heard.intents.includes('question') || heard.whatIf) return null;
  return { lines: [line('dialog.question.unknown')] };
};
