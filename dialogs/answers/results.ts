/** Questions about the plan itself: more of it, one part in full, two certifications side by side. */
import { line, type Line } from '../../locales/line.ts';
import type { Recommendation } from '../../src/guidance/plan.ts';
import { putForward } from '../../src/guidance/put-forward.ts';
import { fold } from '../../src/understanding/text.ts';
import { choiceNumbers } from '../choice-number.ts';
import { comparisonSheet } from '../sheets/comparison.ts';
import { partInFull } from '../sheets/parts.ts';
import { leading } from '../sheets/plan.ts';
import { recommendationInFull, recommendationSection } from '../sheets/recommendation.ts';
import { schemeInFull, schemeSection } from '../sheets/scheme.ts';
import { ofCertifications, ofSchemes, sourceLines } from '../sheets/sources.ts';
import type { Answer, Pattern, Situation } from '../situation.ts';

const pageSize = 3;
/** Schemes put forward in one reply. */
const schemesAtOnce = 2;

const nothingYet = (): { lines: Line[] } => ({ lines: [line('dialog.results.notYet')] });

/** Recommendations in the order they were shown: what "le deuxième" speaks of. */
function shownOnes({ memory, plan }: Situation): Recommendation[] {
  const all = plan().recommendations;
  const shown = memory.shown.flatMap((id) => all.find(({ certification }) => certification.id === id) ?? []);
  return shown.length > 0 ? shown : leading(plan());
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
  const { heard, memory, plan, today } = situation;
  if (!heard.intents.includes('more')) return null;
  if (!memory.planShown) return nothingYet();
  const page = plan()
    .recommendations.filter(({ certification }) => !memory.shown.includes(certification.id))
    .slice(0, pageSize);
  const schemes = putForward(plan().funding, memory.facts)
    .more.filter(({ measure }) => !memory.schemes.includes(measure))
    .slice(0, schemesAtOnce);
  const none = page.length === 0 ? [line('dialog.results.noMore')] : [];
  if (page.length === 0 && schemes.length === 0) return { lines: none };
  const first = memory.shown.length + 1;
  return {
    lines: none,
    sheet: {
      title: line('dialog.results.moreTitle'),
      lines: [],
      sections: [
        ...page.map((item, index) => recommendationSection(item, first + index)),
        ...schemes.map((scheme) => schemeSection(scheme, today)),
      ],
      choices: [],
    },
    memory: {
      ...memory,
      shown: [...memory.shown, ...page.map(({ certification }) => certification.id)],
      schemes: [...memory.schemes, ...schemes.map(({ measure }) => measure)],
    },
    cites: [...ofCertifications(page), ...ofSchemes(schemes)],
    plan: page.length > 0,
  };
};

function certificationInFull({ plan, today }: Situation, wanted: Recommendation, rank: number): Answer {
  const { title, lines } = recommendationInFull(wanted, rank);
  const schemes = plan().funding.filter(
    ({ measure, verdict }) => measure.startsWith('cpf') && verdict !== 'no',
  );
  return {
    lines: [],
    sheet: {
      title,
      lines: [...lines, ...sourceLines([wanted.certification.source], today)],
      sections: schemes.map((scheme) => schemeInFull(scheme, today)),
      choices: [],
    },
    cites: [...ofCertifications([wanted]), ...ofSchemes(schemes)],
  };
}

export const detail: Pattern = (situation) => {
  const { heard, said, memory, plan } = situation;
  if (!heard.intents.includes('detail')) return null;
  const shown = shownOnes(situation);
  const [pointed] = pointedAt(said.text, shown);
  if (!memory.planShown) return nothingYet();
  if (heard.part && !pointed) return partInFull(heard.part, plan(), memory.facts, memory.schemes);
  const wanted = pointed ?? shown[0];
  return wanted ? certificationInFull(situation, wanted, shown.indexOf(wanted) + 1) : nothingYet();
};

export const compare: Pattern = (situation) => {
  const { heard, said, memory, guides, plan } = situation;
  if (!heard.intents.includes('compare')) return null;
  const shown = shownOnes(situation);
  const [first, second] = [...new Set([...pointedAt(said.text, shown), ...shown])];
  if (!memory.planShown || !first || !second) return nothingYet();
  const found = guides.compare(first.certification.id, second.certification.id, memory.facts, plan());
  return found
    ? { lines: [], sheet: comparisonSheet(found), cites: ofCertifications([first, second]) }
    : nothingYet();
};
