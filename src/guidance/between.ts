/** What differs between the plans of two days for the same person, measure by measure. */
import { line, type Line } from '../../locales/line.ts';
import type { Criterion, FundingVerdict, Plan, Point, Truth } from './plan.ts';

export interface Difference {
  /** Lines of the first plan that the second lacks. */
  gone: Line[];
  /** Lines of the second plan that the first lacks. */
  fresh: Line[];
}

/** A measure, the VAE, the certifications or the steps, with what differs there. */
export interface Group extends Difference {
  about: Line;
}

const same = (a: Line, b: Line): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Lines are the same when they say the same: key and values. */
const compared = (before: readonly Line[], after: readonly Line[]): Difference => ({
  gone: before.filter((each) => !after.some((other) => same(each, other))),
  fresh: after.filter((each) => !before.some((other) => same(each, other))),
});

const verdictLine = (verdict: Truth): Line =>
  line('print.command.verdict', { verdict: line(`print.command.truth.${verdict}`) });

const criterionLine = ({ say, truth }: Criterion): Line =>
  line('print.command.criterion', { say, truth: line(`print.command.truth.${truth}`) });

const said = (points: readonly Point[]): Line[] => points.map(({ say }) => say);

const ofMeasure = (measure: FundingVerdict | undefined): Line[] =>
  measure
    ? [
        verdictLine(measure.verdict),
        ...said(measure.amounts),
        ...measure.criteria.map(criterionLine),
        ...said(measure.notes),
      ]
    : [];

const ofVae = ({ vae }: Plan): Line[] => [
  verdictLine(vae.verdict),
  ...vae.criteria.map(criterionLine),
  ...said(vae.steps),
  ...said(vae.notes),
];

const ofCertifications = ({ recommendations }: Plan): Line[] =>
  recommendations.map(({ certification: { title, status } }) =>
    line('print.command.certification', { title, status: line(`terms.certificationStatus.${status}`) }),
  );

/** Only the groups that differ, in the plan's order. Pure. */
export function between(before: Plan, after: Plan): Group[] {
  const groups = [
    ...after.funding.map((measure) => ({
      about: line(`funding.measures.${measure.measure}.name`),
      ...compared(
        ofMeasure(before.funding.find((other) => other.measure === measure.measure)),
        ofMeasure(measure),
      ),
    })),
    { about: line('print.command.vae'), ...compared(ofVae(before), ofVae(after)) },
    {
      about: line('print.command.certifications'),
      ...compared(ofCertifications(before), ofCertifications(after)),
    },
    { about: line('print.command.steps'), ...compared(said(before.steps), said(after.steps)) },
  ];
  return groups.filter(({ gone, fresh }) => gone.length + fresh.length > 0);
}
