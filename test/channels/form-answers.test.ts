/** Every ready answer of the interview, ticked in the form, is heard as what it says. */
import { expect, test } from 'vitest';
import { buttons, interview } from '../../dialogs/interview.ts';
import type { FactName } from '../../knowledge/facts.ts';
import { localeIds } from '../../knowledge/locales.ts';
import { readAnswers } from '../../src/channels/pages/form-answers.ts';
import { capital, words } from '../../src/channels/words.ts';
import { buildEar } from '../hearing/ear.ts';

const hear = buildEar();
const doubts: readonly string[] = ['dialog.choices.dontKnow', 'interview.occupation.answers.unknown'];

test.each(localeIds)('in %s', (locale) => {
  const deaf = interview.flatMap(({ fact }) =>
    buttons(fact)
      .filter(({ title }) => !doubts.includes(title.key))
      .map(({ title }) => capital(words[locale](title)))
      .filter((text) => readAnswers({ [fact]: [text] }, hear, locale, '2026-11-21').unheard.length > 0)
      .map((text) => `${fact}: ${text}`),
  );
  expect(deaf).toEqual([]);
});

test('several ticked together are all heard', () => {
  const facts: FactName[] = ['times', 'modes', 'sectors'];
  for (const fact of facts) {
    const all = buttons(fact)
      .filter(({ title }) => title.key.startsWith('terms.'))
      .map(({ title }) => words.fr(title));
    const { facts: read } = readAnswers({ [fact]: all.slice(0, 2) }, hear, 'fr', '2026-11-21');
    expect(read[fact]).toHaveLength(2);
  }
});
