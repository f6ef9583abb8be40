/** Numbers the sources in the order in which paper needs them, so that every section says where it comes from. */
import type { SourceId } from '../../../knowledge/sources.ts';
import { line, type Line } from '../../../locales/line.ts';
import type { Plan } from '../../guidance/plan.ts';
import type { Words } from '../words.ts';
import type { Block, PrintedTable } from './document.ts';
import { when } from '../../../dialogs/when.ts';

export interface References {
  /** The line that closes a section: "Sources : 1, 2 et 5."; none for a section without source. */
  from: (sources: readonly SourceId[]) => Block[];
  /** Words that put the number of its source, in brackets, after each sentence of the plan that says a figure. */
  cited: Words;
  used: () => SourceId[];
}

/** Where each sentence of the plan comes from. */
function origins({ funding, vae, steps }: Plan): ReadonlyMap<Line, SourceId> {
  const origin = new Map<Line, SourceId>();
  const pointed = [...funding, vae].flatMap((each) => [
    ...each.criteria,
    ...('amounts' in each ? each.amounts : []),
    ...each.notes,
  ]);
  for (const { say, source } of pointed) origin.set(say, source);
  for (const { say, duration, source } of vae.steps) origin.set(say, source).set(duration, source);
  for (const { say, source } of steps) if (source !== undefined) origin.set(say, source);
  return origin;
}

const figure = /\d/;

export function references(say: Words, plan: Plan): References {
  const origin = origins(plan);
  const used: SourceId[] = [];
  const numberOf = (id: SourceId): number => {
    if (!used.includes(id)) used.push(id);
    return used.indexOf(id) + 1;
  };
  return {
    cited(said) {
      const text = say(said);
      const source = origin.get(said);
      return source !== undefined && figure.test(text)
        ? say(line('print.document.cited', { text, number: numberOf(source) }))
        : text;
    },
    from(sources) {
      const numbers = [...new Set(sources.map(numberOf))].sort((a, b) => a - b).map(String);
      const { length: count } = numbers;
      return count === 0
        ? []
        : [{ kind: 'paragraph', text: say(line('print.document.from', { count, numbers })), tone: 'note' }];
    },
    used: () => used,
  };
}

/** The sources with their numbers, who published them, when, and when they were checked. */
export function sourceTable(say: Words, ids: readonly SourceId[], plan: Plan): PrintedTable {
  const text = (key: 'number' | 'what' | 'published' | 'checked' | 'undated'): string =>
    say(line(`print.sources.${key}`));
  const rows = ids.flatMap((id, index) => {
    const source = plan.sources.find((each) => each.id === id);
    if (!source) return [];
    const { title, publisher, url, published, checkedOn, expired } = source;
    return [
      [
        { text: String(index + 1) },
        {
          text: say(line('dialog.values.text', { text: `${title} (${publisher})` })),
          href: url ?? undefined,
        },
        { text: published === null ? text('undated') : say(when(published)) },
        { text: expired ? say(line('print.sources.expired', { checkedOn })) : say(when(checkedOn)) },
      ],
    ];
  });
  return {
    kind: 'table',
    caption: say(line('dialog.results.sourcesList')),
    head: [text('number'), text('what'), text('published'), text('checked')],
    rows,
    widths: [0.07, 0.53, 0.17, 0.23],
  };
}
