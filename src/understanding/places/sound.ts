/** How a place name sounds, roughly, so that "Bezanson", "quimpair" and "troie" meet the towns that were meant. */

const vowels = new Set('aeiou');
/** Longest first; what one or several letters at a place sound like. Capitals stand for nasal vowels and "ch". */
const sounds: readonly (readonly [string, string])[] = [
  ['eaux', 'o'],
  ['eau', 'o'],
  ['aux', 'o'],
  ['ault', 'o'],
  ['aud', 'o'],
  ['oeu', 'e'],
  ['ain', 'I'],
  ['ein', 'I'],
  ['aim', 'I'],
  ['sch', 'C'],
  ['cqu', 'k'],
  ['tion', 'sO'],
  ['ouill', 'oui'],
  ['eill', 'ei'],
  ['aill', 'ai'],
  ['euill', 'ei'],
  ['vill', 'vil'],
  ['mill', 'mil'],
  ['ill', 'i'],
  ['oin', 'ouI'],
  ['oi', 'oua'],
  ['oy', 'oua'],
  ['eye', 'ei'],
  ['aye', 'ai'],
  ['ch', 'C'],
  ['sh', 'C'],
  ['ph', 'f'],
  ['qu', 'k'],
  ['ck', 'k'],
  ['gn', 'ni'],
  ['au', 'o'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['ei', 'e'],
  ['ey', 'e'],
  ['oe', 'e'],
  ['eu', 'e'],
  ['in', 'I'],
  ['im', 'I'],
  ['yn', 'I'],
  ['ym', 'I'],
  ['en', 'A'],
  ['an', 'A'],
  ['em', 'A'],
  ['am', 'A'],
  ['on', 'O'],
  ['om', 'O'],
  ['un', 'I'],
  ['c', 'k'],
  ['q', 'k'],
  ['y', 'i'],
  ['z', 's'],
  ['w', 'v'],
  ['x', 's'],
  ['h', ''],
];
const byFirst = new Map<string, (readonly [string, string])[]>();
for (const pair of sounds) {
  const first = pair[0][0] ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), pair]);
}
const none: readonly (readonly [string, string])[] = [];
const nasals = new Set('IAO');
const soft = new Set('eiy');
/** Last consonants that are rarely heard, unless an "e" follows. */
const silent = new Set('tdspxz');

/** A nasal vowel is none before another vowel or nasal: "ennui", "Anet". */
const breaks = (after: string): boolean => vowels.has(after) || after === 'n' || after === 'm';

function soundAt(letters: string, at: number, here: string): readonly [string, string] | undefined {
  for (const pair of byFirst.get(here) ?? none) {
    const [text, to] = pair;
    if (letters.startsWith(text, at) && !(nasals.has(to) && breaks(letters[at + text.length] ?? '')))
      return pair;
  }
  return undefined;
}

/** A key that is equal for names that sound nearly alike; takes letters only. */
export function sound(letters: string): string {
  let heard = '';
  for (let at = 0; at < letters.length;) {
    const here = letters[at] ?? '';
    const next = letters[at + 1] ?? '';
    if (here === next) {
      at += 1;
      continue;
    }
    let pair = soundAt(letters, at, here);
    // "aux" is "o" at the end only: Auxerre has its "x".
    if (pair?.[0] === 'aux' && at + 3 < letters.length) pair = ['au', 'o'];
    if (here === 'c' && soft.has(next)) pair = ['c', 's'];
    if (here === 'g' && soft.has(next)) pair = ['g', 'j'];
    const to = pair?.[1] ?? here;
    if (to !== heard.at(-1)) heard += to;
    at += pair?.[0].length ?? 1;
  }
  return voiced(heard, letters);
}

/** Without what is not heard at the end: "e", else consonants, and the "r" of "er". */
function voiced(heard: string, letters: string): string {
  let end = heard.length;
  const cut = (fits: (letter: string) => boolean): boolean => {
    const fitting = end > 2 && fits(heard[end - 1] ?? '');
    if (fitting) end -= 1;
    return fitting;
  };
  if (/es?$/.test(letters)) {
    if (letters.endsWith('s')) cut((letter) => letter === 's');
    cut((letter) => letter === 'e');
  } else {
    while (cut((letter) => silent.has(letter)));
    if (heard[end - 2] === 'e') cut((letter) => letter === 'r');
    cut((letter) => letter === 'e');
  }
  return heard.slice(0, end);
}
