/** Diplomas earned elsewhere: the country must be tied to the diploma. */
import { expect, it } from 'vitest';
import { foreignDiploma } from '../../src/understanding/levels/foreign.ts';
import type { Case } from '../quantities/hearing.ts';
import { wrong } from '../quantities/hearing.ts';

const cases: readonly Case<'foreignDiploma'>[] = [
  ['diplôme obtenu au Maroc', true],
  ['mon bac algérien', true],
  ['licence tunisienne', true],
  ['une licence de droit tunisienne', true],
  ['diplôme étranger', true],
  ["j'ai un diplôme étranger", true],
  ["mes diplômes viennent de l'étranger", true],
  ["j'ai fait mes études à l'étranger", true],
  ["j'ai fait mes études en Algérie", true],
  ["j'ai eu mon bac au Cameroun", true],
  ["j'ai un master obtenu en Roumanie", true],
  ["j'ai une licence d'économie du Sénégal", true],
  ['diplôme de mon pays', true],
  ["j'ai un diplôme de mon pays d'origine", true],
  ["diplôme d'ingénieur marocain", true],
  ['bac ivoirien', true],
  ["j'ai étudié en Espagne", true],
  ['diplôme anglais', true],
  ['licence anglaise', true],
  ['not a French degree', true],
  ['my degree is not French', true],
  ['a degree from India', true],
  ['my degree is from Brazil', true],
  ['foreign degree', true],
  ['I have a Moroccan degree', true],
  ['British A-levels', true],
  ["j'ai une attestation de comparabilité ENIC-NARIC", true],
  ['pas de diplôme français mais une licence', true],
  ['diplôme belge', true],
  ['en Ukraine j’ai eu mon bac', true],
  ['diplôme français', false],
  ['mon diplôme est français', false],
  ["j'ai eu mon bac en France", false],
  ['French degree', false],
  ["licence d'anglais", null],
  ['licence espagnol', null],
  ['BTS compta à Nevers', null],
  ["j'ai un bac, je viens du Maroc", null],
  ["j'ai un bac je suis marocain", null],
  ['né en Algérie, bac pro', null],
  ['je suis marocaine', null],
  ['je veux étudier en Espagne', null],
  ['bac', null],
  ['je parle arabe', null],
  ['sans diplôme', null],
  ['licence de français', null],
  ['au Maroc', true, 'foreignDiploma'],
  ['algérien', true, 'foreignDiploma'],
  ['français', false, 'foreignDiploma'],
  ["à l'étranger", true, 'foreignDiploma'],
  ['en France', false, 'foreignDiploma'],
  ['oui', null, 'foreignDiploma'],
];

it('hears whether the diploma is foreign', () => {
  expect(wrong([foreignDiploma], 'foreignDiploma', cases)).toEqual([]);
});
