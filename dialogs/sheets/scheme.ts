/** One way to pay: what it is and what decides first, the rest behind a word. */
import { line, type Line } from '../../locales/line.ts';
import type { Amount, FundingVerdict } from '../../src/guidance/plan.ts';
import type { Section } from '../reply.ts';

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
  first: Line[];
  rest: Line[];
}

function parts({ measure, verdict, amounts, criteria, notes }: FundingVerdict): Parts {
  const open = criteria.filter(({ truth }) => truth !== 'yes');
  const met = criteria.filter(({ truth }) => truth === 'yes');
  const main = amounts.filter((amount) => decides(amount, amounts));
  const said = (points: readonly { say: Line }[]): Line[] => points.map(({ say }) => say);
  return {
    title: line('dialog.results.payWith', { measure: line(`funding.measures.${measure}.name`) }),
    first: [
      line(`funding.measures.${measure}.what`),
      line(`dialog.results.verdict.${verdict}`),
      ...said(main),
      ...said(open.slice(0, openShown)),
    ],
    rest: [
      ...said(amounts.filter((amount) => !main.includes(amount))),
      ...said(open.slice(openShown)),
      ...said(notes),
      ...said(met),
    ],
  };
}

/** As a plan shows it. */
export function schemeSection(verdict: FundingVerdict): Section {
  const { title, first, rest } = parts(verdict);
  return {
    title,
    lines: first,
    ...(rest.length > 0
      ? {
          more: {
            title: line('dialog.results.payMore'),
            lines: rest,
            word: line('dialog.words.funding'),
          },
        }
      : {}),
  };
}

/** In full, when it is asked for. */
export function schemeInFull(verdict: FundingVerdict): Section {
  const { title, first, rest } = parts(verdict);
  return { title, lines: [...first, ...rest] };
}
