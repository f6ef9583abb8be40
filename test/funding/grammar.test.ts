/** The grammar itself: Kleene's three values, what is missing, and spellings that the compiler refuses. */
import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  atMost,
  during,
  equals,
  external,
  includes,
  known,
  livesIn,
  not,
  oneOf,
  some,
  type Condition,
} from '../../knowledge/criteria.ts';
import { find, type Case } from '../../src/guidance/judge.ts';

const found: Case = {
  facts: { status: 'employee', experienceYears: 0, times: ['evening'] },
  on: '2026-11-21',
  certification: null,
};
const truth = (condition: Condition) => find(condition, found).truth;

const yes = equals('status', 'employee');
const no = equals('status', 'retired');
const open = equals('goal', 'progress');

describe('three values', () => {
  it.each<[string, Condition, string]>([
    ['all yes yes', all(yes, yes), 'yes'],
    ['all yes unknown', all(yes, open), 'unknown'],
    ['all no unknown', all(open, no), 'no'],
    ['all of nothing', all(), 'yes'],
    ['any no unknown', any(no, open), 'unknown'],
    ['any yes unknown', any(open, yes), 'yes'],
    ['any of nothing', any(), 'no'],
    ['not unknown', not(open), 'unknown'],
    ['not no', not(no), 'yes'],
    ['somebody else decides', external, 'unknown'],
    ['a fact is absent', known('goal'), 'no'],
    ['zero is not some', some('experienceYears'), 'no'],
    ['zero is at most zero', atMost('experienceYears', 0), 'yes'],
    ['a list holds', includes('times', 'evening'), 'yes'],
    ['a list does not hold', includes('times', 'day'), 'no'],
    ['nowhere said', livesIn('58'), 'unknown'],
    ['first day', during('2026-11-21'), 'yes'],
    ['day before', during('2026-11-22'), 'no'],
    ['last day', during('2026-01-01', '2026-11-21'), 'yes'],
    ['day after', during('2026-01-01', '2026-11-20'), 'no'],
  ])('%s', (_, condition, expected) => {
    expect(truth(condition)).toBe(expected);
  });

  it('names each missing fact once, and none when somebody else decides', () => {
    const { missing } = find(all(open, oneOf('goal', 'diploma'), livesIn('58'), external), found);
    expect(missing).toEqual(['goal', 'place']);
    expect(find(external, found).missing).toEqual([]);
  });
});

describe('spelling', () => {
  it('is checked by the compiler', () => {
    // @ts-expect-error no such value
    expect(truth(equals('status', 'employé'))).toBe('no');
    // @ts-expect-error not a number
    expect(truth(atMost('status', 3))).toBe('no');
    // @ts-expect-error no such item
    expect(truth(includes('times', 'night'))).toBe('no');
  });
});
