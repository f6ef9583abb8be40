/** Where talk begins, begins again or stops: the welcome, an erasure, a restart, someone in distress. */
import { languageOf, type Variety } from '../knowledge/locales.ts';
import { line, type Line } from '../locales/line.ts';
import type { Heard } from '../src/understanding/heard.ts';
import { asking, questionReply } from './asking.ts';
import { newMemory, type Memory } from './memory.ts';
import type { TurnResult } from './turn-result.ts';

/** The first question: open, so that a person may say everything at once. */
const firstFact = 'place';

function begin(memory: Memory, before: readonly Line[], erase: boolean): TurnResult {
  return {
    memory: asking(memory, firstFact),
    replies: [questionReply(firstFact, memory.facts, before)],
    asked: firstFact,
    plan: false,
    erase,
  };
}

export const welcome = (locale: Variety): TurnResult => ({
  memory: asking(newMemory(locale), firstFact),
  replies: [
    {
      lines: [line('dialog.welcome.who'), line('dialog.welcome.what'), line('dialog.welcome.open')],
      choices: [
        { title: line('dialog.choices.how') },
        { title: line('dialog.choices.human') },
        ...(languageOf(locale) === 'fr' ? [{ title: line('dialog.choices.otherWords') }] : []),
      ],
    },
  ],
  asked: firstFact,
  plan: false,
  erase: false,
});

export const erased = (memory: Memory): TurnResult => begin(memory, [line('dialog.erased')], true);

const restarted = (memory: Memory): TurnResult => begin(memory, [line('dialog.restarted')], false);

/** "recommencer" starts at once; "oubliez-moi" asks for one "oui", since it cannot be undone. */
export function closing(memory: Memory, { intents }: Heard): TurnResult | null {
  if (intents.includes('forget-me'))
    return {
      memory: { ...memory, pending: { kind: 'forget-me' } },
      replies: [
        {
          lines: [line('dialog.forget.confirm')],
          choices: [{ title: line('terms.boolean.true') }, { title: line('terms.boolean.false') }],
        },
      ],
      asked: memory.asked,
      plan: false,
      erase: false,
    };
  return intents.includes('restart') ? restarted(newMemory(memory.locale)) : null;
}

/** One human sentence and who to call: no question, no plan; the pending question comes back with the next message. */
export const distress = (memory: Memory): TurnResult => ({
  memory,
  replies: [
    {
      lines: [line('dialog.distress.heard'), line('dialog.distress.call'), line('dialog.distress.urgent')],
      choices: [],
    },
  ],
  asked: null,
  plan: false,
  erase: false,
});
