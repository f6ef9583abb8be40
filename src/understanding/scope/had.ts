/** What one has got is no wish: "j'ai décroché un DEA" reads like "décrocher un DEA" once its accent is gone. */
import type { Span, Text } from '../text.ts';

const got = new Set(
  'eu decroche obtenu passe valide prepare fait fini termine repasse gagne un une'.split(' '),
);
const having = new Set(['ai', 'avais', 'ayant']);

/** True of words that begin with, or follow ("eu par la VAE"), what "j'ai" says was got. */
export function isHad(text: Text, { from }: Span): boolean {
  const word = (at: number): string => text.tokens[at]?.word ?? '';
  const at = word(from) === 'par' ? from - 1 : from;
  return got.has(word(at)) && having.has(word(at - 1));
}
