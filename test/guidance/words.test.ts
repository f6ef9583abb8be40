/** Job words meet titles across gender, number and family of words, and do not meet by accident. */
import { describe, expect, it } from 'vitest';
import { likeness, rootsOf } from '../../src/guidance/words.ts';

const like = (job: string, title: string) => likeness(rootsOf(job), rootsOf(title));

describe('a job and a title', () => {
  it.each([
    ['responsable comptable', 'Responsable comptable', 'named'],
    ['aide-comptable', 'Certificat professionnel Assistant comptable', 'named'],
    [
      'comptable',
      'Licence professionnelle Métiers de la gestion et de la comptabilité : comptabilité et paie',
      'title',
    ],
    ['technicienne de laboratoire', 'Technicien de laboratoire en chimie, biochimie, biologie', 'named'],
    ['ingénieure chimiste', 'Ingénieur diplômé du Cnam, spécialité Chimie', 'named'],
    ['conseiller bancaire', 'Licence professionnelle Assurance, banque, finance', 'title'],
    ['statisticienne', 'Master Mathématiques appliquées, statistique', 'title'],
    ['logisticien', 'Licence professionnelle Logistique et pilotage des flux', 'title'],
    ['guide-conférencière', 'Licence professionnelle Guide conférencier', 'named'],
    ['informaticien', 'Licence Informatique (L3)', 'title'],
    ['formatrice', 'Responsable de projets de formation', 'title'],
    ['électricienne', 'Licence professionnelle Métiers de l’électricité et de l’énergie', 'title'],
    ['acheteuse', 'Responsable des achats', 'title'],
  ])('%s meets %s: %s', (job, title, expected) => {
    expect(like(job, title)).toBe(expected);
  });

  it.each([
    ['informaticien', 'Master Information, communication'],
    ['responsable', 'Technicien de laboratoire en chimie'],
    ['directeur commercial', 'Ingénieur diplômé du Cnam, spécialité Mécanique'],
  ])('%s does not meet %s', (job, title) => {
    expect(like(job, title)).toBeNull();
  });
});
