/** Judges a condition in three values: what is unknown stays unknown, and tells which facts would settle it. */
import { statusOf, type Certification } from '../../knowledge/catalogue.ts';
import type { Condition, Trait } from '../../knowledge/criteria.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, Facts } from '../../knowledge/facts.ts';
import type { Truth } from './plan.ts';

/** What a rule is judged on; nothing else exists for it. */
export interface Case {
  facts: Facts;
  on: Day;
  /** The certification in view, or null while none is chosen. */
  certification: Certification | null;
}

export interface Finding {
  truth: Truth;
  /** Facts that would settle it; empty unless unknown, and empty too when only somebody else can tell. */
  missing: readonly FactName[];
}

const yes: Finding = { truth: 'yes', missing: [] };
const no: Finding = { truth: 'no', missing: [] };
/** Only somebody else can tell. */
const open: Finding = { truth: 'unknown', missing: [] };
const unknown = (fact: FactName): Finding => ({ truth: 'unknown', missing: [fact] });
const crisp = (holds: boolean): Finding => (holds ? yes : no);

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** Kleene: the absorbing truth wins over what is unknown, which wins over the rest. Looks no further than it must. */
function combine<T>(items: readonly T[], absorbing: 'yes' | 'no', finding: (item: T) => Finding): Finding {
  let anyOpen = false;
  let missing: FactName[] | null = null;
  for (const item of items) {
    const found = finding(item);
    if (found.truth === absorbing) return crisp(absorbing === 'yes');
    if (found.truth !== 'unknown') continue;
    anyOpen = true;
    for (const fact of found.missing) {
      missing ??= [];
      if (!missing.includes(fact)) missing.push(fact);
    }
  }
  if (!anyOpen) return crisp(absorbing === 'no');
  return missing === null ? open : { truth: 'unknown', missing };
}

/** Every finding must hold. */
export const together = (findings: readonly Finding[]): Finding =>
  combine(findings, 'no', (finding) => finding);

/** Only a registration read as active is a yes; an ended or unread one is to be checked, never refused. */
const traits: Readonly<Record<Trait, (certification: Certification, on: Day) => boolean>> = {
  registered: (certification, on) => statusOf(certification, on) === 'active',
  unproven: (certification, on) => statusOf(certification, on) !== 'active',
  'open-to-vae': (certification, on) => certification.vae && statusOf(certification, on) === 'active',
};

type Judges = { [O in Condition['op']]: (condition: Condition & { op: O }, found: Case) => Finding };

const judges: Judges = {
  oneOf: ({ fact, values }, { facts }) => {
    const value = facts[fact];
    return value === undefined ? unknown(fact) : crisp(values.includes(value));
  },
  atLeast: ({ fact, value }, { facts }) => {
    const said = facts[fact];
    return said === undefined ? unknown(fact) : crisp(said >= value);
  },
  atMost: ({ fact, value }, { facts }) => {
    const said = facts[fact];
    return said === undefined ? unknown(fact) : crisp(said <= value);
  },
  includes: ({ fact, value }, { facts }) => {
    const list: readonly string[] | undefined = facts[fact];
    return list === undefined ? unknown(fact) : crisp(list.includes(value));
  },
  livesIn: ({ departments }, { facts: { place } }) =>
    place === undefined ? unknown('place') : crisp(departments.includes(place.department)),
  known: ({ fact }, { facts }) => crisp(facts[fact] !== undefined),
  all: ({ of }, found) => combine(of, 'no', (each) => find(each, found)),
  any: ({ of }, found) => combine(of, 'yes', (each) => find(each, found)),
  not: ({ of }, found) => {
    const { truth, missing } = find(of, found);
    return { truth: opposite[truth], missing };
  },
  during: ({ from, until }, { on }) => crisp(from <= on && (until === undefined || on <= until)),
  chosen: (_, { certification }) => crisp(certification !== null),
  certification: ({ is }, { facts, on, certification }) => {
    if (certification === null) return facts.sectors ? open : unknown('sectors');
    return traits[is](certification, on) ? yes : open;
  },
  awards: ({ levels }, { certification }) =>
    certification === null ? open : crisp(levels.includes(certification.level)),
  external: () => open,
};

/** Pure and total: every condition of the grammar has a finding for every case. */
export function find(condition: Condition, found: Case): Finding {
  // The table pairs each op with its own condition; TypeScript cannot follow that pairing through an index.
  const judge = judges[condition.op] as (condition: Condition, found: Case) => Finding;
  return judge(condition, found);
}

/** The condition is a plain yes. */
export const holds = (condition: Condition | undefined, found: Case): boolean =>
  condition === undefined || find(condition, found).truth === 'yes';
