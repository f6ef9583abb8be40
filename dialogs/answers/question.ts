/** A question of their own: answered from a sourced article, or said not to be known, with a person to ask. */
import { articleContent, isArticleId } from '../../knowledge/articles/content.ts';
import { line } from '../../locales/line.ts';
import { sourceLines } from '../sheets/sources.ts';
import type { Pattern } from '../situation.ts';
import { citing } from './sources.ts';

export const question: Pattern = (situation) => {
  const { heard, today } = situation;
  const cited = citing(situation);
  if (cited) return cited;
  if (heard.article && isArticleId(heard.article)) {
    const { params, sources } = articleContent(heard.article, today);
    return {
      lines: [line(`articles.${heard.article}.body`, params), ...sourceLines(sources, today)],
      cites: sources,
      article: heard.article,
    };
  }
  // A supposition ("et si…") has its own answer.
  if (!heard.intents.includes('question') || heard.whatIf) return null;
  return { lines: [line('dialog.question.unknown')] };
};
