/** The forms of a regular French verb as people type it, so that phrases name a verb once. */
import { fold } from '../text.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** Present, imperfect, future, conditional and participles; thumbs mix "é", "er" and "ez" anyway. */
const endings: Readonly<Record<string, readonly string[]>> = {
  er: list(
    'er e es ent ons ez ees ant ais ait ions iez aient erai eras era erons erez eront erais erait erions eriez eraient',
  ),
  ir: list(
    'ir is it issons issez issent issant issais issait issions issaient i ie ies irai iras ira irons irez iront irais irait',
  ),
};
/** "changer" → "changeons", "changeais". */
const softened = /g$/;
const softening = /^[ao]/;

/** Every form of a regular verb in "-er" or, like "finir", in "-ir"; folded. Throws on any other verb: its few forms are better named. */
export function paradigm(infinitive: string): readonly string[] {
  const verb = fold(infinitive);
  const stem = verb.slice(0, -2);
  const forms = endings[verb.slice(-2)];
  if (!forms) throw new Error(`Only verbs in -er and -ir are regular: "${infinitive}"`);
  return forms.map((ending) => `${stem}${softened.test(stem) && softening.test(ending) ? 'e' : ''}${ending}`);
}
