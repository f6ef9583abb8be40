/** A question of their own gets the article that answers it, in words that no list holds. */
import { describe, expect, it, test } from 'vitest';
import { articleIds, articleQuestions } from '../../knowledge/articles/index.ts';
import { buildEar } from './ear.ts';

const hear = buildEar();

test.each([
  ['le cpf rapporte combien chaque année ?', 'cpf-annual'],
  ['un fonctionnaire gagne combien d’heures de formation par an ?', 'cpf-public'],
  ['mes codes marchent pas pour voir mon compte formation, comment je fais ?', 'cpf-account'],
  ['si le jury me donne juste un bout du diplôme, je garde quoi ?', 'vae-result'],
  ['combien d’heures de congé j’ai pour ma vae ?', 'vae-leave'],
  ['quelle ancienneté pour un projet de transition professionnelle ?', 'ptp'],
  ['à 32 ans je peux encore être apprenti ?', 'apprentice-age'],
  ['si je démissionne pour me former je touche quelque chose ?', 'resignation'],
  ['niveau 6 c’est quoi comme diplôme ?', 'levels'],
  ['do evening classes need a yes from my employer?', 'worktime'],
])('%s', (text, article) => {
  expect(hear({ text }).article).toBe(article);
});

describe('what is no question of an article', () => {
  it.each(['je n’ai pas le bac', 'j’habite à Nevers', 'je voudrais changer de métier', 'merci beaucoup'])(
    '%s',
    (text) => {
      expect(hear({ text }).article).toBeNull();
    },
  );
});

test('nearly every way a question is put leads to its article', () => {
  const all = articleIds.flatMap((id) => articleQuestions[id].fr.map((text) => ({ id, text })));
  const right = all.filter(({ id, text }) => hear({ text: `${text.replace(/ ?\?$/, '')} ?` }).article === id);
  expect(right.length / all.length).toBeGreaterThan(0.93);
});
