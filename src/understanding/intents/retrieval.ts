/** The articles that a question of their own is most like: by the words it shares with the ways each is asked for and with what each says. */
import type { ArticleId } from '../../../knowledge/articles/index.ts';
import { articleIds, articleQuestions } from '../../../knowledge/articles/index.ts';
import { localeIds } from '../../../knowledge/locales.ts';
import en from '../../../locales/en/articles.json' with { type: 'json' };
import fr from '../../../locales/fr/articles.json' with { type: 'json' };
import { featuresOf } from '../leaning/features.ts';
import type { Span, Text } from '../text.ts';
import { read } from '../text.ts';

/** What an article says counts less than how it is asked for. */
const saidWeight = 0.5;
/** Okapi BM25: how soon a word said again stops counting, and how much a long article is held back. */
const saturation = 1.2;
const lengthShare = 0.4;
/** Pairs and pieces of words tell less than words: they come along with them. */
const partShare = 0.3;
const pieceLength = 4;
const shareOf = (feature: string): number =>
  feature.includes(' ') || feature.length === pieceLength ? partShare : 1;

interface Posting {
  /** Rare words tell most: "jury" more than "combien". */
  weight: number;
  /** Article by number → what the feature counts there. */
  counts: ReadonlyMap<number, number>;
}
interface Index {
  postings: ReadonlyMap<string, Posting>;
  /** The weight of a word that no article has. */
  unknown: number;
}

const bodies = { fr, en };
const placeholder = /\{\{[^{}]*\}\}/g;
const sentenceEnd = /(?<=[.!?:])\s/;

const rarity = (articles: number): number =>
  Math.log(1 + (articleIds.length - articles + 0.5) / (articles + 0.5));

function indexed(): Index {
  const found = new Map<string, Map<number, number>>();
  const lengths = articleIds.map(() => 0);
  const add = (article: number, said: string, weight: number): void => {
    for (const feature of featuresOf(read(said))) {
      const counts = found.get(feature) ?? new Map<number, number>();
      counts.set(article, (counts.get(article) ?? 0) + weight);
      found.set(feature, counts);
      lengths[article] = (lengths[article] ?? 0) + weight;
    }
  };
  articleIds.forEach((id, article) => {
    for (const locale of localeIds) {
      for (const question of articleQuestions[id][locale]) add(article, question, 1);
      const body = bodies[locale][id].body.replaceAll(placeholder, '5');
      for (const sentence of body.split(sentenceEnd)) add(article, sentence, saidWeight);
    }
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const held = lengths.map((length) => saturation * (1 - lengthShare + (lengthShare * length) / mean));
  const postings = new Map(
    [...found].map(([feature, counts]) => [
      feature,
      {
        weight: rarity(counts.size) * shareOf(feature),
        counts: new Map([...counts].map(([at, count]) => [at, count / (count + (held[at] ?? 1))])),
      },
    ]),
  );
  return { postings, unknown: rarity(0) };
}

let known: Index | undefined;

export interface Likeness {
  article: ArticleId;
  /** 0…1 */
  score: number;
}

/** Articles, the likest first; the index is made at the first question. */
export function likest(text: Text, span: Span): Likeness[] {
  const { postings, unknown } = (known ??= indexed());
  const sums = new Float64Array(articleIds.length);
  let whole = 0;
  for (const feature of featuresOf(text, span)) {
    const posting = postings.get(feature);
    whole += posting?.weight ?? unknown * shareOf(feature);
    for (const [article, count] of posting?.counts ?? [])
      sums[article] = (sums[article] ?? 0) + (posting?.weight ?? 0) * count;
  }
  return articleIds
    .map((article, index) => ({ article, score: whole > 0 ? (sums[index] ?? 0) / whole : 0 }))
    .sort((a, b) => b.score - a.score);
}
