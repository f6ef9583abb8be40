/** What is seen first on a card: a look for each kind of sentence, and which of them wait behind a button. */
import type { Section } from '../../dialogs/reply.ts';
import type { Key } from '../../locales/index.ts';
import type { Line } from '../../locales/line.ts';

/** `note`: small print; `care`: what stands in the way; `yes`, `no`, `unknown`: a verdict. */
export type Look = 'plain' | 'note' | 'care' | 'yes' | 'no' | 'unknown';

/** What a section is about; a client may draw each in its own way. */
export type SectionKind = 'where' | 'certification' | 'pay' | 'vae' | 'first' | 'changes' | 'sources';

const kinds: Partial<Record<Key, SectionKind>> = {
  'dialog.results.where': 'where',
  'dialog.results.recommendation': 'certification',
  'dialog.results.payWith': 'pay',
  'dialog.results.vae': 'vae',
  'dialog.results.firstStep': 'first',
  'dialog.results.changes': 'changes',
  'dialog.results.sources': 'sources',
};

const looks: Partial<Record<Key, Look>> = {
  'dialog.results.kind': 'note',
  'dialog.results.active': 'note',
  'dialog.results.expired': 'note',
  'dialog.results.unverified': 'note',
  'dialog.results.centreCheck': 'note',
  'dialog.results.regionalUnsure': 'note',
  'dialog.results.obstacle': 'care',
  'dialog.results.obstacleRemedy': 'care',
  'dialog.results.verdict.yes': 'yes',
  'dialog.results.verdict.no': 'no',
  'dialog.results.verdict.unknown': 'unknown',
};

/** How many plain sentences stay in sight. What stands in the way, and a verdict, always do. */
const inSight: Partial<Record<SectionKind, number>> = { certification: 2, pay: 2, vae: 2 };

export interface Shown {
  kind: SectionKind | undefined;
  /** Neighbours of one look, in the order of the section. */
  groups: { look: Look; lines: Line[] }[];
  /** Plain sentences beyond those in sight. */
  rest: Line[];
}

/** Parts a section into what is seen and what unfolds; nothing is lost between the two. */
export function shownOf({ title, lines }: Section): Shown {
  const kind = kinds[title.key];
  const most = (kind && inSight[kind]) ?? Infinity;
  const groups: Shown['groups'] = [];
  const rest: Line[] = [];
  let plain = 0;
  for (const line of lines) {
    const look = looks[line.key] ?? 'plain';
    if (look === 'plain' && (plain += 1) > most) rest.push(line);
    else if (groups.at(-1)?.look === look) groups.at(-1)?.lines.push(line);
    else groups.push({ look, lines: [line] });
  }
  return { kind, groups, rest };
}
