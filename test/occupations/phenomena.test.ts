/** What people do to a job title: gender, number, inclusive writing, slips, compounds, fields. */
import { describe, expect, test } from 'vitest';
import { find, gist } from './finder.ts';
import { said } from './said.ts';

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
    ['cest limmobilier qui mattire', 'finance-immobilier-droit'],
    ['travailler dans linformatik', 'numerique'],
    ['comme', ''],
    ['aucune idée', ''],
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
