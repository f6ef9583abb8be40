/** What differs between two plans, in a few lines: a first certification, a centre, a measure, an amount. */
import { line, type Line } from '../locales/line.ts';
import type { Plan } from '../src/guidance/plan.ts';

const linesShown = 5;

function measureDifferences(before: Plan, after: Plan): Line[] {
  return after.funding.flatMap(({ measure, verdict, amounts }) => {
    const old = before.funding.find((other) => other.measure === measure);
    const news = amounts
      .filter(({ id, euros, hours }) => {
        const same = old?.amounts.find((other) => other.id === id);
        return same?.euros !== euros || same?.hours !== hours;
      })
      .map(({ say }) => say);
    return old?.verdict === verdict && news.length === 0
      ? []
      : [
          line(`dialog.whatIf.measure.${verdict}`, { measure: line(`funding.measures.${measure}.name`) }),
          ...news,
        ];
  });
}

export function differences(before: Plan, after: Plan): Line[] {
  const [first] = after.recommendations;
  const moved = first && first.certification.id !== before.recommendations[0]?.certification.id;
  const [centre] = after.centres;
  const elsewhere = centre && centre.id !== before.centres[0]?.id;
  return [
    ...(moved ? [line('dialog.whatIf.first', { title: first.certification.title })] : []),
    ...(elsewhere ? [line('dialog.whatIf.centre', { name: centre.name })] : []),
    ...measureDifferences(before, after),
  ].slice(0, linesShown);
}
