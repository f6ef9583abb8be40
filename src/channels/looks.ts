/** How a card shows a section: what it is about, and a look for each kind of sentence. */
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

export interface Shown {
  kind: SectionKind | undefined;
  /** Neighbours of one look, in the order of the section. */
  groups: { look: Look; lines: Line[] }[];
}

export function shownOf({ title, lines }: Section): Shown {
  const groups: Shown['groups'] = [];
  for (const line of lines) {
    const look = looks[line.key] ?? 'plain';
    if (groups.at(-1)?.look === look) groups.at(-1)?.lines.push(line);
    else groups.push({ look, lines: [line] });
  }
  return { kind: kinds[title.key], groups };
}
