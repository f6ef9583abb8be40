/** What was understood, fact by fact, each with a way to change it. */
import { line } from '../../locales/line.ts';
import { interview, label } from '../interview.ts';
import type { Pattern } from '../situation.ts';
import { known } from '../values.ts';

const order = interview.map(({ fact }) => fact);

export const summary: Pattern = ({ heard, memory }) => {
  const correcting = heard.intents.includes('correct') && Object.keys(heard.facts).length === 0;
  if (
    !heard.intents.includes('summary') &&
    !(correcting && heard.about === null && heard.forget.length === 0)
  )
    return null;
  const facts = known(memory.facts, order);
  if (facts.length === 0) return { lines: [line('dialog.summary.none')] };
  return {
    lines: [],
    sheet: {
      title: line('dialog.summary.title'),
      lines: facts.map(({ fact, value }) => line('dialog.summary.row', { label: label(fact), value })),
      sections: [],
      choices: facts.map(({ fact }) => ({ title: line('dialog.choices.correct', { label: label(fact) }) })),
    },
  };
};

/** "Corriger : votre ville": the question is put again. */
export const correction: Pattern = ({ heard }) =>
  heard.about && heard.intents.includes('correct') && heard.facts[heard.about] === undefined
    ? { lines: [], ask: heard.about }
    : null;
