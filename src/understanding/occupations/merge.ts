/** Puts the parts of a title together ("responsable" + "logistique") and says what each mention means. */
import type { SectorId } from '../../../knowledge/facts.ts';
import type { JobMention } from '../mention.ts';
import { original } from '../text.ts';
import type { Text } from '../text.ts';
import { inDiploma } from './diploma-frames.ts';
import { isMove } from './frames.ts';
import { adjoins } from './scan.ts';
import type { Part } from './scan.ts';
import type { Word } from './words.ts';

interface Title {
  from: number;
  to: number;
  kind: 'job' | 'field';
  sectors: readonly SectorId[];
  nearest: SectorId | null;
  score: number;
  trade: boolean;
  moved?: 'from' | 'to';
  /** Settled by an asked-only form: a wish, weaker than any job named beside it. */
  wish: boolean;
}

/** Said after a title, they belong to it. */
const modifiers = new Set(
  (
    'junior senior confirme confirmee debutant debutante principal principale polyvalent polyvalente bilingue trilingue independant ' +
    'independante freelance liberal liberale adjoint adjointe specialise specialisee general generale industriel industrielle diplome diplomee'
  ).split(' '),
);

/** "travailler dans un magasin" says where, not what. */
const placed = new Set(['travailler', 'work']);
/** "m'occuper des gens". */
const reflexive = new Set(['m', 'me', 's', 'se']);

function titleOf(part: Part): Title | null {
  const { leaf, from, to, score } = part;
  if (leaf.kind === 'head' || leaf.kind === 'phrase' || !leaf.occupation) return null;
  const { sectors, nearest } = leaf.occupation;
  const wish = leaf.use === 'asked';
  const trade =
    leaf.kind === 'field' && leaf.occupation.kind === 'job' && !wish && !placed.has(leaf.singulars[0] ?? '');
  return { from, to, kind: leaf.kind, sectors, nearest, score, wish, trade };
}

const union = (a: readonly SectorId[], b: readonly SectorId[]): SectorId[] => [...new Set([...a, ...b])];

/** A field right after a job completes it ("vendeur informatique"): the job's sectors come first. */
function completed(job: Title, field: Title): Title {
  const sectors = job.sectors.length > 0 ? union(job.sectors, field.sectors) : job.sectors;
  return { ...job, to: field.to, sectors, score: Math.min(job.score, field.score) };
}

/** Titles in order: heads wait for their complement ("assistant chef de projet" + "marketing"). */
function titlesOf(words: readonly Word[], parts: readonly Part[]): Title[] {
  const titles: Title[] = [];
  let head: { from: number; to: number } | null = null;
  for (const part of parts) {
    const from: number = head !== null && adjoins(words, head.to, part.from) ? head.from : part.from;
    const title = titleOf(part);
    head = part.leaf.kind === 'head' ? { from, to: part.to } : null;
    if (!title) continue;
    const last = titles.at(-1);
    if (last && isMove(words, last, { from, to: title.to })) {
      titles[titles.length - 1] = { ...last, moved: 'from' };
      titles.push({ ...title, from, kind: from < title.from ? 'job' : title.kind, moved: 'to' });
    } else if (from < title.from) titles.push({ ...title, from, kind: 'job' });
    else if (last?.kind === 'job' && title.kind === 'field' && adjoins(words, last.to, title.from))
      titles[titles.length - 1] = completed(last, title);
    else titles.push(title);
  }
  return titles;
}

function closed(words: string): string {
  return words.includes('(') && !words.includes(')') ? `${words})` : words;
}

/** Mentions over tokens, from parts over words. */
export function mentionsOf(text: Text, words: readonly Word[], parts: readonly Part[]): JobMention[] {
  const all = titlesOf(words, parts);
  const named = all.some(({ wish }) => !wish);
  const mentions: JobMention[] = [];
  let before: { to: number; inDiploma: boolean } | null = null;
  for (const title of all) {
    if (title.wish && named) continue;
    let { to } = title;
    while (title.kind === 'job' && !words[to]?.apart && modifiers.has(words[to]?.word ?? '')) to += 1;
    const diploma: boolean =
      inDiploma(words, title.from) ||
      (before !== null && before.inDiploma && adjoins(words, before.to, title.from));
    before = { to, inDiploma: diploma };
    const first =
      title.wish && reflexive.has(words[title.from - 1]?.word ?? '') ? title.from - 1 : title.from;
    const span = { from: words[first]?.from ?? 0, to: words[to - 1]?.to ?? 0 };
    mentions.push({
      ...span,
      words: closed(original(text, span)),
      sectors: [...title.sectors],
      kind: title.kind,
      score: Math.round(title.score * 100) / 100,
      ...(title.trade && title.kind === 'field' ? { trade: title.trade } : {}),
      ...(title.moved ? { moved: title.moved } : {}),
      ...(diploma ? { inDiploma: true } : {}),
      ...(title.nearest ? { nearest: title.nearest } : {}),
    });
  }
  return mentions;
}
