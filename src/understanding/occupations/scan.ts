/** Reads a sentence's words against the vocabulary: the longest title at each place, and whether it counts there. */
import type { FormUse } from '../../../knowledge/occupations/index.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import type { Context } from '../mention.ts';
import {
  isAlone,
  isMove,
  framesField,
  framesJob,
  isOwned,
  isPlaced,
  links,
  looksEnglish,
  wishesFor,
} from './frames.ts';
import { correctorOf } from './spelling.ts';
import type { Corrector, Reading } from './spelling.ts';
import type { Branch, Leaf, Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Some words read as one leaf; `from` and `to` count words, not tokens. */
export interface Part {
  leaf: Leaf;
  from: number;
  to: number;
  score: number;
}

interface Candidate extends Part {
  content: number;
}

/** A form that counts anywhere is likelier than one that needs its surroundings. */
const uses: Readonly<Record<FormUse, number>> = { any: 0, framed: 1, asked: 3 };
const phraseRank = 2;

/** Between readings as long: "monter ma boîte" says a goal, unless the job was asked. */
function rank({ kind, use }: Leaf, asked: boolean): number {
  if (kind === 'phrase') return phraseRank;
  return asked ? Math.min(uses[use], uses.framed) : uses[use];
}

const jobQuestions: ReadonlySet<string> = new Set(['occupation', 'sectors', 'excluded']);
/** Whether the pending question is about the job itself. */
export const asksJob = ({ asked }: Context): boolean => asked !== null && jobQuestions.has(asked);

/** "dans le domaine de la" is too far. */
const mostLinks = 3;
/** One slip: near enough where the words around expect a job or a field. */
const sure = 0.88;

/** Only link words, and no sentence mark, between two places. */
export function adjoins(words: readonly Word[], to: number, from: number): boolean {
  if (from - to > mostLinks) return false;
  for (let at = to; at <= from; at += 1) {
    if (words[at]?.apart ?? true) return false;
    if (at < from && !links.has(words[at]?.word ?? '')) return false;
  }
  return true;
}

const shortest = 4;

function agrees(leaf: Leaf, path: readonly number[], words: readonly Word[], score: number): boolean {
  const [only] = path.length === 1 ? path.map((at) => words[at]) : [];
  if (only?.hat && only.capital && !leaf.hat) return false;
  // "idée" is no nurse ("IDE"), "comme" no communication: a short form has no feminine.
  const brief = path.length === 1 && (leaf.singulars[0]?.length ?? 0) <= shortest;
  if (brief ? score < 1 && leaf.gendered : score < 1 || leaf.gendered) return true;
  if (path.length !== leaf.singulars.length) return true;
  return path.every((at, index) => words[at]?.singular === leaf.singulars[index]);
}

/** Reads with a vocabulary; `patient` corrects names and English too, for an answer that must be a job. */
export function scannerOf({ root, spellings, stems, heads }: Vocabulary) {
  const isKnown = (stem: string) => stems.has(stem);
  const correctors: Record<Locale, Corrector> = {
    fr: correctorOf(spellings.fr, isKnown),
    en: correctorOf(spellings.en, isKnown),
  };
  return (words: readonly Word[], context: Context, patient: boolean): Part[] => {
    const asked = asksJob(context);
    const english = context.locale === 'en' || looksEnglish(words);
    const readings = words.map((word, at): readonly Reading[] => {
      const exact: Reading = { stem: word.stem, score: 1 };
      const named = word.capital && at > 0 && !word.apart && !word.capitals;
      if (named && !patient) return [exact];
      const corrected = correctors.fr(word);
      return [
        exact,
        ...corrected,
        ...(corrected.length === 0 && (english || patient || words.length < 4) ? correctors.en(word) : []),
      ];
    });
    const parts: Part[] = [];

    const counts = ({ leaf, from, to, score }: Candidate): boolean => {
      if (leaf.kind === 'head' || leaf.kind === 'phrase')
        return leaf.kind === 'head' ? score >= sure : score === 1;
      if (isOwned(words, from)) return false;
      const alone = isAlone(words, from, to);
      if (leaf.capitals && !words[from]?.capitals && !(asked && alone)) return false;
      const foreign = leaf.locale === 'en' && leaf.singulars.length === 1 && !english;
      if (foreign && !((asked || alone) && !heads.has(words[from]?.stem ?? ''))) return false;
      const last = parts.at(-1);
      const moved = last !== undefined && isMove(words, last, { from, to });
      if (leaf.kind === 'job' && leaf.singulars.length === 1 && !moved && isPlaced(words, from, english))
        return false;
      if (context.asked === 'place' && alone) return false;
      if (leaf.use === 'asked' && !(asked && alone))
        return (asked || leaf.singulars.length > 1) && wishesFor(words, from, asked);
      if (leaf.use === 'any' || asked) return true;
      if (score < sure) return false;
      if (last && last.leaf.kind !== 'phrase' && adjoins(words, last.to, from)) return true;
      if (alone) return score === 1;
      const served = (leaf.occupation?.sectors.length ?? 0) > 0;
      return leaf.kind === 'job' ? framesJob(words, from) : framesField(words, from, to, served);
    };

    const candidates = (from: number): Candidate[] => {
      const found: Candidate[] = [];
      const step = (at: Branch, place: number, path: readonly number[], score: number): void => {
        for (const reading of readings[place] ?? []) {
          const next = at.next?.get(reading.stem);
          if (!next) continue;
          const walked = [...path, place];
          const total = Math.min(score, reading.score);
          for (const leaf of next.leaves)
            if (agrees(leaf, walked, words, total))
              found.push({ leaf, from, to: place + 1, score: total, content: walked.length });
          walk(next, place + 1, walked, total);
        }
      };
      /** Link words between two words of a title may be there or not, whatever the title's own form says. */
      const walk = (at: Branch, index: number, path: readonly number[], score: number): void => {
        if (at.next === null) return;
        for (let place = index; place <= index + mostLinks; place += 1) {
          const word = words[place];
          if (!word || (path.length > 0 && word.apart)) return;
          step(at, place, path, score);
          if (path.length === 0 || !links.has(word.word)) return;
        }
      };
      walk(root, from, [], 1);
      return found.sort(
        (a, b) => b.content - a.content || b.score - a.score || rank(a.leaf, asked) - rank(b.leaf, asked),
      );
    };

    for (let at = 0; at < words.length;) {
      const found = candidates(at).filter(counts);
      const best = found[0];
      if (!best || isTorn(found, best)) {
        at += 1;
        continue;
      }
      parts.push({ leaf: best.leaf, from: best.from, to: best.to, score: best.score });
      at = best.to;
    }
    return parts;
  };
}

/** A corrected word that leads as well to another sector is no reading at all. */
function isTorn(found: readonly Candidate[], best: Candidate): boolean {
  if (best.score === 1) return false;
  const first = best.leaf.occupation?.sectors[0];
  return found.some(
    ({ content, score, leaf }) =>
      content === best.content &&
      score === best.score &&
      leaf.use === best.leaf.use &&
      leaf.occupation?.sectors[0] !== first,
  );
}
