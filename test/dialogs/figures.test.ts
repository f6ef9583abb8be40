/** No figure without its source: each section of a plan, of a scheme or of a VAE that says one says where it comes from. */
import { describe, expect, it } from 'vitest';
import type { Facts, Status } from '../../knowledge/facts.ts';
import type { Section } from '../../dialogs/reply.ts';
import { planSheet } from '../../dialogs/sheets/plan.ts';
import { schemeInFull } from '../../dialogs/sheets/scheme.ts';
import { vaeInFull } from '../../dialogs/sheets/vae.ts';
import { words } from '../../src/channels/words.ts';
import { place, plan } from '../guidance/knowledge.ts';

const situations: readonly Status[] = ['employee', 'public-servant', 'self-employed', 'jobseeker', 'student'];

const factsOf = (status: Status): Facts => ({
  place: place('Nevers'),
  status,
  level: 4,
  goal: status === 'employee' ? 'change-job' : 'progress',
  occupation: 'comptable',
  sectors: ['comptabilite'],
  experienceYears: 4,
  ...(status === 'student' ? { under30: true, workStudy: true } : {}),
  ...(status === 'public-servant' ? { cpfHours: 60 } : { cpfEuros: 1200 }),
});

/** Euros and shares of a rule. */
const figure = /\d\s?(?:€|%)/;

function bare(sections: readonly Section[]): string[] {
  const say = words.fr;
  return sections.flatMap(({ title, lines, from = [], more }) => [
    ...(from.length === 0 && lines.some((item) => figure.test(say(item))) ? [say(title)] : []),
    ...(more && !more.from?.length && more.lines.some((item) => figure.test(say(item)))
      ? [say(more.title)]
      : []),
  ]);
}

describe.each(situations)('what is said to somebody who is %s', (status) => {
  const facts = factsOf(status);
  const made = plan(facts, '2026-11-28');

  it('names a source wherever it says an amount', () => {
    expect(bare(planSheet(made, facts).sections)).toEqual([]);
    expect(bare(made.funding.map((scheme) => schemeInFull(scheme, made.on)))).toEqual([]);
    expect(bare(vaeInFull(made))).toEqual([]);
  });

  it('says that a source is to be checked once it should have been read again', () => {
    const late = plan(facts, '2028-06-01');
    const said = late.funding.flatMap((scheme) => schemeInFull(scheme, late.on).from ?? []);
    expect(new Set(said.map(({ key }) => key))).toEqual(new Set(['dialog.results.sourceExpired']));
  });
});
