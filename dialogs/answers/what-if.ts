/** "Et si j’étais au chômage ?": what would change, answered and never stored. */
import { line } from '../../locales/line.ts';
import { differences } from '../differences.ts';
import { interview } from '../interview.ts';
import type { Pattern } from '../situation.ts';
import { known } from '../values.ts';

const order = interview.map(({ fact }) => fact);

export const whatIf: Pattern = ({ heard, memory, guides, today, plan }) => {
  if (!heard.whatIf) return null;
  const supposed = known(heard.whatIf, order).map(({ value }) => value);
  if (supposed.length === 0) return null;
  const facts = { ...memory.facts, ...heard.whatIf };
  const after = { plan: guides.makePlan(facts, today, memory.skipped), facts };
  const changes = differences('whatIf', { plan: plan(), facts: memory.facts }, after);
  return {
    lines: [
      line('dialog.whatIf.intro', { supposed }),
      ...(changes.length > 0 ? changes : [line('dialog.whatIf.same')]),
      line('dialog.whatIf.kept'),
    ],
  };
};
