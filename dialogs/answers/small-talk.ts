/** Courtesy, help, languages and "why do you ask": short answers that leave the question pending. */
import type { Variety } from '../../knowledge/locales.ts';
import { line } from '../../locales/line.ts';
import type { Intent } from '../../src/understanding/heard.ts';
import { why } from '../interview.ts';
import type { Pattern, Situation } from '../situation.ts';

/** Answers an intent with one sentence. */
const says =
  (intent: Intent, key: 'dialog.thank' | 'dialog.goodbye' | 'dialog.insult' | 'dialog.greet'): Pattern =>
  ({ heard }) =>
    heard.intents.includes(intent) ? { lines: [line(key)] } : null;

export const insult = says('insult', 'dialog.insult');
export const thank = says('thank', 'dialog.thank');
export const goodbye: Pattern = ({ heard }) =>
  heard.intents.includes('goodbye') ? { lines: [line('dialog.goodbye')], last: true } : null;
export const greet: Pattern = ({ heard, memory }) =>
  heard.intents.includes('greet') && memory.trail.length <= 1 && Object.keys(heard.facts).length === 0
    ? { lines: [line('dialog.greet')] }
    : null;

/** "Pardon ?" while a question is pending asks for that question, not for help. */
export const wantsAgain = ({ heard, memory }: Situation): boolean => heard.repeat && memory.asked !== null;

export const help: Pattern = (situation) =>
  situation.heard.intents.includes('help') && !wantsAgain(situation)
    ? { lines: [line('dialog.help.what'), line('dialog.help.words'), line('dialog.help.fix')] }
    : null;

const switches = [
  ['language-fr', 'fr'],
  ['language-en', 'en'],
] as const satisfies readonly (readonly [Intent, Variety])[];
const eased = { easy: 'fr-simple', plain: 'fr' } as const;

export const language: Pattern = ({ heard, ease, turned, memory }) => {
  const locale = ease ? eased[ease] : switches.find(([intent]) => heard.intents.includes(intent))?.[1];
  if (locale) return { lines: [line('dialog.language')], memory: { ...memory, locale } };
  return turned ? { lines: [line('dialog.turned')] } : null;
};

export const whyAsked: Pattern = ({ heard, memory }) =>
  heard.intents.includes('why')
    ? {
        lines: memory.asked
          ? [why(memory.asked), line('dialog.why.choice')]
          : [line('dialog.why.nothing'), line('dialog.why.choice')],
      }
    : null;
