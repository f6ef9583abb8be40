/** Comparing two certifications shows what differs and matters, and nothing else. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../knowledge/catalogue.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { createCompare } from '../../src/guidance/compare.ts';
import { place, plan, today } from './knowledge.ts';

const compare = createCompare(catalogue);
const facts: Facts = {
  place: place('Troyes'),
  status: 'employee',
  level: 4,
  goal: 'progress',
  occupation: 'aide-comptable',
  sectors: ['comptabilite'],
};
const rowsOf = (first: string, second: string, who: Facts = facts) =>
  compare(first, second, who, plan(who, today))?.rows.map(({ id }) => id);

describe('a comparison', () => {
  it('keeps only the rows that differ', () => {
    expect(rowsOf('responsable-comptable', 'certificat-professionnel-assistant-comptable')).toEqual([
      'level',
      'kind',
      'length',
      'entry',
      'workStudy',
      'registration',
      'obstacles',
    ]);
  });

  it('leaves out work-study for who refuses it, and places for who studies at a distance', () => {
    const remote: Facts = { ...facts, workStudy: false, modes: ['remote'] };
    const rows = rowsOf('responsable-comptable', 'certificat-professionnel-assistant-comptable', remote);
    expect(rows).not.toContain('workStudy');
    expect(rows).not.toContain('centre');
  });

  it('says the choice turns on the content when nothing else differs', () => {
    const found = compare('lp-controle-de-gestion', 'lp-comptabilite-et-paie', facts, plan(facts, today));
    expect(found?.rows).toEqual([]);
    expect(found?.depends.key).toBe('plan.compare.same');
  });

  it('is nothing for an unknown certification, or twice the same', () => {
    const mine = plan(facts, today);
    expect(compare('no-such-thing', 'responsable-comptable', facts, mine)).toBeNull();
    expect(compare('responsable-comptable', 'responsable-comptable', facts, mine)).toBeNull();
  });
});
