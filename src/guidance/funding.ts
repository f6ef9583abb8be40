/** How a person could pay: every measure judged on a day, with its reasons, what is missing, amounts and notes. */
import type { Certification } from '../../knowledge/catalogue.ts';
import type { Measure, MeasureCriterion } from '../../knowledge/criteria.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { measures } from '../../knowledge/measures.ts';
import { line, type Line } from '../../locales/line.ts';
import { amountsOf, notesOf } from './figures.ts';
import { find, together, type Case, type Finding } from './judge.ts';
import type { Criterion, FundingVerdict } from './plan.ts';
import { asRead } from './sources.ts';

export interface InView {
  /** The certification the money would pay for; null while none is chosen. */
  certification: Certification | null;
}

/** What a criterion's sentence may mention of the certification in view. */
const named = ({ certification }: Case): Record<string, string> => ({
  ...(certification && { title: certification.title }),
  ...(certification?.validUntil && { until: certification.validUntil }),
});

/** Only a rule that began on a day can grow old; what the person said cannot. */
function sayOf(
  { id, when, source }: MeasureCriterion,
  { truth }: Finding,
  params: Record<string, string>,
  on: Day,
): Line {
  const key = `funding.criteria.${id}.${truth}` as const;
  return when.op === 'during'
    ? asRead(line(key, { ...params, since: when.from }), source, on)
    : line(key, params);
}

/** The criteria that concern the case, judged, with the verdict they give together. */
export function judgeAll(
  rules: readonly MeasureCriterion[],
  found: Case,
): Finding & { criteria: Criterion[] } {
  const judged = rules
    .filter(({ about }) => about === undefined || find(about, found).truth !== 'no')
    .map((rule) => ({ rule, finding: find(rule.when, found) }));
  const { truth, missing } = together(judged.map(({ finding }) => finding));
  const params = named(found);
  return {
    truth,
    missing,
    criteria: judged.map(({ rule, finding }) => ({
      id: rule.id,
      say: sayOf(rule, finding, params, found.on),
      truth: finding.truth,
      source: rule.source,
    })),
  };
}

/**
 * Yes only when every criterion holds; no as soon as one fails; unknown otherwise, with the facts that would help.
 * An employer, a centre or a fund that decides is a criterion that stays unknown. Pure; no price is known here.
 */
export function judge(measure: Measure, facts: Facts, on: Day, { certification }: InView): FundingVerdict {
  const found: Case = { facts, on, certification };
  const { truth, missing, criteria } = judgeAll(measure.criteria, found);
  return {
    measure: measure.id,
    verdict: truth,
    criteria,
    missing: [...missing],
    amounts: amountsOf(measure, found),
    notes: notesOf(measure.notes, truth === 'no', found),
  };
}

/** Every measure of the contract, in its order, also those that are refused. */
export const fund = (facts: Facts, on: Day, inView: InView): FundingVerdict[] =>
  measures.map((measure) => judge(measure, facts, on, inView));
