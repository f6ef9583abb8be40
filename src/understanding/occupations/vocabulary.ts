/** Every form of every occupation as a tree of word stems, so that a sentence is read in one pass. */
import type { FormUse, Occupation } from '../../../knowledge/occupations/index.ts';
import { heads, phrases, works } from '../../../knowledge/occupations/grammar.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import { fold } from '../text.ts';
import { feminines, singular, stem } from './morphology.ts';
import { links } from './frames.ts';
import { hats } from './words.ts';

export interface Leaf {
  /** `head`: takes the sector of its complement ("responsable"); `phrase`: looks like a job and is none ("centre commercial"). */
  kind: 'job' | 'field' | 'head' | 'phrase';
  occupation: Occupation | null;
  use: FormUse;
  locale: Locale;
  /** The form's words as written, singular: fields do not change gender. */
  singulars: readonly string[];
  gendered: boolean;
  /** Written in capitals in the data because small letters mean something else ("SI", "AS"). */
  capitals: boolean;
  hat: boolean;
}

export interface Branch {
  /** Null at the end of a form, where most branches are. */
  next: Map<string, Branch> | null;
  leaves: Leaf[];
}

export interface Vocabulary {
  root: Branch;
  /** Every word of the forms, singular, with its stem, by language: what misspelt words are corrected to. */
  spellings: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
  stems: ReadonlySet<string>;
  /** Stems of the heads of one word ("chef" is no English cook). */
  heads: ReadonlySet<string>;
}

const branch = (): Branch => ({ next: null, leaves: [] });

/** "aidesoignante" is one word run together, "rh" would be anything. */
const shortestJoined = 7;
const worksStems = new Set(works.map((word) => stem(fold(word))));
const englishWork = /^work |^(?:design|draw|build|run|open|take care of|look after|help) /;
const notWord = /[^a-z0-9]+/;

/** The words of a form, which is clean text: no need of the reading that people's sentences ask for. */
const plainWords = (said: string): string[] =>
  fold(said)
    .split(notWord)
    .filter((word) => word !== '');

/** Words that carry meaning; a form made of link words alone keeps them. */
function contentOf(said: string): string[] {
  const all = plainWords(said);
  const content = all.filter((word) => !links.has(word));
  return content.length > 0 ? content : all;
}

/** "plomberie" and "travailler dans une banque" name a field, not a job; an English job ends with the person. */
function namesWork(said: string, locale: Locale): boolean {
  const [first = ''] = plainWords(said);
  return locale === 'en' ? englishWork.test(said) : worksStems.has(stem(first));
}

/** Stems are asked for again and again: forms share their words. */
function remembered(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const key = known.get(word) ?? stem(word);
    known.set(word, key);
    return key;
  };
}

function plant(root: Branch, stems: readonly string[], leaf: Leaf): void {
  let at = root;
  for (const key of stems) {
    at.next ??= new Map();
    const next = at.next.get(key) ?? branch();
    at.next.set(key, next);
    at = next;
  }
  const twin = at.leaves.some(
    ({ kind, use, singulars }) =>
      kind === leaf.kind && use === leaf.use && singulars.join() === leaf.singulars.join(),
  );
  if (!twin) at.leaves.push(leaf);
}

/** Builds the tree once; forms written first win over later ones with the same words. */
export function vocabularyOf(occupations: readonly Occupation[]): Vocabulary {
  const root = branch();
  const spellings: Record<Locale, Map<string, string>> = { fr: new Map(), en: new Map() };
  const stems = new Set<string>();
  const stemOf = remembered();
  const add = (said: string, leaf: Omit<Leaf, 'singulars' | 'capitals' | 'hat'>) => {
    const words = leaf.kind === 'phrase' ? plainWords(said) : contentOf(said);
    const capitals = said.length <= 4 && said === said.toUpperCase();
    const full = { ...leaf, capitals, hat: hats.test(said), singulars: words.map(singular) };
    const keys = words.map(stemOf);
    keys.forEach((key, index) => {
      stems.add(key);
      const word = singular(words[index] ?? key);
      for (const spelling of [word, ...(leaf.kind === 'job' ? feminines(word) : [])])
        spellings[leaf.locale].set(spelling, key);
    });
    plant(root, keys, full);
    if (leaf.kind !== 'job' || leaf.use !== 'any' || words.length !== 2) return;
    const joined = words.join('');
    if (joined.length >= shortestJoined) plant(root, [stemOf(joined)], full);
  };
  for (const occupation of occupations)
    for (const { said, locale, use } of occupation.forms)
      add(said, {
        kind: use === 'asked' || namesWork(said, locale) ? 'field' : occupation.kind,
        occupation,
        use,
        locale,
        gendered: occupation.kind === 'job' || use === 'framed',
      });
  for (const said of phrases)
    add(said, { kind: 'phrase', occupation: null, use: 'any', locale: 'fr', gendered: true });
  for (const said of heads)
    add(said, { kind: 'head', occupation: null, use: 'any', locale: 'fr', gendered: true });
  return { root, spellings, stems, heads: new Set(heads.map((said) => stemOf(fold(said)))) };
}
