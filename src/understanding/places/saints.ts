/** "Saint" opens one name in eight and is spelt in every way: "sain", "sint", "st Marie", "sainte Étienne". */

const men = new Set(
  'sain saind sains saints sant sante sint sin sein sainr siant santi sait saitn'.split(' '),
);
const women = new Set('sainte saintes sinte sante saine seinte saintte siante sainet'.split(' '));

/** Whether a word may stand for "Saint" or "Sainte" before a name. */
export const isSaintly = (word: string): boolean => word === 'saint' || men.has(word) || women.has(word);

/** The words as typed, then as they read when the first stands for "Saint" or "Sainte". */
export function readings(words: readonly string[]): (readonly string[])[] {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return [words];
  const saints: string[] = [];
  if (men.has(first) || first === 'sainte') saints.push('saint');
  // A mute letter is as easily lost as added.
  if (women.has(first) || first === 'saint') saints.push('sainte');
  return [words, ...saints.filter((saint) => saint !== first).map((saint) => [saint, ...rest])];
}
