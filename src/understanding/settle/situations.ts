/** Of several situations that one text names, those that are true of today. */
import type { Mention } from '../mention.ts';
import type { Span, Text } from '../text.ts';

const leading = new Set('a la le l en au une un the a'.split(' '));
/** "pas encore à la retraite": a situation still to come. */
export function isNotYet({ tokens }: Text, { from }: Span): boolean {
  let at = from - 1;
  while (leading.has(tokens[at]?.word ?? '')) at -= 1;
  return tokens[at]?.word === 'encore' && tokens[at - 1]?.word === 'pas';
}

const still = new Set(['encore', 'toujours', 'still']);

/** Being employed is said in passing by many words; "je suis encore salariée" says it for good. */
export const weakest = (text: Text, mentions: readonly Mention[]): Mention[] => {
  const works = mentions.some(
    ({ fact, value, from, to }) =>
      fact === 'status' &&
      value === 'employee' &&
      text.tokens.slice(Math.max(0, from - 1), to).some(({ word }) => still.has(word)),
  );
  if (works) return mentions.filter(({ fact, value }) => fact !== 'status' || value !== 'jobseeker');
  const surer = mentions.some(
    ({ fact, value, strength }) => fact === 'status' && strength === 'said' && value !== 'employee',
  );
  return mentions.filter(({ fact, value }) => !(surer && fact === 'status' && value === 'employee'));
};
