/** Turns what the assistant answers into Bot Framework activities: text first, cards and buttons beside it. */
import { ActivityTypes, type Activity } from 'botbuilder';
import { questionsLeft } from '../../dialogs/next.ts';
import type { Reply, Section, Sheet } from '../../dialogs/reply.ts';
import type { TurnResult } from '../../dialogs/turn-result.ts';
import type { Variety } from '../../knowledge/locales.ts';
import { card } from './cards.ts';
import { line, type Line } from '../../locales/line.ts';
import { capital, words, type Words } from './words.ts';

/** A sheet is said twice, in the text and on the card: each line is worded once. */
function once(say: Words): Words {
  const said = new Map<Line, string>();
  return (item) => {
    const known = said.get(item);
    if (known !== undefined) return known;
    const text = say(item);
    said.set(item, text);
    return text;
  };
}

/** Headings as lines, points as a list: a section for clients without cards and for screen readers. */
function sectionText(say: Words, { title, lines, table, from = [] }: Section): string {
  const points = lines.map((item) => `• ${say(item)}`);
  const rows = table
    ? [table.head, ...table.rows].map(([head, ...cells]) =>
        head ? `• ${say(head)} : ${cells.map((cell) => say(cell)).join(' / ')}` : '',
      )
    : [];
  return [say(title), ...points, ...rows, ...from.map(say)].join('\n');
}

/** What a card folds is a message away for whoever reads the text: the words to type stand at its foot. */
function wayOn(say: Words, sections: readonly Section[]): string[] {
  const words = [...new Set(sections.flatMap(({ more }) => (more ? [say(more.word)] : [])))];
  return words.length > 0 ? [say(line('dialog.words.more', { words }))] : [];
}

export const sheetText = (say: Words, { title, lines, sections }: Sheet): string =>
  [
    [say(title), ...lines.map((item) => (sections.length > 0 ? say(item) : `• ${say(item)}`))].join('\n'),
    ...sections.map((part) => sectionText(say, part)),
    ...wayOn(say, sections),
  ].join('\n\n');

export const linesText = (say: Words, lines: Reply['lines']): string =>
  lines.map((item) => say(item)).join('\n');

function activity(reply: Reply, locale: Variety): Partial<Activity> {
  const say = once(words[locale]);
  const spoken = linesText(say, reply.lines);
  const sheet = reply.sheet && sheetText(say, reply.sheet);
  const text = [spoken, sheet].filter(Boolean).join('\n\n');
  const actions = reply.choices.map(({ title, says = title }) => ({
    type: 'imBack',
    title: capital(say(title)),
    value: capital(say(says)),
  }));
  return {
    type: ActivityTypes.Message,
    text,
    // Read aloud, a sheet is announced rather than recited.
    speak: [spoken, reply.sheet && say(reply.sheet.title)].filter(Boolean).join(' '),
    textFormat: 'plain',
    locale,
    inputHint: 'expectingInput',
    ...(reply.sheet && sheet ? { attachments: [card(reply.sheet, say, locale)] } : {}),
    ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
    // `lead` is what is said before the card: a client that draws the card shows it in place of the whole text.
    channelData: {
      ...(reply.sheet && { textIsEquivalent: true, lead: spoken }),
      ...(reply.offer && { offer: reply.offer }),
      ...(reply.article && { article: reply.article }),
    },
  };
}

/** The activities of one turn. The last one tells which question is pending and how many are left, and the one with a plan says so. */
export function render({ replies, memory, asked, plan }: TurnResult): Partial<Activity>[] {
  return replies.map((reply, index) => {
    const made = activity(reply, memory.locale);
    const last = index === replies.length - 1;
    const shows = plan && (reply.sheet !== undefined || (last && !replies.some(({ sheet }) => sheet)));
    return {
      ...made,
      // Built above, always an object.
      channelData: {
        ...(made.channelData as object),
        ...(last ? { asked, left: questionsLeft(memory) } : {}),
        // With its own facts a client can ask for the same plan as a PDF: POST /v1/plan.
        ...(shows ? { plan: true, facts: memory.facts } : {}),
      },
    };
  });
}
