/** The questions people ask on their own: how they are put, and which words lead to which article. The articles' sentences are in locales. */
import asked from './asked.json' with { type: 'json' };
import triggers from './triggers.json' with { type: 'json' };

export type ArticleId = keyof typeof asked;

/** Phrases of articles by language; where a question touches several articles, the first of this table answers. */
export const articleTriggers: Readonly<
  Partial<Record<ArticleId, { readonly fr: readonly string[]; readonly en: readonly string[] }>>
> = triggers;

/** For each article the ways its question is put, by language: a question is answered by the one it is most like. */
export const articleQuestions: Readonly<
  Record<ArticleId, { readonly fr: readonly string[]; readonly en: readonly string[] }>
> = asked;

// `Object.keys` widens to string; the object's type has exactly these keys.
export const articleIds = Object.keys(asked) as ArticleId[];
