/** The sources of what a sheet or an article says. */
import type { Day } from '../../knowledge/dated.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { sourceOf, type SourceId } from '../../knowledge/sources.ts';
import { line, type Line, type Param } from '../../locales/line.ts';
import type { FundingVerdict, Plan, Recommendation } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import type { Section } from '../reply.ts';

/** Each source once: its title, who published it and when it was checked. */
export const sourceLines = (ids: readonly SourceId[], today: Day): Line[] =>
  [...new Set(ids)].map(sourceOf).map(({ title, publisher, checkedOn, readAgainBy }) =>
    line(readAgainBy < today ? 'dialog.results.sourceExpired' : 'dialog.results.source', {
      title,
      publisher,
      checkedOn,
    }),
  );

/** What a sentence was filled with, however deep. */
export const valuesIn = (param: Param): (string | number)[] =>
  typeof param === 'string' || typeof param === 'number'
    ? [param]
    : 'key' in param
      ? Object.values(param.params ?? {}).flatMap(valuesIn)
      : param.flatMap(valuesIn);

const saysFigure = (say: Line): boolean => valuesIn(say).some((value) => typeof value === 'number');

export interface Sourced {
  say: Line;
  source?: SourceId;
}

/** The sources of the sentences that say a figure: none is left without where it comes from. */
export const figuresFrom = (said: readonly Sourced[], today: Day): Line[] =>
  sourceLines(
    said.flatMap(({ say, source }) => (source !== undefined && saysFigure(say) ? [source] : [])),
    today,
  );

export const ofSchemes = (schemes: readonly FundingVerdict[]): SourceId[] =>
  schemes.flatMap(({ criteria, amounts, notes }) =>
    [...criteria, ...amounts, ...notes].map(({ source }) => source),
  );

export const ofCertifications = (shown: readonly Recommendation[]): SourceId[] =>
  shown.map(({ certification }) => certification.source);

export const ofPlaces = ({ centres, regional }: Plan): SourceId[] => [
  ...centres.map(({ source }) => source),
  ...(regional ? [regional.source] : []),
];

export const ofVae = ({ vae: { criteria, steps, notes } }: Plan): SourceId[] =>
  [...criteria, ...steps, ...notes].map(({ source }) => source);

export const ofSteps = ({ steps }: Plan): SourceId[] => steps.flatMap(({ source }) => source ?? []);

/** Only what the sheet of a plan leans on: the plan's own list covers everything that was weighed. */
export const ofPlan = (plan: Plan, shown: readonly Recommendation[], facts: Facts): SourceId[] => [
  ...new Set([
    ...ofCertifications(shown),
    ...ofPlaces(plan),
    ...ofSchemes(putForward(plan.funding, facts).first),
    ...ofVae(plan),
    ...ofSteps(plan),
  ]),
];

/** The sources at the foot of a plan, behind a word. */
export const sourcesSection = (plan: Plan, shown: readonly Recommendation[], facts: Facts): Section => ({
  title: line('dialog.results.sources'),
  lines: [line('dialog.results.sourcesIntro', { on: plan.on })],
  more: {
    title: line('dialog.results.sourcesList'),
    lines: sourceLines(ofPlan(plan, shown, facts), plan.on),
    word: line('dialog.words.sources'),
  },
});
