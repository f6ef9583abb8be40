/** Jobs inside sentences: several at once, diplomas, other people's, wishes, English, capitals, hostile texts. */
import { describe, expect, test } from 'vitest';
import { find, gist } from './finder.ts';
import { said } from './said.ts';

describe('several mentions in a sentence', () => {
  said([
    ['je suis aide-soignante et je veux devenir comptable', 'sante-social comptabilite'],
    ['j’étais cuisinier, je veux faire de l’informatique', 'tourisme numerique'],
    ['vendeuse, caissière ou serveuse', 'commerce commerce tourisme'],
  ]);
  test('spans are tokens of the text, in order and apart', () => {
    const mentions = find('Bonjour, je suis aide-soignant(e) à Nevers et je vise comptable.');
    expect(mentions.map(({ from, to }) => [from, to])).toEqual([
      [3, 6],
      [11, 12],
    ]);
  });
});

describe('diplomas', () => {
  said([
    ['BTS comptabilité', '(comptabilite)'],
    ['j’ai un bac pro vente', '(commerce)'],
    ['licence de droit', '(finance-immobilier-droit)'],
    ['CAP cuisine', '(tourisme)'],
    ['un master RH', '(rh)'],
    ['DUT informatique obtenu en 2005', '(numerique)'],
    ['diplôme d’état d’infirmière', '(sante-social)'],
    ['un BTS comptabilité et gestion, et je suis vendeuse', '(comptabilite) commerce'],
    ['j’ai un bac et je suis comptable', 'comptabilite'],
    ['j’ai un master et je travaille dans la vente', 'commerce'],
    ['je cherche une formation en comptabilité', 'comptabilite'],
    ['école de commerce', ''],
  ]);
});

describe('somebody else’s and places', () => {
  said([
    ['mon comptable me l’a dit', ''],
    ['je travaille chez le boulanger', ''],
    ['j’habite à Mâcon', ''],
    ['je vais à Macon', ''],
    ['Mâcon', ''],
    ['je suis maçon à Mâcon', 'btp'],
    ['j’ai rendez-vous à la banque', ''],
  ]);
});

describe('wishes', () => {
  said(
    [
      ['les chiffres', 'comptabilite'],
      ['les ordinateurs', 'numerique'],
      ['m’occuper des gens', 'sante-social'],
      ['être dehors sur des chantiers', 'btp'],
      ['travailler dans un bureau', 'entrepreneuriat'],
      ['les animaux', '-'],
      ['je ne sais pas', ''],
      ['n’importe quoi', ''],
      ['chef', ''],
      ['j’ai trois enfants', ''],
      ['les enfants', 'sante-social'],
      ['j’aime les enfants', 'sante-social'],
      ['je veux me former', ''],
      ['plan', ''],
      ['stop', ''],
      ['autre chose', ''],
      ['je suis trop vieux', ''],
    ],
    'occupation',
  );
  test('unasked, a wish needs to be one', () => {
    expect(gist('j’ai des chiffres')).toBe('');
    expect(gist('je voudrais aider les gens')).toBe('sante-social');
  });
  test('a job beside it counts more', () => {
    expect(gist('j’aime les chiffres, je veux être secrétaire', 'occupation')).toBe('entrepreneuriat');
  });
});

describe('English', () => {
  test.each([
    ['I am a cashier and I want to become an accountant', 'commerce comptabilite'],
    ['I want to be a nurse', 'sante-social'],
    ['I would like to work in IT', 'numerique'],
    ['software engineer', 'numerique'],
    ['warehouse manager', 'logistique'],
    ['hairdresser', '-'],
    ['I would like to speak to someone about it', ''],
  ])('%s → %s', (text, expected) => {
    expect(gist(text, null, 'en')).toBe(expected);
  });
});

describe('capitals', () => {
  said([
    ['JE SUIS VENDEUSE', 'commerce'],
    ['je suis AS en EHPAD', 'sante-social'],
    ['as-tu une idée', ''],
    ['si je peux', ''],
    ['R.H.', 'rh'],
  ]);
});

describe('hostile texts', () => {
  test.each([
    '',
    ' '.repeat(1000),
    'é'.repeat(1000),
    '(((((',
    'chef de '.repeat(200),
    '\ud800 comptable',
    '__proto__ constructor',
  ])('never throws (%#)', (text) => {
    expect(() => find(text, 'occupation')).not.toThrow();
  });
});

describe('from one job to another', () => {
  said([
    ['passer de caissière à comptable', 'commerce comptabilite'],
    ['de vendeur à développeur', 'commerce numerique'],
    ['quitter la vente pour les RH, passer de la vente aux RH', 'commerce rh commerce rh'],
  ]);
  test('each is said to be left or reached', () => {
    expect(find('évoluer d’aide-soignante à infirmière').map(({ moved }) => moved)).toEqual(['from', 'to']);
    expect(find('vendeuse à domicile').map(({ moved }) => moved)).toEqual([undefined]);
  });
});

describe('what is done, and who does it', () => {
  test.each([
    ['je voudrais travailler dans la plomberie', 'field'],
    ['faire des plans', 'field'],
    ['je voudrais devenir plombier', 'job'],
  ])('%s: %s', (text, kind) => {
    expect(find(text)[0]?.kind).toBe(kind);
  });
});
