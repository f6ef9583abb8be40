/** What was just heard, said back in one line: "J’ai noté : Troyes (10), niveau bac et le soir. Votre projet : …" */
import type { FactName, Facts } from '../knowledge/facts.ts';
import { line, type Line } from '../locales/line.ts';
import { valueOf } from './values.ts';

/** Said apart from the situation: a wish reads badly in a list of what is. */
const wishes: readonly FactName[] = ['goal', 'occupation', 'sectors'];

/** Facts whose value alone would not say what it is about; the others say it themselves. */
const said: { readonly [F in FactName]?: (facts: Facts, value: Line) => Line } = {
  radiusKm: ({ radiusKm = 0 }, value) =>
    radiusKm === 0 || radiusKm === 500 ? value : line('dialog.noted.travel', { value }),
  under30: ({ under30 = false }) => line(`dialog.noted.under30.${under30}`),
  level: ({ level }, value) => (level === 0 ? value : line('dialog.noted.level', { value })),
  foreignDiploma: ({ foreignDiploma = false }) => line(`dialog.noted.foreignDiploma.${foreignDiploma}`),
  workStudy: ({ workStudy = false }) => line(`dialog.noted.workStudy.${workStudy}`),
  startBy: ({ startBy }, value) =>
    startBy === 'asap' ? line('dialog.noted.asap') : line('dialog.noted.month', { value }),
  cpfEuros: (_, value) => line('dialog.noted.cpf', { value }),
  cpfHours: (_, value) => line('dialog.noted.cpf', { value }),
  employerSupport: ({ employerSupport = 'yes' }) => line(`dialog.noted.employerSupport.${employerSupport}`),
  french: ({ french = 'some' }) => line(`dialog.noted.french.${french}`),
  excluded: (_, value) => line('dialog.noted.excluded', { value }),
};

/** The goal and what it leads to; the job says its field, both together would be long. */
function projectOf(heard: Facts): Line | null {
  const goal = valueOf(heard, 'goal');
  const job = valueOf(heard, 'occupation') ?? valueOf(heard, 'sectors');
  if (goal && job && heard.goal === 'progress') return line('dialog.noted.onward', { job });
  return goal && job ? line('dialog.noted.toward', { goal, job }) : (goal ?? job);
}

/** Null when nothing was heard. */
export function noted(heard: Facts, order: readonly FactName[]): Line | null {
  const items = order.flatMap((fact) => {
    const value = wishes.includes(fact) ? null : valueOf(heard, fact);
    return value ? [said[fact]?.(heard, value) ?? value] : [];
  });
  const project = projectOf(heard);
  if (items.length === 0) return project && line('dialog.noted.project', { project });
  return project ? line('dialog.noted.both', { items, project }) : line('dialog.noted.all', { items });
}
