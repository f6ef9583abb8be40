/** Which article answers a question of theirs. */
import type { ArticleId } from '../../../knowledge/articles/index.ts';
import { articleIds } from '../../../knowledge/articles/index.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { uncovered } from '../cues/cues.ts';

/** A need for adaptations is a question even when it is told as a fact. */
const alwaysAsked: ReadonlySet<string> = new Set<ArticleId>(['handicap']);

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
