/** What holds whatever people say: digressions change nothing, the order of facts neither, and the talk always ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factNames } from '../../knowledge/facts.ts';
import { known } from '../../dialogs/values.ts';
import { buttons } from '../../dialogs/interview.ts';
import type { TurnResult } from '../../dialogs/turn-result.ts';
import { words } from '../../src/channels/words.ts';
import { assistant, guides, talk, today } from '../harness/assistant.ts';

const digressions = [
  'c’est quoi la VAE ?',
  'combien ça coûte ?',
  'aide',
  'pourquoi ?',
  'merci',
  'je voudrais parler à quelqu’un',
  'résumé',
  'vous êtes nuls',
  'c’est quoi le Cnam ?',
  'et si j’étais au chômage ?',
] as const;

const situations: readonly (readonly string[])[] = [
  [],
  ['Nevers'],
  ['Nevers', 'comptable'],
  ['J’habite Troyes, je suis en CDI'],
  ['J’habite Nevers, salarié, bac, comptable'],
];

describe('a digression', () => {
  test.each(situations.map((said) => [said.join(' / ') || 'the start', said] as const))(
    'after %s leaves the pending question and the facts as they were',
    (_name, said) => {
      const before = talk(said);
      for (const digression of digressions) {
        const after = talk([digression], before);
        expect([digression, after.asked]).toEqual([digression, before.asked]);
        expect([digression, after.memory.facts]).toEqual([digression, before.memory.facts]);
      }
    },
  );
});

test('the order in which facts are said changes neither the facts nor the plan', () => {
  const said = [
    'J’habite à Saumur',
    'je suis salariée en CDI',
    'j’ai un bac+2',
    'je veux devenir comptable',
    'j’ai 4 ans d’expérience dans le métier',
    'plutôt le soir',
  ];
  const usual = talk(said);
  const plan = guides.makePlan(usual.memory.facts, today);
  expect(Object.keys(usual.memory.facts)).toEqual(
    expect.arrayContaining(['place', 'status', 'level', 'sectors', 'experienceYears', 'times']),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (order) => {
      const { facts } = talk(order).memory;
      expect(facts).toEqual(usual.memory.facts);
      expect(guides.makePlan(facts, today)).toEqual(plan);
    }),
    { numRuns: 25 },
  );
});

/** Presses a button of the pending question, or types something when there is none. */
function answer(result: TurnResult, pick: number): string {
  const fact = result.asked;
  const titles = fact ? buttons(fact).map(({ title }) => words.fr(title)) : [];
  const typed: Record<string, string> = {
    place: 'Chaumont 52000',
    occupation: 'comptable',
    cpfEuros: '1 500 €',
    cpfHours: '60 heures',
    excluded: 'aucun',
  };
  return titles[pick % Math.max(titles.length, 1)] ?? typed[fact ?? ''] ?? 'passer';
}

test('whatever button is pressed, the talk ends, and no question is put twice in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 14 }), { minLength: 30, maxLength: 30 }), (picks) => {
      let result = assistant.welcome('fr');
      const asked: string[] = [];
      for (const pick of picks) {
        if (result.asked === null) break;
        asked.push(result.asked);
        result = talk([answer(result, pick)], result);
      }
      expect(result.asked).toBeNull();
      const repeated = asked.filter((fact, index) => fact === asked[index - 1]);
      expect([asked, repeated]).toEqual([asked, []]);
    }),
    { numRuns: 40 },
  );
});

const answers = [
  'Troyes',
  'comptable',
  'au chômage',
  'bac',
  '5 ans',
  'à distance',
  'passer',
  'je ne sais pas',
];
const walks = fc.array(fc.constantFrom(...answers), { maxLength: 7 });
const spoken = ({ replies }: TurnResult): string =>
  replies
    .flatMap(({ lines, sheet }) => [...lines, ...(sheet?.lines ?? [])])
    .map((said) => words.fr(said))
    .join('\n');

test('the summary names every known fact and changes none', () => {
  fc.assert(
    fc.property(walks, (said) => {
      const before = talk(said);
      const after = talk(['résumé'], before);
      const text = spoken(after);
      for (const { value } of known(before.memory.facts, factNames)) expect(text).toContain(words.fr(value));
      expect(after.memory.facts).toEqual(before.memory.facts);
      expect(after.asked).toBe(before.asked);
    }),
    { numRuns: 40 },
  );
});

test('a skipped question is not the next one asked, and leaves the facts as they were', () => {
  fc.assert(
    fc.property(walks, (said) => {
      const before = talk(said);
      fc.pre(before.asked !== null);
      const after = talk(['passer'], before);
      expect(after.asked).not.toBe(before.asked);
      expect(after.memory.facts).toEqual(before.memory.facts);
    }),
    { numRuns: 40 },
  );
});

test('each "retour" puts the question before, down to the first, and forgets nothing', () => {
  fc.assert(
    fc.property(walks, (said) => {
      let result = talk(said);
      const { facts } = result.memory;
      for (let left = result.memory.trail.length; left > 1; left -= 1) {
        const { trail, asked } = result.memory;
        const earlier = (asked === null ? trail : trail.slice(0, -1)).at(-1);
        result = talk(['retour'], result);
        expect(result.asked).toBe(earlier ?? asked);
      }
      expect(result.memory.facts).toEqual(facts);
    }),
    { numRuns: 30 },
  );
});

test('an answer after "retour" replaces the one before', () => {
  const back = talk(['Nevers', 'comptable', 'retour', 'retour', 'Troyes']);
  expect(back.memory.facts.place?.name).toBe('Troyes');
  expect(back.memory.facts.occupation).toBe('comptable');
});

test('after a plan, whatever is put right brings the plan again, with what it changes or that nothing changes', () => {
  const before = talk(['J’habite Nevers, salarié, bac+2, comptable, 4 ans d’expérience']);
  for (const said of ['en fait j’habite à Troyes', 'en fait j’ai un bac', 'non, je suis au chômage']) {
    const after = talk([said], before);
    expect([said, after.plan]).toEqual([said, true]);
    expect(spoken(after)).toMatch(/ce que cela change|reste le même/);
  }
});

test('"d’où ça vient ?" names the sources of what was shown last', () => {
  const plan = talk(['J’habite Nevers, salarié, bac+2, comptable']);
  expect(spoken(talk(['d’où ça vient ?'], plan))).toContain('Décret n° 2026-234');
  expect(spoken(talk(['d’où sortent les 150 € ?'], plan))).toMatch(/150\s€.*\nSource\s: Décret n° 2026-234/);
  const article = talk(['c’est quoi la VAE ?', 'sources'], plan);
  expect(spoken(article)).toContain('Loi n° 2022-1598');
  expect(spoken(article)).not.toContain('Décret n° 2026-234');
  expect(article.asked).toBe(plan.asked);
});
