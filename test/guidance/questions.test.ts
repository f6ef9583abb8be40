/** Which question comes next, and when there is none left. */
import { describe, expect, it } from 'vitest';
import { factsSchema, type FactName, type Facts } from '../../knowledge/facts.ts';
import { place, plan, today } from './knowledge.ts';

const ready: Facts = {
  place: place('Auxerre'),
  status: 'employee',
  level: 4,
  goal: 'change-job',
  occupation: 'comptable',
  sectors: ['comptabilite'],
};
const missing = (facts: Facts): FactName[] => plan(facts, today).missing;

describe('the next question', () => {
  it('is the town for who has said nothing', () => {
    expect(plan({}, today).nextQuestion).toBe('place');
    expect(missing({}).slice(0, 4)).toEqual(['place', 'status', 'level', 'goal']);
  });

  it('asks for the job before the sectors once the rest is decided', () => {
    const { place: home, status, level } = ready;
    const found = missing({
      ...(home && { place: home }),
      ...(status && { status }),
      level: level ?? 0,
      goal: 'change-job',
    });
    expect(found[0]).toBe('occupation');
    expect(missing(ready)).not.toContain('sectors');
  });

  it('asks for hours of public servants and for euros of the others', () => {
    expect(missing(ready)).toContain('cpfEuros');
    expect(missing({ ...ready, status: 'public-servant' })).not.toContain('cpfEuros');
    expect(missing({ ...ready, status: 'jobseeker' })).not.toContain('employerSupport');
  });

  it('does not ask how far for who studies at a distance, nor the age for who refuses work-study', () => {
    expect(missing(ready)).toContain('radiusKm');
    expect(missing({ ...ready, modes: ['remote'] })).not.toContain('radiusKm');
    expect(missing({ ...ready, workStudy: false })).not.toContain('under30');
  });

  it('asks what money only depends on after what the ranking depends on', () => {
    const list = missing(ready);
    expect(list.indexOf('experienceYears')).toBeLessThan(list.indexOf('cpfEuros'));
    expect(list.indexOf('modes')).toBeLessThan(list.indexOf('employerSupport'));
  });

  it('stops when nothing can change the result any more', () => {
    const full = factsSchema.parse({
      ...ready,
      radiusKm: 30,
      under30: false,
      foreignDiploma: false,
      experienceYears: 3,
      hoursPerWeek: 8,
      times: ['evening'],
      modes: ['hybrid'],
      workStudy: false,
      startBy: 'asap',
      cpfEuros: 1200,
      employerSupport: 'yes',
      french: 'comfortable',
    });
    expect(plan(full, today).nextQuestion).toBeNull();
  });
});
