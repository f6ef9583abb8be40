/** The questions people ask on their own: which words lead to which article. The articles' sentences are in locales. */
import triggers from './triggers.json' with { type: 'json' };

export type ArticleId = keyof typeof triggers;

/** Phrases per article and language; where a question touches several articles, the first of this table answers. */
export const articleTriggers: Readonly<
  Record<ArticleId, { readonly fr: readonly string[]; readonly en: readonly string[] }>
> = triggers;

// `Object.keys` widens to string; the object's type has exactly these keys.
export const articleIds = Object.keys(triggers) as ArticleId[];
