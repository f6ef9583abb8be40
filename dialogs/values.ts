/** How each fact is said beside its label, in the summary. */
import type { FactName, Facts } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import { modesLine } from '../src/guidance/wording.ts';

type Say = { [F in FactName]-?: (value: NonNullable<Facts[F]>) => Line };

const listed = (items: Line[]): Line => line('dialog.values.list', { items });
const yesNo = (value: boolean): Line => line(`terms.boolean.${value}`);

const radius = (km: number): Line =>
  km === 0
    ? line('dialog.values.noTravel')
    : km === 500
      ? line('dialog.values.anyDistance')
      : line('dialog.values.upTo', { km });

const years = (count: number): Line =>
  count === 0
    ? line('dialog.values.noExperience')
    : count < 1
      ? line('dialog.values.underAYear')
      : line('dialog.values.years', { count });

const sayValue: Say = {
  place: ({ name, department }) => line('dialog.values.place', { name, department }),
  radiusKm: radius,
  status: (status) => line(`terms.status.${status}`),
  under30: yesNo,
  level: (level) => line(`terms.level.${level}`),
  foreignDiploma: yesNo,
  goal: (goal) => (goal === 'unsure' ? line('dialog.values.unsure') : line(`terms.goal.${goal}`)),
  occupation: (text) => line('dialog.values.text', { text }),
  sectors: (ids) => listed(ids.map((id) => line(`terms.sector.${id}`))),
  experienceYears: years,
  hoursPerWeek: (count) => line('dialog.values.hoursPerWeek', { count }),
  times: (list) =>
    list.length === 3
      ? line('dialog.values.anyTime')
      : listed(list.map((time) => line(`terms.time.${time}`))),
  modes: (list) => (list.length === 3 ? line('dialog.values.anyMode') : listed(modesLine(list))),
  workStudy: yesNo,
  startBy: (start) =>
    start === 'asap' ? line('dialog.values.asap') : line('dialog.values.month', { month: start }),
  cpfEuros: (amount) => line('dialog.values.euros', { amount }),
  cpfHours: (count) => line('dialog.values.hours', { count }),
  employerSupport: (support) => line(`terms.employerSupport.${support}`),
  french: (ease) => line(`terms.french.${ease}`),
  excluded: (ids) => listed(ids.map((id) => line(`terms.sector.${id}`))),
};

/** The value of a known fact as a line; null when it is not known. */
export function valueOf<F extends FactName>(facts: Facts, fact: F): Line | null {
  const value = facts[fact];
  // The pair (fact, value) comes from one Facts object, so the function of that fact takes that value.
  return value === undefined ? null : (sayValue[fact] as (value: unknown) => Line)(value);
}

/** The facts of a summary, in the given order, each with its value. */
export const known = (facts: Facts, order: readonly FactName[]): { fact: FactName; value: Line }[] =>
  order.flatMap((fact) => {
    const value = valueOf(facts, fact);
    return value ? [{ fact, value }] : [];
  });
