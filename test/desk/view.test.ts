/** The desk's own talk: six fragments in any order lead to one plan, and what does not go together is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskHear } from '../../dialogs/desk/hear.ts';
import { script } from '../../dialogs/desk/script.ts';
import { deskView, type Dossier } from '../../dialogs/desk/view.ts';
import { interview } from '../../dialogs/interview.ts';
import { factNames, type Facts } from '../../knowledge/facts.ts';
import { contradictionIds } from '../../knowledge/spoken.ts';
import { words } from '../../src/channels/words.ts';
import { guides, today } from '../harness/assistant.ts';

const nothing: Dossier = { facts: {}, passed: [] };
const view = (facts: Facts) => deskView(guides, { facts, passed: [] }, 'fr', today);

/** Types fragments as an advisor does: each answers the question in front, or something else. */
const typed = (texts: readonly string[]): Dossier =>
  texts.reduce((dossier, text) => {
    const { next } = deskView(guides, dossier, 'fr', today);
    return deskHear(guides, dossier, { text, asked: next, replace: null }, 'fr', today).dossier;
  }, nothing);

const fragments = [
  'habite à Troyes',
  'aide-comptable depuis 6 ans',
  'salariée en CDI',
  'a le bac',
  'plutôt le soir',
  'son patron ne doit rien savoir',
];

test('six fragments in any order reach the same plan', () => {
  const wanted = typed(fragments);
  expect(view(wanted.facts).sheet).not.toBeNull();
  expect(wanted.facts).toMatchObject({
    place: { insee: '10387' },
    status: 'employee',
    level: 4,
    times: ['evening'],
    employerSupport: 'private',
    experienceYears: 6,
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(fragments, { minLength: fragments.length }), (order) => {
      expect(typed(order)).toEqual(wanted);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('the script holds every question of the interview, once', () => {
  expect(script.map(({ fact }) => fact).sort()).toEqual([...factNames].sort());
  expect(script.length).toBe(interview.length);
  for (const locale of ['fr', 'en'] as const)
    for (const { label, aloud, variant, why, effects } of script)
      for (const each of [label, aloud, variant, why, ...effects]) expect(words[locale](each)).not.toBe('');
});

const nevers: Facts = {
  place: { insee: '58194', name: 'Nevers', department: '58' },
  status: 'employee',
  level: 4,
};

/** For each contradiction, facts that hold it, and one change that clears it. */
const cases: Record<(typeof contradictionIds)[number], [Facts, Facts]> = {
  'work-study-evening': [
    { workStudy: true, times: ['evening'] },
    { workStudy: true, times: ['day', 'evening'] },
  ],
  'onsite-nothing-near': [
    {
      ...nevers,
      sectors: ['btp'],
      modes: ['onsite'],
      radiusKm: 1,
      place: { insee: '58009', name: 'Amazy', department: '58' },
    },
    {
      ...nevers,
      sectors: ['btp'],
      modes: ['onsite'],
      radiusKm: 100,
      place: { insee: '58009', name: 'Amazy', department: '58' },
    },
  ],
  'no-travel-onsite': [
    { radiusKm: 0, modes: ['onsite'] },
    { radiusKm: 0, modes: ['onsite', 'remote'] },
  ],
  'full-time-evening': [
    { times: ['evening', 'saturday'], hoursPerWeek: 30 },
    { times: ['evening', 'saturday'], hoursPerWeek: 8 },
  ],
  'work-study-few-hours': [
    { workStudy: true, hoursPerWeek: 6 },
    { workStudy: true, hoursPerWeek: 35 },
  ],
  'work-study-public': [
    { workStudy: true, status: 'retired' },
    { workStudy: true, status: 'jobseeker' },
  ],
  'public-euros': [
    { status: 'public-servant', cpfEuros: 500 },
    { status: 'employee', cpfEuros: 500 },
  ],
  'others-hours': [{ status: 'employee', cpfHours: 20 }, { cpfHours: 20 }],
  'retired-young': [
    { status: 'retired', under30: true },
    { status: 'retired', under30: false },
  ],
  'foreign-none': [
    { level: 0, foreignDiploma: true },
    { level: 5, foreignDiploma: true },
  ],
  'unsure-job': [{ goal: 'unsure', occupation: 'pâtissier' }, { goal: 'unsure' }],
  'no-employer': [
    { status: 'jobseeker', employerSupport: 'yes' },
    { status: 'jobseeker', employerSupport: 'no' },
  ],
};

test.each(contradictionIds)('%s is said, and only when it holds', (id) => {
  const [held, cleared] = cases[id];
  const before = view(held);
  expect(before.clashes.map((clash) => clash.id)).toContain(id);
  expect(before.next).toBe(before.clashes[0]?.facts[0]);
  expect(view(cleared).clashes.map((clash) => clash.id)).not.toContain(id);
  expect(view({}).clashes).toEqual([]);
});

test('the sentences to read aloud come when a rule needs them', () => {
  const said = (facts: Facts): string[] => view(facts).aloud.map(({ id }) => id);
  expect(said({})).toEqual(['start']);
  expect(said({ ...nevers, sectors: ['comptabilite'], employerSupport: 'private' })).toEqual(
    expect.arrayContaining(['indicative', 'cpf', 'cpf-safe', 'employer']),
  );
  expect(said({ ...nevers, status: 'jobseeker', sectors: ['comptabilite'] })).not.toContain('cpf');
  const [contribution] = view({ ...nevers, sectors: ['comptabilite'] }).aloud.filter(
    ({ id }) => id === 'cpf',
  );
  expect(contribution && words.fr(contribution.text)).toMatch(/150\s€/);
});

test('a town that several share is asked; what is not understood changes nothing', () => {
  const heard = (text: string, dossier = nothing) =>
    deskHear(guides, dossier, { text, asked: null, replace: null }, 'fr', today);
  const { towns, dossier } = heard('habite à Saint-Martin');
  expect(towns.length).toBeGreaterThan(1);
  expect(dossier.facts.place).toBeUndefined();
  const known = { facts: { level: 4 as const }, passed: ['status' as const] };
  const odd = heard('zzz qqq', known);
  expect([odd.understood, odd.dossier]).toEqual([false, known]);
});

test('an answer is put again, and only a good one takes its place', () => {
  const known: Dossier = { facts: { times: ['evening'], level: 4 }, passed: [] };
  const put = (text: string) =>
    deskHear(guides, known, { text, asked: 'times', replace: 'times' }, 'fr', today).dossier.facts;
  expect(put('en journée, le samedi')).toEqual({ times: ['day', 'saturday'], level: 4 });
  expect(put('zzz qqq')).toEqual(known.facts);
});
