/** Words that keep a place from being heard where none was said. */
import everydayLines from '../../../knowledge/places/everyday-words.json' with { type: 'json' };
import neverLines from '../../../knowledge/places/never-misspelt.json' with { type: 'json' };
import ordinaryLines from '../../../knowledge/places/ordinary-words.json' with { type: 'json' };

const wordsIn = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));
const everyday = wordsIn(everydayLines);
const never = wordsIn(neverLines);
const ordinary = wordsIn(ordinaryLines);

/** Whether the key of a name is made of ordinary words only: "sens", "bon repos". */
export const isEveryday = (key: string): boolean =>
  key.split(' ').every((word) => everyday.has(word) || never.has(word));

/** Whether a word belongs so plainly to the talk that it is never a town's name gone wrong, not even as an answer. */
export const isCommon = (word: string): boolean => never.has(word);

/** Whether a word of the language comes near the spelling of a town: in a sentence it is that word. */
export const isOrdinary = (word: string): boolean => never.has(word) || ordinary.has(word);

const answers = new Set(
  'oui non rien aide plan change changer suite retour passe corps cours ville bon bonne bien merci salut menu liste job bac pro ok sure help skip back summary nouvelle'.split(
    ' ',
  ),
);
/** Commands and small answers of the conversation that are communes too: as a whole answer they are not places. */
export const isAnswer = (key: string): boolean => answers.has(key);
