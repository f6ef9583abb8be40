/** Under 30: ages that are said, and numbers of years that are not ages. */
import { expect, it } from 'vitest';
import { under30 } from '../../src/understanding/quantities/age.ts';
import type { Case } from './hearing.ts';
import { wrong } from './hearing.ts';

type Cases = readonly Case<'under30'>[];

const said: Cases = [
  ["j'ai 26 ans", true],
  ['jai 26 ans', true],
  ['g 26 ans', true],
  ['26 ans', true],
  ["j'ai 30 ans", false],
  ["j'ai 29 ans", true],
  ["j'ai la trentaine", false],
  ['la vingtaine', true],
  ["j'ai la cinquantaine", false],
  ["j'ai moins de 30 ans", true],
  ["j'ai plus de 30 ans", false],
  ['je vais avoir 30 ans', true],
  ["j'ai bientôt 30 ans", true],
  ["j'aurai 31 ans en mars", false],
  ["j'ai presque 40 ans", false],
  ['je suis quinqua', false],
  ['46 ans aide-soignante', false],
  ['homme de 46 ans', false],
  ['femme 34 ans', false],
  ["j'ai vingt-quatre ans", true],
  ["j'ai trente cinq ans", false],
  ["j'ai quarante-deux ans et 10 ans d'expérience", false],
  ['âgée de 52 ans', false],
  ['à 45 ans, je veux me reconvertir', false],
  ['bonjour, 27 ans, vendeuse à Nevers', true],
  ['né en 1985', false],
  ['je suis née en 2001', true],
  ["I'm 26 years old", true],
  ['I am 45', false],
  ['im 24 yo', true],
  ['aged 31', false],
  ['34 years old', false],
  ["I'm in my forties", false],
  ["j'ai 45 piges", false],
  ['nevers 53 ans aide soignante', false],
  ["j'ai 38 ans et je bosse depuis 15 ans", false],
  ["j'ai passé les 50 ans", false],
  ['moi 22 ans', true],
  ["j'ai déjà 41 ans", false],
  ["j'ai même pas 30 ans", true],
];

const none: Cases = [
  ['je suis jeune', null],
  ["12 ans d'expérience", null],
  ["j'ai 20 ans d'expérience", null],
  ["j'ai 22 ans de métier", null],
  ["j'ai 25 ans dans la vente", null],
  ['depuis 20 ans', null],
  ['ma fille a 12 ans', null],
  ['mon fils de 26 ans', null],
  ["j'ai un enfant de 3 ans", null],
  ['il a 26 ans', null],
  ['les moins de 30 ans', null],
  ['aide pour les moins de 26 ans', null],
  ["j'ai arrêté l'école à 16 ans", null],
  ["j'ai commencé à 18 ans", null],
  ["j'ai eu mon bac à 19 ans", null],
  ['dans 20 ans', null],
  ['il y a 25 ans', null],
  ['20 km', null],
  ['26', null],
  ['né en 1996', null],
  ["une vingtaine d'années d'expérience", null],
  ['20 ans chez Renault', null],
  ['ça fait 25 ans que je bosse', null],
  ['I worked for 25 years', null],
  ['my son is 26', null],
  ['une trentaine de km', null],
];

const answers: Cases = [
  ['26', true, 'under30'],
  ['44', false, 'under30'],
  ['29 ans', true, 'under30'],
  ['trente', false, 'under30'],
  ['plus de 30', false, 'under30'],
  ['moins de 30', true, 'under30'],
  ['la trentaine', false, 'under30'],
  ['I turned 30', false, 'under30'],
  ['3', null, 'under30'],
];

it.each([
  ['what the words say', said],
  ['what is not their age', none],
  ['answers to the question', answers],
])('hears whether someone is under 30: %s', (_, cases) => {
  expect(wrong([under30], 'under30', cases)).toEqual([]);
});
