/** Easier words at any moment: what asks for them, what does not, and nothing is lost on the way there and back. */
import { describe, expect, it } from 'vitest';
import { buttons, interview } from '../../dialogs/interview.ts';
import { line } from '../../locales/line.ts';
import { capital, words } from '../../src/channels/words.ts';
import { easeIn } from '../../src/understanding/ease.ts';
import { guides, talk, today } from '../harness/assistant.ts';

describe('what is heard', () => {
  it.each([
    'en plus simple',
    'Plus simple, s’il vous plaît',
    'plus facile à lire',
    'en facile à lire',
    'FALC',
    'Je ne comprends pas, expliquez plus simplement',
    'pouvez-vous parler avec des mots plus simples ?',
    'c’est trop compliqué, écrivez plus simplement svp',
    'easy French please',
    words.fr(line('dialog.choices.otherWords')),
    words.en(line('dialog.choices.otherWords')),
  ])('"%s" asks for easier words', (text) => {
    expect(easeIn(text)).toBe('easy');
  });

  it.each([
    'en français courant',
    'revenir au français normal',
    'moins simple',
    'normal French please',
    words['fr-simple'](line('dialog.choices.otherWords')),
  ])('"%s" asks for everyday French', (text) => {
    expect(easeIn(text)).toBe('plain');
  });

  it.each([
    'je cherche une formation plus simple',
    'quelle est la plus facile ?',
    'je veux un métier plus facile',
    'à Nevers, c’est plus simple pour moi',
    'le français est difficile pour moi',
    'français',
    'je ne comprends pas',
    'lire et écrire en français est facile',
  ])('"%s" does not', (text) => {
    expect(easeIn(text)).toBeNull();
  });
});

const lost = ['en plus simple', 'en français courant'];

describe('nothing is lost', () => {
  const person = [
    'j’habite à Nevers',
    'salarié',
    'bac',
    'comptable',
    'plan',
    'plus',
    'détail 1',
    'passer',
    'je ne sais pas',
  ];
  it('keeps every fact, the question and the trail, whenever it is asked for', () => {
    for (let length = 0; length <= person.length; length += 1) {
      const before = talk(person.slice(0, length));
      const there = talk(lost.slice(0, 1), before);
      const back = talk(lost.slice(1), there);
      expect(there.memory.locale).toBe('fr-simple');
      expect(back.memory.locale).toBe('fr');
      const { facts, asked, skipped } = before.memory;
      expect(there.memory).toMatchObject({ facts, asked, skipped, misses: before.memory.misses });
      expect(back.memory).toMatchObject({ facts, asked, skipped });
      expect(there.asked).toBe(before.asked);
    }
  });

  it('shows the plan again in the new words to whoever has one', () => {
    const plan = talk(['j’habite à Nevers, salarié, bac, comptable, 3 ans d’expérience', 'plan']);
    expect(plan.plan).toBe(true);
    expect(talk(['en plus simple'], plan).plan).toBe(true);
  });

  it('waits for the choice of a town, and for the "oui" of an erasure as for no other', () => {
    expect(talk(['Chaumont', 'en plus simple']).memory.pending?.kind).toBe('place');
    expect(talk(['Nevers', 'oubliez-moi', 'en plus simple']).memory.facts.place?.name).toBe('Nevers');
  });
});

describe('buttons in easy words', () => {
  const heard = (text: string, asked: (typeof interview)[number]['fact']) => {
    const { facts, intents } = guides.hear({ text, asked, today });
    return { facts, intents };
  };
  it.each(interview.map(({ fact }) => fact))('are heard as the plain ones: %s', (fact) => {
    for (const { title } of buttons(fact))
      expect(heard(capital(words['fr-simple'](title)), fact)).toEqual(heard(capital(words.fr(title)), fact));
  });

  it.each(['how', 'more', 'compare', 'summary', 'human'] as const)('so is the one called "%s"', (name) => {
    const title = line(`dialog.choices.${name}`);
    expect(heard(words['fr-simple'](title), 'status')).toEqual(heard(words.fr(title), 'status'));
  });

  it('opens a certification and corrects an answer', () => {
    const detail = line('dialog.choices.detail', { rank: 2 });
    expect(heard(words['fr-simple'](detail), 'status')).toEqual(heard(words.fr(detail), 'status'));
    for (const { fact } of interview) {
      const correct = line('dialog.choices.correct', { label: line(`interview.${fact}.label`) });
      const about = (text: string) => guides.hear({ text, today }).about;
      expect([fact, about(words['fr-simple'](correct))]).toEqual([fact, about(words.fr(correct))]);
    }
  });
});
