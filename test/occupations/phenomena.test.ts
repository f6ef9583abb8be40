/** What people do to a job title: gender, number, inclusive writing, slips, compounds, fields, diplomas, wishes. */
import { describe, expect, test } from 'vitest';
import { find, gist } from './finder.ts';

const said = (rows: readonly (readonly [string, string])[], asked: 'occupation' | null = null) =>
  test.each(rows)('%s → %s', (text, expected) => {
    expect(gist(text, asked)).toBe(expected);
  });

describe('gender and number', () => {
  said([
    ['développeuses', 'numerique'],
    ['une rédactrice', 'communication'],
    ['les conductrices de travaux', 'btp'],
    ['infirmières libérales', 'sante-social'],
    ['magasinières', 'logistique'],
    ['électriciennes', 'energie'],
    ['gestionnaires de paie', 'rh'],
    ['une ingénieure chimiste', 'chimie-agro'],
    ['cheffes de rayon', 'commerce'],
    ['commerciaux', 'commerce'],
  ]);
});

describe('inclusive writing', () => {
  said([
    ['technicien·ne informatique', 'numerique'],
    ['technicien(ne) de laboratoire', 'chimie-agro'],
    ['chargé.e de communication', 'communication'],
    ['assistant(e) RH', 'rh'],
    ['vendeur/euse en magasin', 'commerce'],
    ['serveur-se', 'tourisme'],
    ['infirmier.ère', 'sante-social'],
    ['conseiller·ère·s en insertion', 'rh'],
    ['agent·e de développement local', 'sante-social'],
    ['directeur·rice d’EHPAD', 'sante-social'],
  ]);
  test('the words are kept as said', () => {
    expect(find('je suis assistant(e) RH.')[0]?.words).toBe('assistant(e) RH');
    expect(find('employé(e)')).toEqual([]);
  });
});

describe('slips', () => {
  said([
    ['comtable', 'comptabilite'],
    ['compatble', 'comptabilite'],
    ['developeur', 'numerique'],
    ['electrisien', 'energie'],
    ['secretere', 'entrepreneuriat'],
    ['reseptionniste', 'tourisme'],
    ['chaudronier', 'industrie'],
    ['jounaliste', 'communication'],
    ['asistante rh', 'rh'],
    ['aidesoignante', 'sante-social'],
    ['manutensionnaire', 'logistique'],
    ['vetrinaire', '-'],
    ['coifeuse', '-'],
    ['comptabilté', 'comptabilite'],
    ['laborentine', 'chimie-agro'],
  ]);
  test('a corrected word is less sure than an exact one', () => {
    expect(find('comptable')[0]?.score).toBe(1);
    const score = find('comtable')[0]?.score ?? 0;
    expect(score).toBeLessThan(1);
    expect(score).toBeGreaterThan(0.5);
  });
  test.each(['zzzzzz', 'bachelier', 'je veux vendre ma voiture', 'un compte', 'Valérie', 'Maurice'])(
    '"%s" is not corrected into a job',
    (text) => {
      expect(gist(text)).toBe('');
    },
  );
});

describe('compounds and heads', () => {
  said([
    ['responsable logistique', 'logistique'],
    ['responsable de la logistique', 'logistique'],
    ['resp. logistique', 'logistique'],
    ['technicienne en maintenance', 'industrie'],
    ['chef de projet informatique', 'numerique'],
    ['chef de projet marketing', 'commerce'],
    ['assistant chef de projet immobilier', 'finance-immobilier-droit'],
    ['manager dans la grande distribution', 'commerce'],
    ['employée dans une banque', 'finance-immobilier-droit'],
    ['ouvrier dans le bâtiment', 'btp'],
    ['apprentie coiffeuse', '-'],
    ['responsable', ''],
    ['technicien', ''],
    ['je suis cadre', ''],
    ['manager', ''],
    ['ingénieur', ''],
  ]);
  test('a job is completed by its field, and comes first', () => {
    const [mention] = find('je suis vendeuse dans l’informatique');
    expect(mention).toMatchObject({
      words: 'vendeuse dans l’informatique',
      sectors: ['commerce', 'numerique'],
    });
  });
  test('a head takes its complement into the words', () => {
    expect(find('je veux être responsable de la logistique')[0]?.words).toBe('responsable de la logistique');
    expect(find('futur développeur junior')[0]?.words).toBe('futur développeur junior');
  });
  test('an unserved job stays unserved whatever its field, and names its neighbour', () => {
    expect(find('prof d’informatique')[0]).toMatchObject({ sectors: [], nearest: 'rh' });
  });
});

describe('fields', () => {
  said([
    ['travailler dans le social', 'sante-social'],
    ['les métiers du bâtiment', 'btp'],
    ['je m’intéresse au droit, je voudrais une formation en droit', 'finance-immobilier-droit'],
    ['j’ai le droit à une formation', ''],
    ['je travaille dans le transport', 'logistique'],
    ['je viens en transport en commun', ''],
    ['la santé m’intéresse', 'sante-social'],
    ['j’ai des soucis de santé', ''],
    ['le secteur bancaire', 'finance-immobilier-droit'],
    ['ma banque me suit', ''],
    ['la sécurité au travail', 'qse'],
    ['l’énergie solaire', 'energie'],
    ['froid et clim', 'energie'],
    ['tout sauf le commerce', 'commerce'],
    ['ni la vente ni l’immobilier', 'commerce finance-immobilier-droit'],
  ]);
  test('a field is said to be one', () => {
    expect(find('la comptabilité')[0]).toMatchObject({ kind: 'field', words: 'comptabilité' });
    expect(find('comptable')[0]).toMatchObject({ kind: 'job' });
  });
});

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
