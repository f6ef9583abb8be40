/** The sheet's sections for paper: the other schemes join those put forward, and each section knows its sources. */
import type { Section } from '../../../dialogs/reply.ts';
import { schemeSection } from '../../../dialogs/sheets/scheme.ts';
import type { Day } from '../../../knowledge/dated.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import type { SourceId } from '../../../knowledge/sources.ts';
import type { Key } from '../../../locales/index.ts';
import type { FundingVerdict, Plan } from '../../guidance/plan.ts';
import { putForward } from '../../guidance/put-forward.ts';

export interface Part {
  section: Section;
  level: 2 | 3;
  /** A heading that several parts share, said before the first of them. */
  opens?: Key;
  sources: SourceId[];
}

const scheme: Key = 'dialog.results.payWith';
const own: Key = 'dialog.results.sources';
const validation: Key = 'dialog.results.vae';

/** Sections of one kind share a heading. */
const groups: Partial<Record<Key, Key>> = {
  'dialog.results.recommendation': 'print.document.certifications',
  [scheme]: 'print.document.money',
};

const ofScheme = ({ criteria, amounts, notes }: FundingVerdict): SourceId[] =>
  [...criteria, ...amounts, ...notes].map(({ source }) => source);

/** The sources of the sections of each kind: `index` counts within the kind. */
const leaning: Partial<Record<Key, (plan: Plan, index: number, schemes: FundingVerdict[]) => SourceId[]>> = {
  'dialog.results.where': ({ centres, regional }) => [
    ...centres.slice(0, 4).map(({ source }) => source),
    ...(regional ? [regional.source] : []),
  ],
  'dialog.results.recommendation': ({ recommendations }, index) =>
    recommendations[index] ? [recommendations[index].certification.source] : [],
  [scheme]: (_plan, index, schemes) => (schemes[index] ? ofScheme(schemes[index]) : []),
  [validation]: ({ vae }) => [...vae.criteria, ...vae.steps].map(({ source }) => source),
  'dialog.results.firstStep': ({ steps }) => steps.flatMap(({ source }) => source ?? []),
};

const schemePart = (verdict: FundingVerdict, on: Day): Part => ({
  section: schemeSection(verdict, on),
  level: 3,
  sources: ofScheme(verdict),
});

/** In the sheet's order: the other schemes after those put forward, and what pays for a VAE after its steps. */
export function unfolded(sections: readonly Section[], plan: Plan, facts: Facts): Part[] {
  const { first, more } = putForward(plan.funding, facts);
  const forVae = plan.funding.filter(
    ({ measure, verdict }) => measure.startsWith('vae-') && verdict !== 'no',
  );
  const joining: Partial<Record<Key, FundingVerdict[]>> = { [scheme]: more, [validation]: forVae };
  const counts = new Map<Key, number>();
  return sections
    .filter(({ title }) => title.key !== own)
    .flatMap((section, at, all): Part[] => {
      const { key } = section.title;
      const index = counts.get(key) ?? 0;
      counts.set(key, index + 1);
      const group = groups[key];
      const last = all[at + 1]?.title.key !== key;
      const part: Part = {
        section,
        level: group ? 3 : 2,
        ...(group && index === 0 && { opens: group }),
        sources: leaning[key]?.(plan, index, first) ?? [],
      };
      return [part, ...(last ? (joining[key] ?? []).map((verdict) => schemePart(verdict, plan.on)) : [])];
    });
}
