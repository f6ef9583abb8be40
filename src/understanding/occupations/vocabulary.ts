/** Every form of every occupation as a tree of word stems, so that a sentence is read in one pass. */
import type { FormUse, Occupation } from '../../../knowledge/occupations/index.ts';
import { heads, phrases } from '../../../knowledge/occupations/grammar.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import { read } from '../text.ts';
import { stem } from './morphology.ts';
import { links } from './frames.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

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
  next: Map<string, Branch>;
  leaves: Leaf[];
}

export interface Vocabulary {
  root: Branch;
  /** Every stem that some form uses. */
  stems: ReadonlySet<string>;
}

const branch = (): Branch => ({ next: new Map(), leaves: [] });

/** Words that carry meaning; a form made of link words alone keeps them. */
function contentOf(said: string): Word[] {
  const all = wordsOf(read(said));
  const content = all.filter(({ word }) => !links.has(word));
  return content.length > 0 ? content : all;
}

function plant(root: Branch, stems: readonly string[], leaf: Leaf): void {
  let at = root;
  for (const key of stems) {
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
  const stems = new Set<string>();
  const add = (said: string, leaf: Omit<Leaf, 'singulars' | 'capitals' | 'hat'>) => {
    const words = leaf.kind === 'phrase' ? wordsOf(read(said)) : contentOf(said);
    const capitals = said.length <= 4 && said === said.toUpperCase();
    const full = { ...leaf, capitals, hat: words.some(({ hat }) => hat), singulars: words.map(({ singular }) => singular) };
    for (const word of words) stems.add(word.stem);
    plant(
      root,
      words.map((word) => word.stem),
      full,
    );
    if (leaf.kind !== 'job' || leaf.use !== 'any' || words.length !== 2) return;
    const joined = stem(words.map(({ word }) => word).join(''));
    stems.add(joined);
    plant(root, [joined], full);
  };
  for (const said of phrases)
    add(said, { kind: 'phrase', occupation: null, use: 'any', locale: 'fr', gendered: true });
  for (const occupation of occupations)
    for (const { said, locale, use } of occupation.forms)
      add(said, {
        kind: occupation.kind,
        occupation,
        use,
        locale,
        gendered: occupation.kind === 'job' || use === 'framed',
      });
  for (const said of heads)
    add(said, { kind: 'head', occupation: null, use: 'any', locale: 'fr', gendered: true });
  return { root, stems };
}
