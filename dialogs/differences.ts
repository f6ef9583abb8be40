/** What differs between two plans, in a few lines: a first certification, a centre, a measure, an amount. */
import type { Facts } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import type { FundingVerdict, Plan, Truth } from '../src/guidance/plan.ts';
import { putForward } from '../src/guidance/put-forward.ts';
import { shownIds } from './next.ts';

const linesShown = 5;
/** What opens is said before what closes. */
const order: readonly Truth[] = ['yes', 'unknown', 'no'];

/** What would change, or what has changed. */
type Mood = 'whatIf' | 'changed';

/** A plan and the facts it was made for. */
export interface Made {
  plan: Plan;
  facts: Facts;
}

const isOpen = ({ verdict }: FundingVerdict): boolean => verdict !== 'no';

function measureDifferences(mood: Mood, before: Made, after: Made): Line[] {
  const first = [before, after].flatMap(({ plan, facts }) =>
    putForward(plan.funding, facts).first.map(({ measure }) => measure),
  );
  return after.plan.funding
    .filter(({ measure }) => first.includes(measure))
    .map((now) => ({ now, old: before.plan.funding.find(({ measure }) => measure === now.measure) }))
    .sort((a, b) => order.indexOf(a.now.verdict) - order.indexOf(b.now.verdict))
    .flatMap(({ now, old }) => {
      const news = now.amounts
        .filter(({ id, euros, hours }) => {
          const same = old?.amounts.find((other) => other.id === id);
          return same?.euros !== euros || same?.hours !== hours;
        })
        .map(({ say }) => say);
      const measure = line(`funding.measures.${now.measure}.name`);
      return old?.verdict === now.verdict && news.length === 0
        ? []
        : [line(`dialog.${mood}.measure.${now.verdict}`, { measure }), ...(isOpen(now) ? news : [])];
    });
}

/** The most telling first; none between plans that are not both whole. */
export function differences(mood: Mood, before: Made, after: Made): Line[] {
  if (!before.plan.ready || !after.plan.ready) return [];
  const [first] = after.plan.recommendations;
  const moved = first && first.certification.id !== before.plan.recommendations[0]?.certification.id;
  const others = shownIds(before.plan).join() !== shownIds(after.plan).join();
  const [centre] = after.plan.centres;
  const elsewhere = centre && centre.id !== before.plan.centres[0]?.id;
  const vae = after.plan.vae.verdict !== before.plan.vae.verdict;
  return [
    ...(moved ? [line(`dialog.${mood}.first`, { title: first.certification.title })] : []),
    ...(others && !moved ? [line(`dialog.${mood}.list`)] : []),
    ...(elsewhere ? [line(`dialog.${mood}.centre`, { name: centre.name })] : []),
    ...(after.plan.remoteFirst && !before.plan.remoteFirst ? [line(`dialog.${mood}.remote`)] : []),
    ...measureDifferences(mood, before, after),
    ...(vae ? [line(`dialog.${mood}.vae.${after.plan.vae.verdict}`)] : []),
  ].slice(0, linesShown);
}
