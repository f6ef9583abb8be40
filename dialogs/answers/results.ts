/** Questions about the plan itself: show it, more of it, one certification in full, two side by side. */
import { line, type Line } from '../../locales/line.ts';
import type { Recommendation } from '../../src/guidance/plan.ts';
import { fold } from '../../src/understanding/text.ts';
import { choiceNumbers } from '../choice-number.ts';
import { comparisonSheet } from '../sheets/comparison.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import { recommendationSection } from '../sheets/recommendation.ts';
import { schemeSection } from '../sheets/scheme.ts';
import type { Pattern, Situation } from '../situation.ts';

const pageSize = 3;

const nothingYet = (): { lines: Line[] } => ({ lines: [line('dialog.results.notYet')] });

/** Recommendations in the order they were shown: what "le deuxième" speaks of. */
function shownOnes({ memory, plan }: Situation): Recommendation[] {
  const all = plan().recommendations;
  const shown = memory.shown.flatMap((id) => all.find(({ certification }) => certification.id === id) ?? []);
  return shown.length > 0 ? shown : all.slice(0, pageSize);
}

/** The recommendations a text points at, by number or by words of their titles. */
function pointedAt(text: string, shown: Recommendation[]): Recommendation[] {
  const numbers = choiceNumbers(text, shown.length);
  if (numbers.length > 0) return numbers.flatMap((number) => shown[number - 1] ?? []);
  const words = new Set((fold(text).match(/[a-z0-9]{5,}/g) ?? []).filter((word) => word !== 'detail'));
  return shown.filter(({ certification }) =>
    (fold(certification.title).match(/[a-z0-9]{5,}/g) ?? []).some((word) => words.has(word)),
  );
}

export const more: Pattern = (situation) => {
  const { heard, memory, plan } = situation;
  if (!heard.intents.includes('more')) return null;
  if (!memory.planShown) return nothingYet();
  const page = plan()
    .recommendations.filter(({ certification }) => !memory.shown.includes(certification.id))
    .slice(0, pageSize);
  const schemes = putForward(plan().funding, memory.facts).more.map(schemeSection);
  if (page.length === 0 && schemes.length === 0) return { lines: [line('dialog.results.noMore')] };
  const first = memory.shown.length + 1;
  return {
    lines: page.length === 0 ? [line('dialog.results.noMore')] : [],
    sheet: {
      title: line('dialog.results.moreTitle'),
      lines: [],
      sections: [...page.map((item, index) => recommendationSection(item, first + index)), ...schemes],
      choices: [],
    },
    memory: { ...memory, shown: [...memory.shown, ...page.map(({ certification }) => certification.id)] },
    plan: page.length > 0,
  };
};

export const detail: Pattern = (situation) => {
  const { heard, said, memory, plan } = situation;
  if (!heard.intents.includes('detail')) return null;
  const shown = shownOnes(situation);
  const [wanted] = [...pointedAt(said.text, shown), ...shown];
  if (!memory.planShown || !wanted) return nothingYet();
  const rank = shown.indexOf(wanted) + 1;
  const section = recommendationSection(wanted, rank);
  return {
    lines: [],
    sheet: {
      title: section.title,
      lines: [...section.lines, ...(section.more?.lines ?? [])],
      sections: plan()
        .funding.filter(({ measure, verdict }) => measure.startsWith('cpf') && verdict !== 'no')
        .map(schemeSection),
      choices: [],
    },
  };
};

export const compare: Pattern = (situation) => {
  const { heard, said, memory, guides, plan } = situation;
  if (!heard.intents.includes('compare')) return null;
  const shown = shownOnes(situation);
  const [first, second] = [...new Set([...pointedAt(said.text, shown), ...shown])];
  if (!memory.planShown || !first || !second) return nothingYet();
  const found = guides.compare(first.certification.id, second.certification.id, memory.facts, plan());
  return found ? { lines: [], sheet: comparisonSheet(found) } : nothingYet();
};
