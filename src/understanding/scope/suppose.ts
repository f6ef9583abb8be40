/** "et si j'étais au chômage ?": what is only supposed is answered and never kept. */
import type { Cues } from '../cues/cues.ts';
import { overlaps } from '../cues/cues.ts';
import type { Text } from '../text.ts';

/** "et si possible le soir" supposes nothing. */
const polite = new Set('possible besoin necessaire jamais_vous vous'.split(' '));

/** "savoir si" wonders, "même si" concedes. */
const notSupposing = new Set(['wonder', 'even']);

/** For every token: true when it is only supposed. */
export function supposedIn(
  text: Text,
  cues: Cues,
  sentenceOf: readonly number[],
  questions: ReadonlySet<number>,
): boolean[] {
  const wonders = cues.of('suppose').filter(({ value }) => notSupposing.has(value));
  const starts = cues
    .of('suppose')
    .filter(({ value }) => !notSupposing.has(value))
    .filter((cue) => !polite.has(text.tokens[cue.to]?.word ?? ''))
    .filter((cue) => cue.value === 'suppose' || questions.has(sentenceOf[cue.from] ?? 0))
    .filter((cue) => cue.value === 'suppose' || !wonders.some((other) => overlaps(cue, other)));
  return text.tokens.map((_, index) =>
    starts.some(({ from }) => from <= index && sentenceOf[from] === sentenceOf[index]),
  );
}
