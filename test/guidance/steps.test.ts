/** The first step and what follows, the way round a missing level, and what would change the answer. */
import { describe, expect, it } from 'vitest';
import { sources } from '../../knowledge/sources.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { daysEarlier, monthsLater } from '../../src/guidance/calendar.ts';
import { place, plan, today } from './knowledge.ts';

const accountant: Facts = {
  place: place('Troyes'),
  status: 'employee',
  level: 5,
  goal: 'progress',
  sectors: ['comptabilite'],
};
const steps = (facts: Facts) => plan(facts, today).steps;
const remedies = (facts: Facts, certification: string) =>
  plan(facts, today)
    .recommendations.find((each) => each.certification.id === certification)
    ?.obstacles.map(({ id, remedy }) => `${id}>${remedy?.id ?? ''}`);

describe('steps', () => {
  it('give the last day to ask the employer, from the month of the start', () => {
    const asked = steps({ ...accountant, startBy: '2027-09' }).find(({ id }) => id === 'employer');
    expect([asked?.by, asked?.source]).toEqual(['2027-05-04', 'service-public-f10705']);
    expect(
      steps({ ...accountant, startBy: '2027-01' }).find(({ id }) => id === 'employer')?.by,
    ).toBeUndefined();
  });

  it('never look for an ended certification on Mon Compte Formation', () => {
    const found = plan(
      { ...accountant, level: 4, sectors: ['chimie-agro'], occupation: 'technicien de laboratoire' },
      today,
    );
    expect(found.recommendations[0]?.certification.status).toBe('expired');
    expect(found.steps.map(({ id }) => id)).toContain('renewal');
    expect(found.steps.map(({ id }) => id)).not.toContain('cpf');
  });

  it('cite sources that exist', () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const { source } of steps({ ...accountant, startBy: '2027-09' }))
      if (source) expect(known).toContain(source);
  });

  it('lead to someone even before anything can be recommended', () => {
    expect(steps({}).map(({ id }) => id)).toEqual(['cep']);
    expect(steps({ place: place('Troyes') }).map(({ id }) => id)).toEqual(['contact-centre', 'cep']);
  });
});

describe('the way round a missing level', () => {
  it('is the VAPP with experience, a step before without, the VES with studies abroad', () => {
    const starter: Facts = { ...accountant, level: 4, goal: 'change-job', sectors: ['numerique'] };
    const target = 'licence-informatique';
    expect(remedies({ ...starter, experienceYears: 5 }, target)).toContain('level>vapp');
    expect(remedies({ ...starter, foreignDiploma: true }, target)).toContain('level>ves');
    expect(
      remedies(
        { ...starter, level: 3, experienceYears: 0 },
        'concepteur-developpeur-de-solutions-informatiques',
      ),
    ).toContain('level>intermediate');
  });
});

describe('what would change', () => {
  it('names the ways to study and the kilometres that are missing', () => {
    const far = plan({ ...accountant, place: place('Auxerre'), modes: ['onsite'], radiusKm: 50 }, today);
    expect(far.whatWouldChange.map(({ fact, to }) => [fact, to])).toContainEqual(['radiusKm', 68]);
    expect(far.whatWouldChange.map(({ fact }) => fact)).toContain('modes');
  });

  it('never asks an employer who must not know', () => {
    const secret = plan({ ...accountant, employerSupport: 'private' }, today);
    expect(secret.whatWouldChange.map(({ fact }) => fact)).not.toContain('employerSupport');
    expect(plan(accountant, today).whatWouldChange.map(({ fact }) => fact)).toContain('employerSupport');
  });
});

describe('the calendar', () => {
  it('counts months and days across the ends of years and short months', () => {
    expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsLater('2023-11-30', 3)).toBe('2024-02-29');
    expect(daysEarlier('2027-01-01', 1)).toBe('2026-12-31');
    expect(daysEarlier('2028-03-01', 1)).toBe('2028-02-29');
    expect(daysEarlier('2027-09-01', 120)).toBe('2027-05-04');
  });
});
