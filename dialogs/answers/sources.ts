/** "D'où ça vient ?": the sources of what was shown last, or of the figure that the question names. */
import type { SourceId } from '../../knowledge/sources.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Plan } from '../../src/guidance/plan.ts';
import { sourceLines, valuesIn } from '../sheets/sources.ts';
import type { Pattern } from '../situation.ts';

const article = 'sources';
/** More would be another question. */
const figuresShown = 3;

interface Sourced {
  say: Line;
  euros?: number;
  hours?: number;
  source: SourceId;
}

/** Every sentence of a plan that has a source. */
function sentences({ funding, vae }: Plan): Sourced[] {
  const steps = vae.steps.map(({ duration, source }) => ({ say: duration, source }));
  return [
    ...funding.flatMap(({ amounts, criteria, notes }) => [...amounts, ...criteria, ...notes]),
    ...vae.criteria,
    ...vae.notes,
    ...steps,
  ];
}

const holds = ({ say }: Sourced, figure: number): boolean =>
  Object.values(say.params ?? {})
    .flatMap(valuesIn)
    .includes(figure);

/** "150 €" is no "150 heures": a unit that is said picks the amounts that have it. */
const units = [
  ['euros', /€|euro/],
  ['hours', /\bh\b|heure|hour/],
] as const;

/** "les 150 €", "1 500", "775,65" */
const figuresIn = (text: string): number[] =>
  (text.replace(/(?<=\d)\s(?=\d{3})/g, '').match(/\d+(?:[.,]\d+)?/g) ?? []).map((written) =>
    Number(written.replace(',', '.')),
  );

function ofFigures(plan: Plan, text: string): Sourced[] {
  const figures = figuresIn(text);
  const all = sentences(plan).filter((sentence) => figures.some((figure) => holds(sentence, figure)));
  const [unit] = units.find(([, written]) => written.test(text.toLowerCase())) ?? [];
  const counted = unit ? all.filter((sentence) => figures.some((figure) => sentence[unit] === figure)) : [];
  const found = counted.length > 0 ? counted : all;
  const said = new Map(found.map((sentence) => [JSON.stringify(sentence.say), sentence]));
  return [...said.values()].slice(0, figuresShown);
}

/** Null when nothing with a source was shown yet: the article then says where things come from in general. */
export const citing: Pattern = ({ heard, memory, said, plan, today }) => {
  if (heard.article !== article) return null;
  const named = ofFigures(plan(), said.text);
  const ids = named.length > 0 ? named.map(({ source }) => source) : memory.cited;
  if (ids.length === 0) return null;
  return {
    lines: [
      ...(named.length > 0 ? named.map(({ say }) => say) : [line('dialog.sources.intro')]),
      ...sourceLines(ids, today),
    ],
    cites: ids,
  };
};
