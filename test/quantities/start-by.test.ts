/** The wished start, read on 21 November 2026. */
import { expect, it } from 'vitest';
import { startBy } from '../../src/understanding/quantities/start-by.ts';
import { read } from '../../src/understanding/text.ts';
import type { Case } from './hearing.ts';
import { wrong } from './hearing.ts';

type Cases = readonly Case<'startBy'>[];

const said: Cases = [
  ['dès que possible', 'asap'],
  ['des que possible', 'asap'],
  ['le plus vite possible', 'asap'],
  ['asap', 'asap'],
  ['je veux commencer tout de suite', 'asap'],
  ['je peux commencer maintenant', 'asap'],
  ['je voudrais commencer rapidement', 'asap'],
  ['as soon as possible', 'asap'],
  ['I want to start now', 'asap'],
  ['en septembre', '2027-09'],
  ['à la rentrée', '2027-09'],
  ['je veux commencer en janvier', '2027-01'],
  ['commencer en janvier 2027', '2027-01'],
  ['janvier 2027', '2027-01'],
  ["je voudrais démarrer l'année prochaine", '2027-01'],
  ['je voudrais commencer dans 3 mois', '2027-02'],
  ['dans 3 mois', '2027-02'],
  ['au printemps', '2027-03'],
  ['je veux débuter en décembre', '2026-12'],
  ['à partir de mars', '2027-03'],
  ['une formation pour la rentrée 2027', '2027-09'],
  ['rentrée de janvier', '2027-01'],
  ['septembre prochain', '2027-09'],
  ['je suis dispo le mois prochain', '2026-12'],
  ['début février', '2027-02'],
  ['start in September', '2027-09'],
  ['from January', '2027-01'],
  ['I would like to start next year', '2027-01'],
  ['in 3 months', '2027-02'],
  ['je commence la formation en novembre', '2026-11'],
];

const none: Cases = [
  ['pas pressé', null],
  ['je suis né en mars 1990', null],
  ["j'ai été licencié en juin", null],
  ['mon contrat se termine en juin', null],
  ['depuis janvier', null],
  ['je suis maintenant au chômage', null],
  ['maintenant je veux être comptable', null],
  ["j'ai eu mon bac en juin 2005", null],
  ["j'habite rue du 8 mai 1945", null],
  ['I may be interested', null],
  ['rappelez-moi dès que possible', null],
  ['dans 2 ans je suis à la retraite', null],
  ['janvier 2020', null],
  ["j'ai 7 ans d'expérience", null],
];

const answers: Cases = [
  ['maintenant', 'asap', 'startBy'],
  ['tout de suite', 'asap', 'startBy'],
  ['septembre', '2027-09', 'startBy'],
  ['rentrée', '2027-09', 'startBy'],
  ["l'année prochaine", '2027-01', 'startBy'],
  ['dans 6 mois', '2027-05', 'startBy'],
  ['now', 'asap', 'startBy'],
  ['pas tout de suite', null, 'startBy'],
];

it.each([
  ['what the words say', said],
  ['dates of something else', none],
  ['answers to the question', answers],
])('hears the wished start: %s', (_, cases) => {
  expect(wrong([startBy], 'startBy', cases)).toEqual([]);
});

it('hears only dates that stand by themselves when today is unknown', () => {
  const values = (text: string): unknown[] =>
    startBy(read(text), { locale: 'fr', asked: null, facts: {} }).map(({ value }) => value);
  expect(values('je veux commencer en janvier 2027')).toEqual(['2027-01']);
  expect(values('je veux commencer en janvier')).toEqual([]);
  expect(values('dans 3 mois')).toEqual([]);
  expect(values('dès que possible')).toEqual(['asap']);
});
