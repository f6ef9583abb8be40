/** Every name that leads to a commune, looked up whole, by its beginning, or by postal code. */
import type { Commune, Communes } from '../../../knowledge/places/communes.ts';
import usualNames from '../../../knowledge/places/usual-names.json' with { type: 'json' };
import { isSmall, skeleton, wordsOfName } from './names.ts';

/** How a name belongs to its commune: `head` is the beginning that is used alone, `part` a village inside it. */
export type NameKind = 'official' | 'usual' | 'earlier' | 'head' | 'part';

export interface Name {
  /** Its words without the small ones: "chalon saone". */
  key: string;
  commune: Commune;
  kind: NameKind;
}

export interface Gazetteer {
  /** Sorted by key. */
  names: readonly Name[];
  whole: (key: string) => readonly Name[];
  /** Names of which the key is the beginning: whole words, or letters too when `inside` a word. */
  beginning: (key: string, inside: boolean) => readonly Name[];
  /** Whether `beginning` would find any. */
  begins: (key: string, inside: boolean) => boolean;
  /** The most words that a name opening with this word can have; 0 when none does. */
  reach: (word: string) => number;
  postcode: (code: string) => readonly Commune[];
  commune: (insee: string) => Commune | undefined;
}

const saints = new Set(['saint', 'sainte']);
/** Towns from this size are called by the beginning of their names: "Châlons", "Saint-Dié". */
const headed = 8000;

function headOf(key: string): string | null {
  const words = key.split(' ');
  const length = saints.has(words[0] ?? '') ? 2 : 1;
  return words.length > length ? words.slice(0, length).join(' ') : null;
}

/** An earlier name of the same town ("Châlons-sur-Marne") keeps a word of today's; a village inside it does not. */
function kindOfFormer(words: readonly string[], today: ReadonlySet<string>): NameKind {
  const first = words.find((word) => !saints.has(word) && !isSmall(word));
  return first !== undefined && today.has(first) ? 'earlier' : 'part';
}

function namesOf(communes: Communes): Name[] {
  const names: Name[] = [];
  for (const commune of communes.all) {
    const words = wordsOfName(commune.name);
    const key = skeleton(words);
    names.push({ key, commune, kind: 'official' });
    const head = commune.population >= headed ? headOf(key) : null;
    if (head) names.push({ key: head, commune, kind: 'head' });
    if (commune.formerNames.length === 0) continue;
    const today = new Set(words);
    for (const former of commune.formerNames) {
      const formerWords = wordsOfName(former);
      names.push({ key: skeleton(formerWords), commune, kind: kindOfFormer(formerWords, today) });
    }
  }
  for (const [insee, usual] of Object.entries(usualNames)) {
    const commune = communes.byInsee(insee);
    if (!commune) throw new Error(`usual-names.json: no commune ${insee}`);
    for (const name of usual) names.push({ key: skeleton(wordsOfName(name)), commune, kind: 'usual' });
  }
  return names.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The first name whose key is not before `key`. */
function lowerBound(names: readonly Name[], key: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function gazetteerOf(communes: Communes): Gazetteer {
  const names = namesOf(communes);
  const starts = new Map<string, number>();
  const reaches = new Map<string, number>();
  names.forEach(({ key }, index) => {
    if (names[index - 1]?.key === key) return;
    starts.set(key, index);
    const words = key.split(' ');
    const first = words[0] ?? '';
    reaches.set(first, Math.max(reaches.get(first) ?? 0, words.length));
  });
  const postcodes = new Map<string, Commune[]>();
  for (const commune of communes.all)
    for (const code of commune.postcodes) {
      const sharing = postcodes.get(code);
      if (sharing) sharing.push(commune);
      else postcodes.set(code, [commune]);
    }
  for (const sharing of postcodes.values()) sharing.sort((a, b) => b.population - a.population);

  const run = (from: number, fits: (key: string) => boolean): Name[] => {
    let to = from;
    while (to < names.length && fits(names[to]?.key ?? '')) to += 1;
    return names.slice(from, to);
  };
  return {
    names,
    whole: (key) => {
      const from = starts.get(key);
      return from === undefined ? [] : run(from, (other) => other === key);
    },
    beginning: (key, inside) => {
      const start = inside ? key : `${key} `;
      return run(lowerBound(names, start), (other) => other.startsWith(start));
    },
    begins: (key, inside) => {
      const start = inside ? key : `${key} `;
      return names[lowerBound(names, start)]?.key.startsWith(start) === true;
    },
    reach: (word) => reaches.get(word) ?? 0,
    postcode: (code) => postcodes.get(code) ?? [],
    commune: communes.byInsee,
  };
}
