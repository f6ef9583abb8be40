/** Which article answers a question of theirs. */
import type { ArticleId } from '../../../knowledge/articles/index.ts';
import { articleIds } from '../../../knowledge/articles/index.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { uncovered } from '../cues/cues.ts';
import type { Scope } from '../scope/scope.ts';
import type { Span, Text } from '../text.ts';
import { likest, type Likeness } from './retrieval.ts';

/** A need for adaptations is a question even when it is told as a fact. */
export const alwaysAsked: ReadonlySet<string | null> = new Set<ArticleId>(['handicap']);

/** "mon fils handicapé", "ma mère est sourde" */
const beside = 1;

/** The article of the first of `articleIds` among the cues that `asked` lets through. */
export function articleFor(cues: Cues, asked: (cue: Cue) => boolean): ArticleId | null {
  const kin = cues.of('speaker').filter(({ value }) => value === 'other');
  const all = uncovered(cues.of('article'), cues.of('article')).filter(
    ({ value, from }) => !alwaysAsked.has(value) || !kin.some(({ to }) => to <= from && from - to <= beside),
  );
  const found = new Set(
    all.filter((cue) => alwaysAsked.has(cue.value) || asked(cue)).map(({ value }) => value),
  );
  return articleIds.find((id) => found.has(id)) ?? null;
}

/** How like a question must be to an article that none of its words calls for. */
const like = 0.26;
/** How much likelier another article must be than the one that its words call for. */
const likelier = 0.06;

/** The sentences that ask something. */
function questionsIn({ tokens }: Text, { questions, sentenceOf }: Scope): Span[] {
  return [...questions].flatMap((number) => {
    const from = sentenceOf.indexOf(number);
    return from < 0 ? [] : [{ from, to: sentenceOf.lastIndexOf(number, tokens.length - 1) + 1 }];
  });
}

/** How like an article a text must be that neither asks nor says anything else: "le bénévolat, ça marche pour la VAE". */
const plainly = 0.42;
const fewest = 3;
/** Whoever speaks of themselves tells something. */
const own = new Set(['je', 'j', 'moi', 'mon', 'ma', 'mes', 'i', 'my', 'me']);

/** The article that a text is about, though nothing in it says that it asks. */
export function about(text: Text): ArticleId | null {
  if (text.tokens.length < fewest || text.tokens.some(({ word }) => own.has(word))) return null;
  const [best] = likest(text, { from: 0, to: text.tokens.length });
  return best && best.score >= plainly ? best.article : null;
}

/** `called` is the article that single words call for; the whole question may be more like another. */
export function answering(
  text: Text,
  scope: Scope,
  called: ArticleId | null,
  open: boolean,
): ArticleId | null {
  if (called === 'sources' || (called === null && !open)) return called;
  const ranked: Likeness[] = questionsIn(text, scope).flatMap((span) => likest(text, span));
  const best = ranked.reduce<Likeness | null>(
    (one, other) => (other.score > (one?.score ?? 0) ? other : one),
    null,
  );
  if (!best || best.score < like) return called;
  if (called === null) return best.article;
  const own = Math.max(0, ...ranked.filter(({ article }) => article === called).map(({ score }) => score));
  return best.score >= own + likelier ? best.article : called;
}
