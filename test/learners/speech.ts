/** Puts a learner's true facts into the words of their manner. */
import { buttons } from '../../dialogs/interview.ts';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { words } from '../../src/channels/words.ts';
import { line } from '../../locales/line.ts';
import type { Learner } from './learner.ts';
import wordings from './wordings.json' with { type: 'json' };

type Table = Readonly<Record<string, readonly string[] | string>>;
const typed: Readonly<Record<Locale, Table>> = wordings;
const sentences: Table = wordings.sentences;

/** A value as the tables name it. */
function keyOf(facts: Facts, fact: FactName): string {
  const value = facts[fact];
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** A value as it stands inside a wording. */
function inside(facts: Facts, fact: FactName, locale: Locale): string {
  if (fact === 'place') return facts.place?.name ?? '';
  if (fact === 'startBy' && facts.startBy?.startsWith('20'))
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${facts.startBy}-12`),
    );
  const [sector] =
    fact === 'sectors' ? (facts.sectors ?? []) : fact === 'excluded' ? (facts.excluded ?? []) : [];
  return sector ? words[locale](line(`terms.sector.${sector}`)) : keyOf(facts, fact);
}

function pick(table: Table, key: string, turn: number): string | null {
  const found = table[key];
  return typeof found === 'string' ? found : (found?.[turn % found.length] ?? null);
}

/** A short typed answer; what one says of an unknown fact is "je ne sais pas". */
export function shortly({ facts, turn }: Learner, fact: FactName, locale: Locale): string {
  const table = typed[locale];
  const said =
    facts[fact] === undefined
      ? (pick(table, `?${fact}`, turn) ?? pick(table, '?', turn))
      : (pick(table, `${fact}:${keyOf(facts, fact)}`, turn) ?? pick(table, fact, turn));
  if (said === null) throw new Error(`no wording in ${locale} for ${fact} ${keyOf(facts, fact)}`);
  return said.replace('{}', inside(facts, fact, locale));
}

export const doubting = ({ turn }: Learner, locale: Locale): string => pick(typed[locale], '?', turn) ?? '';

/** The fact said as a sentence of its own; null when nobody would say it unasked. */
export function stated({ facts }: Learner, fact: FactName): string | null {
  if (facts[fact] === undefined) return null;
  const said = pick(sentences, `${fact}:${keyOf(facts, fact)}`, 0) ?? pick(sentences, fact, 0);
  return said?.replace('{}', inside(facts, fact, 'fr')) ?? null;
}

/** The button that says the fact, as its text is sent; null when none does. */
export function pressed({ facts }: Learner, fact: FactName, locale: Locale): string | null {
  const said = words[locale];
  const titles = buttons(fact).map(({ title, says }) => said(says ?? title));
  const value = facts[fact];
  const unknown = titles.at(-1) ?? null;
  if (value === undefined) return fact === 'occupation' ? (titles[facts.sectors ? 1 : 0] ?? null) : unknown;
  const kinds: { readonly [F in FactName]?: string } = {
    status: 'status',
    level: 'level',
    goal: 'goal',
    employerSupport: 'employerSupport',
    french: 'french',
    sectors: 'sector',
    modes: 'mode',
    times: 'time',
    workStudy: 'boolean',
    under30: 'boolean',
    foreignDiploma: 'boolean',
  };
  const kind = kinds[fact];
  if (kind === undefined || (Array.isArray(value) && value.length > 1))
    return titles.find((title) => title.startsWith(`${keyOf(facts, fact)} `)) ?? null;
  // Every value of the closed sets has its label: the tests of the locales say them all.
  const label = said(line(`terms.${kind}.${keyOf(facts, fact)}` as Parameters<typeof line>[0]));
  return titles.includes(label) ? label : null;
}

/** Something asked instead of answering. */
export const digression = (turn: number): string =>
  wordings.digressions.fr[turn % wordings.digressions.fr.length] ?? '';
