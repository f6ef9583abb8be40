/** A job that no list knows is still the person's wish: the words after "devenir" are kept as they are. */
import type { Cues } from '../cues/cues.ts';
import { choiceFacts } from '../choices/detect.ts';
import { overlaps } from '../cues/cues.ts';
import type { Span, Text } from '../text.ts';
import { original } from '../text.ts';

const articles = new Set('un une le la l les a an the bon bonne vrai vraie simple good'.split(' '));
const ends = new Set(
  `et mais ou pour dans a au aux chez sur avec sans car je j donc si en depuis le la les du que qui quand parce plus tard un jour
  and but or for in at with without because i so if from since when who that to`.split(/\s+/),
);
/** What one becomes without it being a trade. */
const states = new Set(
  `cadre mon ma mes my autonome libre riche utile heureux heureuse fier fiere meilleur meilleure adulte independant proprietaire mieux pas
  plus sur sure certain capable bien dans quelqu quelque aide orientee oriente tranquille rassure honnete franc comme the better happy able
  independent accompagne accompagnee forme formee diplome diplomee embauche embauchee utile informe informee contacte rappele libre pret prete`.split(
    /\s+/,
  ),
);
/** Ranks rather than trades: they stay in the trade one has. */
const ranks = new Set(
  'responsable chef cheffe manager manageuse encadrant superviseur directeur directrice coordinateur coordinatrice supervisor'.split(
    ' ',
  ),
);
const most = 5;

export interface Unlisted extends Span {
  words: string;
  ranks: boolean;
}

export function unlistedTarget(text: Text, cues: Cues, jobs: readonly Span[]): Unlisted | null {
  const claimed = [...choiceFacts.flatMap((fact) => cues.of(fact)), ...jobs];
  for (const cue of cues.of('become')) {
    let from = cue.to;
    while (articles.has(text.tokens[from]?.word ?? '')) from += 1;
    let to = from;
    const clause = text.tokens[cue.to - 1]?.clause;
    while (to < from + most && text.tokens[to]?.clause === clause && !ends.has(text.tokens[to]?.word ?? ''))
      to += 1;
    const first = text.tokens[from]?.word ?? '';
    if (to === from || first.length < 4 || states.has(first) || /\d/.test(first)) continue;
    if (claimed.some((other) => overlaps(other, { from, to }))) continue;
    return { from, to, words: original(text, { from, to }), ranks: ranks.has(first) };
  }
  return null;
}
