/** One way to pay: what it is and what decides first, the rest behind a word. */
import type { Day } from '../../knowledge/dated.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Amount, FundingVerdict } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';
import { figuresFrom, type Sourced } from './sources.ts';

/** Amounts that inform rather than decide. */
const besides: ReadonlySet<string> = new Set([
  'annualCredit',
  'ceiling',
  'cap',
  'minimumHours',
  'maximumHours',
  'mobility',
]);
/** Open points said at once. */
const openShown = 2;

/** The balance is said already where what it may pay is. */
function decides({ id }: Amount, amounts: readonly Amount[]): boolean {
  return !besides.has(id) && !(id === 'balance' && amounts.some((other) => other.id === 'usable'));
}

interface Parts {
  title: Line;
  what: Line[];
  first: Sourced[];
  rest: Sourced[];
}

function parts({ measure, verdict, amounts, criteria, notes }: FundingVerdict): Parts {
  const open = criteria.filter(({ truth }) => truth !== 'yes');
  const met = criteria.filter(({ truth }) => truth === 'yes');
  const main = amounts.filter((amount) => decides(amount, amounts));
  return {
    title: line('dialog.results.payWith', { measure: line(`funding.measures.${measure}.name`) }),
    what: [line(`funding.measures.${measure}.what`), line(`dialog.results.verdict.${verdict}`)],
    first: [...main, ...open.slice(0, openShown)],
    rest: [...amounts.filter((amount) => !main.includes(amount)), ...open.slice(openShown), ...notes, ...met],
  };
}

const linesOf = (points: readonly Sourced[]): Line[] => points.map(({ say }) => say);

/** As a plan of that day shows it. */
export function schemeSection(scheme: FundingVerdict, on: Day): Section {
  const { title, what, first, rest } = parts(scheme);
  return {
    title,
    lines: [...what, ...linesOf(first)],
    from: figuresFrom(first, on),
    ...(rest.length > 0
      ? {
          more: {
            title: line('dialog.results.payMore'),
            lines: linesOf(rest),
            word: line('dialog.words.funding'),
            from: figuresFrom(rest, on),
          },
        }
      : {}),
  };
}

/** In full, when it is asked for. */
export function schemeInFull(scheme: FundingVerdict, on: Day): Section {
  const { title, what, first, rest } = parts(scheme);
  const points = [...first, ...rest];
  return { title, lines: [...what, ...linesOf(points)], from: figuresFrom(points, on) };
}
