/** Lays a plan out for paper: the sheet that the conversation shows, unfolded, with the answers, the map and the sources. */
import { contactLines } from '../../../dialogs/answers/contact.ts';
import { interview, label } from '../../../dialogs/interview.ts';
import type { Section } from '../../../dialogs/reply.ts';
import { planSheet } from '../../../dialogs/sheets/plan.ts';
import { stepNote } from '../../../dialogs/sheets/steps.ts';
import { known } from '../../../dialogs/values.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import type { Variety } from '../../../knowledge/locales.ts';
import type { Key } from '../../../locales/index.ts';
import { line } from '../../../locales/line.ts';
import type { Plan } from '../../guidance/plan.ts';
import type { TerritoryMap } from '../map/territory-map.ts';
import { words, type Words } from '../words.ts';
import type { Block, PrintedPlan } from './document.ts';
import { references, sourceTable, type References } from './references.ts';
import { unfolded, type Part } from './parts.ts';
import { vaeTable } from './vae-table.ts';

const list = (say: Words, lines: Section['lines']): Block[] => {
  const items = lines.map(say);
  return items.length > 1
    ? [{ kind: 'list', items }]
    : items.map((text) => ({ kind: 'paragraph', text }) as const);
};

function understood(say: Words, facts: Facts, on: string): Block[] {
  const rows = known(
    facts,
    interview.map(({ fact }) => fact),
  ).map(({ fact, value }) => [{ text: say(label(fact)) }, { text: say(value) }]);
  return [
    { kind: 'heading', level: 2, text: say(line('dialog.summary.title')) },
    rows.length === 0
      ? { kind: 'paragraph', text: say(line('dialog.summary.none')) }
      : {
          kind: 'table',
          caption: say(line('print.document.answers', { on })),
          head: [say(line('print.document.question')), say(line('print.document.answer'))],
          rows,
          widths: [0.42, 0.58],
        },
  ];
}

function timeline(say: Words, { section }: Part, plan: Plan): Block[] {
  const [first, ...rest] = plan.steps;
  return [
    ...(first
      ? [
          { kind: 'paragraph', text: say(first.say), tone: 'first' } as const,
          { kind: 'paragraph', text: say(stepNote(first)), tone: 'note' } as const,
        ]
      : []),
    ...(section.more && rest.length > 0
      ? [
          { kind: 'heading', level: 3, text: say(section.more.title) } as const,
          {
            kind: 'timeline',
            items: rest.map((step) => ({ text: say(step.say), aside: say(stepNote(step)) })),
          } as const,
        ]
      : []),
  ];
}

type Lay = (say: Words, part: Part, plan: Plan, map: TerritoryMap | null) => Block[];

function lines(say: Words, { section: { lines: said, more, table }, level }: Part): Block[] {
  return [
    ...list(say, said),
    ...(table ? [gridOf(say, table)] : []),
    ...(more
      ? [
          { kind: 'heading', level: level === 2 ? 3 : 4, text: say(more.title) } as const,
          ...list(say, more.lines),
        ]
      : []),
  ];
}

const gridOf = (say: Words, { caption, head, rows }: NonNullable<Section['table']>): Block => ({
  kind: 'table',
  caption: say(caption),
  head: head.map(say),
  rows: rows.map((row) => row.map((cell) => ({ text: say(cell) }))),
  widths: head.map(() => 1 / head.length),
});

/** Sections that paper shows in another way than as lines. */
const ways: Partial<Record<Key, Lay>> = {
  // The legend of the map names the other centres already.
  'dialog.results.where': (say, { section, ...part }, _plan, map) => {
    const { more, ...shown } = section;
    const told = map !== null && map.legend.length > (more?.lines.length ?? 0);
    return [
      ...lines(say, { ...part, section: told ? shown : section }),
      ...(map ? [{ kind: 'map', map } as const] : []),
    ];
  },
  'dialog.results.firstStep': timeline,
  'dialog.results.vae': (say, { section, level }, plan) => [
    ...lines(say, { section: { title: section.title, lines: section.lines }, level, sources: [] }),
    vaeTable(say, plan),
  ],
};

function laid(say: Words, part: Part, plan: Plan, map: TerritoryMap | null, refs: References): Block[] {
  const { section, level, sources } = part;
  const way = ways[section.title.key] ?? lines;
  return [
    { kind: 'heading', level, text: say(section.title) },
    ...way(say, part, plan, map),
    ...refs.from(sources),
  ];
}

/** Everything that the plan says to this person, in the order in which it is read. Pure; nothing is kept. */
export function printedPlan(
  facts: Facts,
  plan: Plan,
  locale: Variety,
  map: TerritoryMap | null,
): PrintedPlan {
  const say = words[locale];
  const sheet = planSheet(plan, facts);
  const refs = references(say, plan);
  const blocks = unfolded(sheet.sections, plan, facts).flatMap((part): Block[] => [
    ...(part.opens ? [{ kind: 'heading', level: 2, text: say(line(part.opens)) } as const] : []),
    ...laid(refs.cited, part, plan, map, refs),
  ]);
  const [intro, ...doors] = contactLines(plan);
  return {
    locale,
    title: say(line('print.document.title')),
    on: plan.on,
    blocks: [
      { kind: 'paragraph', text: say(line('print.document.indicative', { on: plan.on })) },
      ...sheet.lines.map((item) => ({ kind: 'paragraph', text: say(item) }) as const),
      ...understood(say, facts, plan.on),
      ...blocks,
      { kind: 'heading', level: 2, text: say(line('print.document.contacts')) },
      ...(intro ? [{ kind: 'paragraph', text: say(intro) } as const] : []),
      ...list(say, doors),
      { kind: 'heading', level: 2, text: say(line('dialog.results.sources')) },
      { kind: 'paragraph', text: say(line('dialog.results.sourcesIntro', { on: plan.on })) },
      { kind: 'paragraph', text: say(line('print.document.brackets')) },
      sourceTable(say, refs.used(), plan),
      { kind: 'paragraph', text: say(line('print.document.yours')), tone: 'note' },
    ],
    page: (page, count) => say(line('print.document.page', { page, count })),
  };
}
