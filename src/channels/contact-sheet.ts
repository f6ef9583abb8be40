/** A request to be contacted on paper: what the person wishes, room for what only they write, before their plan. */
import type { Variety } from '../../knowledge/locales.ts';
import { line } from '../../locales/line.ts';
import { regionalFirst } from '../guidance/centres.ts';
import type { Plan } from '../guidance/plan.ts';
import type { Block } from './print/document.ts';
import { words } from './words.ts';

export const contactChannels = ['phone', 'mail', 'centre'] as const;
export type ContactChannel = (typeof contactChannels)[number];
export const contactWishes = ['any', 'morning', 'afternoon', 'evening'] as const;
export type ContactWish = (typeof contactWishes)[number];

/** Who a request goes to: the nearest centre, or the seat of the region where that is the first door; else nobody yet. */
export function centreOf(plan: Plan): { name: string; insee: string | null } {
  const { centres, regional } = plan;
  return (regionalFirst(plan) ? regional : centres[0]) ?? regional ?? { name: 'Cnam', insee: null };
}

const blank = '_'.repeat(40);

export function contactBlocks(
  plan: Plan,
  { channel, wish }: { channel: ContactChannel; wish: ContactWish },
  locale: Variety,
): Block[] {
  const say = words[locale];
  const rows = [
    line('dialog.contact.sheet.centre', { name: centreOf(plan).name }),
    line('dialog.contact.sheet.how', { how: line(`dialog.contact.channels.${channel}`) }),
    line('dialog.contact.sheet.when', { when: line(`dialog.contact.wishes.${wish}`) }),
  ];
  return [
    { kind: 'heading', level: 2, text: say(line('dialog.contact.sheet.title')) },
    { kind: 'list', items: rows.map(say) },
    { kind: 'paragraph', text: `${say(line('dialog.contact.sheet.reach'))} ${blank}` },
  ];
}
