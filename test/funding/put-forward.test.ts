/** Two measures at once, the ones an adviser would raise first in that situation. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../knowledge/facts.ts';
import { fund } from '../../src/guidance/funding.ts';
import { putForward } from '../../src/guidance/put-forward.ts';

const first = (facts: Facts) =>
  putForward(fund(facts, '2026-11-21', { certification: null }), facts).first.map(({ measure }) => measure);

describe('what is put forward', () => {
  it.each<[Facts, string[]]>([
    [{ status: 'employee' }, ['cpf', 'employer-plan']],
    [{ status: 'employee', employerSupport: 'private' }, ['cpf', 'cep']],
    [{ status: 'employee', goal: 'change-job' }, ['cpf', 'ptp']],
    [{ status: 'employee', goal: 'unsure' }, ['cep', 'cpf']],
    [{ status: 'public-servant' }, ['cpf-public', 'employer-plan']],
    [{ status: 'jobseeker' }, ['cpf', 'france-travail']],
    [{ status: 'jobseeker', cpfEuros: 0 }, ['france-travail', 'region']],
    [{ status: 'self-employed' }, ['cpf', 'self-employed-fund']],
    [{ status: 'student', under30: true, workStudy: true }, ['apprenticeship', 'professionalisation']],
    [{ status: 'jobseeker', under30: false, workStudy: true }, ['professionalisation', 'cpf']],
    [{ status: 'carer' }, ['cpf', 'cep']],
  ])('%j → %j', (facts, measures) => {
    expect(first(facts)).toEqual(measures);
  });

  it('loses no measure that is not refused, but those of the VAE', () => {
    const facts: Facts = { status: 'employee' };
    const funding = fund(facts, '2026-11-21', { certification: null });
    const { first: two, more } = putForward(funding, facts);
    const open = funding.filter(({ measure, verdict }) => verdict !== 'no' && !measure.startsWith('vae-'));
    expect(two.length).toBe(2);
    expect(two.length + more.length).toBe(open.length);
  });
});
