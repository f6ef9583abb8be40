/** The words on the buttons are always understood as the value they stand for. */
import type { FactName } from '../../../knowledge/facts.ts';
import {
  levels,
  sectorIds,
  statuses,
  goals,
  times,
  modes,
  employerSupports,
  frenchEases,
} from '../../../knowledge/facts.ts';
import { varietyIds } from '../../../knowledge/locales.ts';
import en from '../../../locales/en/terms.json' with { type: 'json' };
import fr from '../../../locales/fr/terms.json' with { type: 'json' };
import easy from '../../../locales/fr-simple/terms.json' with { type: 'json' };
import type { Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { read } from '../text.ts';
import { mentionOf } from './detect.ts';

const yesNo = ['true', 'false'] as const;

/** The choices of each closed question, in the order in which they are shown and counted. */
export const shown: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  status: statuses,
  under30: yesNo,
  level: levels.map(String),
  foreignDiploma: yesNo,
  goal: goals,
  sectors: sectorIds,
  times,
  modes,
  workStudy: yesNo,
  employerSupport: employerSupports,
  french: frenchEases,
  excluded: sectorIds,
};

const terms = { fr, en, 'fr-simple': easy };
type TermGroup =
  'status' | 'level' | 'goal' | 'sector' | 'time' | 'mode' | 'employerSupport' | 'french' | 'boolean';
const groupOf: Readonly<Partial<Record<FactName, TermGroup>>> = {
  status: 'status',
  under30: 'boolean',
  level: 'level',
  foreignDiploma: 'boolean',
  goal: 'goal',
  sectors: 'sector',
  times: 'time',
  modes: 'mode',
  workStudy: 'boolean',
  employerSupport: 'employerSupport',
  french: 'french',
  excluded: 'sector',
};
/** Labels that say their value to nobody who does not see the question. */
const onlyWhenAsked: ReadonlySet<FactName> = new Set<FactName>([
  'under30',
  'foreignDiploma',
  'workStudy',
  'employerSupport',
  'french',
  'excluded',
]);

const key = (text: Text): string => text.tokens.map(({ word }) => word).join(' ');

/** fact → words of the label → value; a label also goes without what it has in brackets. */
const labels = new Map<FactName, ReadonlyMap<string, string>>(
  Object.entries(groupOf).map(([fact, group]) => [
    // The keys of a table over fact names are fact names.
    fact as FactName,
    new Map(
      varietyIds.flatMap((locale) =>
        Object.entries<string>(terms[locale][group]).flatMap(([value, label]) =>
          [label, label.split(' (')[0] ?? label].map((form) => [key(read(form)), value] as const),
        ),
      ),
    ),
  ]),
);

/** The whole text is a label: of the asked question first, else of any whose labels speak for themselves. */
export function labelled(text: Text, asked: FactName | null): Mention | null {
  const words = key(text);
  if (words === '') return null;
  const whole = { from: 0, to: text.tokens.length };
  const facts = [...labels.keys()].filter((fact) => fact === asked || !onlyWhenAsked.has(fact));
  const ordered = asked ? [asked, ...facts.filter((fact) => fact !== asked)] : facts;
  for (const fact of ordered) {
    const value = labels.get(fact)?.get(words);
    const evasive = value === 'unsure' && asked !== null && asked !== 'goal';
    if (value !== undefined && !evasive) return mentionOf(fact, value, whole, 'said');
  }
  return null;
}

/** French labels of the asked question, or of the questions that everyone gets. */
export function labelsOf(asked: FactName | null): string[] {
  const facts: readonly FactName[] = asked && groupOf[asked] ? [asked] : ['goal', 'status', 'sectors'];
  return facts.flatMap((fact) => {
    const group = groupOf[fact];
    return group ? Object.values<string>(terms.fr[group]) : [];
  });
}
