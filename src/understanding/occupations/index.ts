/** Finds the jobs and fields a sentence names, in any gender, spelling or compound, with the sectors that serve them. */
import type { Occupation } from '../../../knowledge/occupations/index.ts';
import type { Context, JobMention } from '../mention.ts';
import type { Text } from '../text.ts';
import { mentionsOf } from './merge.ts';
import { asksJob, scannerOf } from './scan.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export interface JobFinder {
  /** All mentions in the order of the text, without overlap; blind to negation and speaker. */
  find(text: Text, context: Context): JobMention[];
}

/** Builds the finder once (some milliseconds); forms of earlier occupations win over the same forms of later ones. */
export function jobFinder(occupations: readonly Occupation[]): JobFinder {
  const scan = scannerOf(vocabularyOf(occupations));
  return {
    find(text, context) {
      const words = wordsOf(text);
      const found = mentionsOf(text, words, scan(words, context, false));
      if (found.length > 0 || !asksJob(context)) return found;
      return mentionsOf(text, words, scan(words, context, true));
    },
  };
}
