/** Amounts and notes as sentences: every figure comes from a dated value in force on the day, or is the person's own. */
import { amounts, type AmountId } from '../../knowledge/amounts.ts';
import type { Measure, MeasureAmount, MeasureNote } from '../../knowledge/criteria.ts';
import { inForce, type Dated, type DatedValue, type Day } from '../../knowledge/dated.ts';
import { line } from '../../locales/line.ts';
import { lastResort } from '../../knowledge/measures/shared.ts';
import { holds, type Case } from './judge.ts';
import type { Amount, Note } from './plan.ts';
import { asRead } from './sources.ts';

const figure = (id: AmountId, on: Day): DatedValue<number> | null => {
  const dated: Dated<number> = amounts[id];
  return inForce(dated, on);
};

/** The figures a sentence mentions, or null when one of them is not in force: then the sentence is not said. */
export function figures(
  values: Readonly<Record<string, AmountId>> | undefined,
  on: Day,
): Record<string, number> | null {
  const found: Record<string, number> = {};
  for (const [name, id] of Object.entries(values ?? {})) {
    const current = figure(id, on);
    if (current === null) return null;
    found[name] = current.value;
  }
  return found;
}

type Shown = Pick<Amount, 'euros' | 'hours' | 'source'> & { from?: Day };

/** Null when the figure is not in force, or not said. */
function shown({ figure: from }: MeasureAmount, { facts, on }: Case): Shown | null {
  if ('stated' in from) return from.from <= on ? { source: from.stated, from: from.from } : null;
  if ('own' in from) {
    const said = facts[from.own];
    return said === undefined ? null : { [from.unit]: said, source: from.source };
  }
  const current = figure(from.of, on);
  return current && { [from.unit]: current.value, source: current.source, from: current.from };
}

function amount(rule: MeasureAmount, found: Case): Amount | null {
  if (!holds(rule.when, found)) return null;
  const current = shown(rule, found);
  const others = figures(rule.values, found.on);
  if (!current || !others) return null;
  const { from, ...value } = current;
  const params = {
    ...others,
    ...(value.euros !== undefined && { euros: value.euros }),
    ...(value.hours !== undefined && { hours: value.hours }),
    ...(from && { from }),
  };
  const say = line(`funding.amounts.${rule.say}`, params);
  // What the person reads on the account cannot grow old; a rule can.
  const aging = 'own' in rule.figure ? say : asRead(say, value.source, found.on);
  return { id: rule.key, say: aging, ...value };
}

export const amountsOf = ({ amounts: rules }: Measure, found: Case): Amount[] =>
  rules.map((rule) => amount(rule, found)).filter((each) => each !== null);

function note(rule: MeasureNote, found: Case): Note | null {
  const { id, kind, source, since, until, when, values } = rule;
  const { on } = found;
  if ((since && on < since) || (until && on > until)) return null;
  if (!holds(when, found)) return null;
  const numbers = figures(values, on);
  if (!numbers) return null;
  const say = line(`funding.notes.${id}`, { ...numbers, ...(since && { since }) });
  return { id, kind, say: values ? asRead(say, source, on) : say, source };
}

/** After a refusal only the ways round, one at least; otherwise everything but them. */
export function notesOf(rules: readonly MeasureNote[], refused: boolean, found: Case): Note[] {
  const notes = rules
    .filter(({ kind }) => (kind === 'way-round') === refused)
    .map((rule) => note(rule, found))
    .filter((each) => each !== null);
  if (!refused || notes.length > 0) return notes;
  const adviser = note(lastResort, found);
  return adviser ? [adviser] : [];
}
