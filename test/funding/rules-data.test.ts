/** The rules as data lean on sources that exist, and say when they should be read again. */
import { describe, expect, it } from 'vitest';
import { amounts } from '../../knowledge/amounts.ts';
import type { Dated } from '../../knowledge/dated.ts';
import { measures } from '../../knowledge/measures.ts';
import { sourceOf } from '../../knowledge/sources.ts';
import { vaeCriteria, vaeNotes, vaeSteps } from '../../knowledge/vae-steps.ts';
import { words } from '../../src/channels/words.ts';
import { fund } from '../../src/guidance/funding.ts';
import { sourcesOf, stale } from '../../src/guidance/sources.ts';

describe('the rules as data', () => {
  it('lean on sources that exist', () => {
    const ids = [
      ...Object.values(amounts).flatMap((dated: Dated<number>) => dated.map(({ source }) => source)),
      ...measures.flatMap(({ criteria, notes }) => [...criteria, ...notes].map(({ source }) => source)),
      ...[...vaeCriteria, ...vaeNotes, ...vaeSteps].map(({ source }) => source),
    ];
    for (const id of ids) expect(sourceOf(id).id).toBe(id);
  });

  it.each(Object.entries(amounts))('%s starts again later each time', (_, dated: Dated<number>) => {
    const starts = dated.map(({ from }) => from);
    expect(starts).toEqual([...new Set(starts)].sort());
  });
});

describe('sources of a plan', () => {
  it('come once each, in the order first met, marked when they should be read again', () => {
    const [first, second, ...rest] = sourcesOf(['plf-2027', 'cnam-vae', 'plf-2027'], '2027-01-01');
    expect([first?.id, first?.expired, second?.id, second?.expired]).toEqual([
      'plf-2027',
      true,
      'cnam-vae',
      false,
    ]);
    expect(rest).toEqual([]);
    expect(() => sourcesOf(['nowhere'], '2026-11-21')).toThrow(/nowhere/u);
  });

  it('are all fresh on the day the facts were gathered, and named once they are not', () => {
    expect(stale('2026-11-21')).toEqual([]);
    expect(
      stale('2027-01-16').some(({ kind, id }) => kind === 'amount' && id === 'flatContribution 2026-04-02'),
    ).toBe(true);
  });

  it('mark a figure "à vérifier" the day after it should have been read again', () => {
    const said = (on: string) => {
      const cpf = fund({ status: 'employee' }, on, { certification: null })[0];
      const amount = cpf?.amounts.find(({ id }) => id === 'flatContribution');
      if (!amount) throw new Error('No contribution');
      return words.fr(amount.say);
    };
    expect(said('2027-01-15')).not.toContain('À vérifier');
    expect(said('2027-01-16')).toContain('À vérifier');
  });
});
