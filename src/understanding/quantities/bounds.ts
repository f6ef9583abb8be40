/** Words before a number that bound it: "moins de", "pas plus de", "environ"; they belong to its span. */
import type { Token } from '../text.ts';
import type { Bound } from './units.ts';
import { boundPhrases, longestBound } from './units.ts';

/** "pas + de 20 km" is typed as often as it is said. */
const spoken = ({ word, gap }: Token): string =>
  gap.includes('+') ? `plus ${word}` : word === 'de' && /^\s?-\s?$/.test(gap) ? 'moins de' : word;
const denials = new Set(['pas', 'not', 't', 'jamais', 'never', 'cannot']);

/** The longest bound that ends where the number begins. */
export function boundBefore(tokens: readonly Token[], from: number): { from: number; bound: Bound } | null {
  const clause = tokens[from]?.clause;
  for (let size = longestBound; size > 0; size--) {
    const words = tokens.slice(Math.max(0, from - size), from);
    if (words.length < size || words[0]?.clause !== clause) continue;
    const bound = boundPhrases.get(words.map(spoken).join(' '));
    if (bound === 'more') {
      // "je ne peux pas faire plus de 30 km" sets a limit: the denial belongs to it.
      const start = from - size;
      for (let at = start - 1; at >= Math.max(0, start - 3) && tokens[at]?.clause === clause; at--)
        if (denials.has(tokens[at]?.word ?? '')) return { from: at, bound: 'most' };
    }
    if (bound) return { from: from - size, bound };
  }
  return null;
}
