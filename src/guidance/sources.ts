/** Where the plan's sentences come from, and which of them should be read again. */
import { amounts } from '../../knowledge/amounts.ts';
import { catalogue } from '../../knowledge/catalogue.ts';
import { centres, regionals } from '../../knowledge/centres.ts';
import type { Day } from '../../knowledge/dated.ts';
import { measures } from '../../knowledge/measures.ts';
import { sourceOf, sources, type SourceId } from '../../knowledge/sources.ts';
import { vaeSteps } from '../../knowledge/vae-steps.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Plan } from './plan.ts';

const outdated = (id: SourceId, on: Day): boolean => sourceOf(id).readAgainBy < on;

/** The sentence itself while its source is fresh; past the day to read it again, the sentence "à vérifier". */
export const asRead = (say: Line, source: SourceId, on: Day): Line =>
  outdated(source, on) ? line('funding.toVerify', { what: say, checkedOn: sourceOf(source).checkedOn }) : say;

/** The sources of a plan, each once, in the order first met. Throws on an id that the knowledge lacks. */
export const sourcesOf = (ids: readonly SourceId[], on: Day): Plan['sources'] =>
  [...new Set(ids)].map((id) => {
    const { title, publisher, url, published, checkedOn } = sourceOf(id);
    return { id, title, publisher, url, published, checkedOn, expired: outdated(id, on) };
  });

/** A piece of knowledge whose source should have been read again. */
export interface Stale {
  kind: 'amount' | 'criterion' | 'note' | 'step' | 'certification' | 'centre' | 'regional' | 'source';
  id: string;
  source: SourceId;
  readAgainBy: Day;
}

const leaning = (): Omit<Stale, 'readAgainBy'>[] => [
  ...Object.entries(amounts).flatMap(([id, dated]) =>
    dated.map(({ from, source }) => ({ kind: 'amount' as const, id: `${id} ${from}`, source })),
  ),
  ...measures.flatMap(({ id, criteria, notes }) => [
    ...criteria.map((each) => ({
      kind: 'criterion' as const,
      id: `${id}.${each.id}`,
      source: each.source,
    })),
    ...notes.map((each) => ({ kind: 'note' as const, id: `${id}.${each.id}`, source: each.source })),
  ]),
  ...vaeSteps.map(({ id, source }) => ({ kind: 'step' as const, id, source })),
  ...catalogue.map(({ id, source }) => ({ kind: 'certification' as const, id, source })),
  ...centres.map(({ id, source }) => ({ kind: 'centre' as const, id, source })),
  ...regionals.map(({ id, source }) => ({ kind: 'regional' as const, id, source })),
  ...sources.map(({ id }) => ({ kind: 'source' as const, id, source: id })),
];

/** Everything that rests on a source past its `readAgainBy` on that day; empty when all is fresh. */
export const stale = (on: Day): Stale[] =>
  leaning()
    .filter(({ source }) => outdated(source, on))
    .map((each) => ({ ...each, readAgainBy: sourceOf(each.source).readAgainBy }));
