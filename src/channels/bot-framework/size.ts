/** Keeps a message within what channels take: whole parts go, never half a word. */
import type { Activity } from 'botbuilder';
import { messageBytes } from './abilities.ts';
import { withoutFolds } from './cards/sheet-card.ts';

/** The text up to the last whole part that fits, and its last part, which says how to go on. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const parts = text.split('\n\n');
  const end = parts.length > 1 ? `\n\n${parts.at(-1) ?? ''}` : '';
  const room = most - end.length - 1;
  const head = text.slice(0, Math.max(0, room));
  const whole = head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1));
  return `${whole || head}…${end}`.slice(0, most);
}

const bytes = (message: Partial<Activity>): number => Buffer.byteLength(JSON.stringify(message));

type Change = (content: Record<string, unknown>) => Record<string, unknown>;

const changed = (message: Partial<Activity>, change: Change): Partial<Activity> => ({
  ...message,
  attachments: (message.attachments ?? []).map((each) => ({ ...each, content: change(each.content) })),
});

/** What may go from a heavy card, the least missed first: what unfolds, then what only clients without cards read. */
const lighter: readonly Change[] = [withoutFolds, (content) => ({ ...content, fallbackText: content.speak })];

/** As it is, or lighter until it may be sent; without its cards when nothing else helps. */
export function weighed(message: Partial<Activity>): Partial<Activity> {
  let light = message;
  for (const change of lighter) {
    if (bytes(light) <= messageBytes) return light;
    light = changed(light, change);
  }
  if (bytes(light) <= messageBytes) return light;
  const said = (message.attachments ?? []).map(({ content }) => String(content.fallbackText));
  const { attachments: _cards, ...bare } = message;
  return { ...bare, text: cut([message.text, ...said].join('\n\n'), 12_000) };
}
