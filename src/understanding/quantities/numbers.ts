/** Reads numbers over tokens: digits, letters, round numbers ("une dizaine") and ranges ("2 à 3", "entre 2 et 3"). */
import type { Span, Token } from '../text.ts';
import { articles, hundreds, rounds, teens, tens, thousands, units } from './number-words.ts';

export interface NumberRead extends Span {
  low: number;
  /** The same as `low` unless a range was said. */
  high: number;
  /** Letters and digits stuck to the number: "h" in "10h", "h30" in "2h30". */
  suffix: string;
  /** Only "un", "une", "a", "an": a number when a unit follows, an article otherwise. */
  article: boolean;
  /** "une dizaine": what it counts comes after "de". */
  round: boolean;
}

const stuck = /^(\d{1,9})(?:([a-z]+)(\d*))?$/;
const three = /^\d{3}[a-z]*$/;
const upToTwo = /^\d{1,2}[a-z]*$/;
const ordinals = new Set(['er', 'ere', 'eme', 'ieme', 'nd', 'nde', 'st', 'rd', 'th', 'iem', 'em']);
/** "2e" is an ordinal, "500e" is what a thumb types for euros. */
const firstEuro = 50;

const single = (index: number, value: number, more: Partial<NumberRead> = {}): NumberRead => ({
  from: index,
  to: index + 1,
  low: value,
  high: value,
  suffix: '',
  article: false,
  round: false,
  ...more,
});

/** Thousands (", 500" after 1 to 3 digits) and decimals (",5") that stand in following tokens. */
function digits(tokens: readonly Token[], index: number): NumberRead | null {
  const parts = stuck.exec(tokens[index]?.word ?? '');
  if (!parts) return null;
  let [, figures = '', suffix = ''] = parts;
  const rest = parts[3] ?? '';
  let to = index + 1;
  let next = tokens[to];
  while (
    suffix === '' &&
    next &&
    /^[\s.,'’]$/u.test(next.gap) &&
    three.test(next.word) &&
    figures.length <= 6 &&
    (to > index + 1 || (figures.length <= 3 && !figures.startsWith('0')))
  ) {
    figures += next.word.slice(0, 3);
    suffix = next.word.slice(3);
    next = tokens[++to];
  }
  let value = Number(figures);
  if (suffix === '' && next && /^[.,]$/.test(next.gap) && upToTwo.test(next.word)) {
    const decimals = /^\d+/.exec(next.word)?.[0] ?? '';
    value += Number(`0.${decimals}`);
    suffix = next.word.slice(decimals.length);
    to += 1;
  }
  if (ordinals.has(suffix) || (suffix === 'e' && value < firstEuro)) return null;
  if (suffix.startsWith('k') && !suffix.startsWith('km')) {
    value *= 1000;
    suffix = suffix.slice(1);
    if (suffix === '' && /^\d{3}$/.test(rest)) value += Number(rest);
    return { ...single(index, value, { suffix }), to };
  }
  const after = tokens[to];
  if (suffix === '' && after && after.clause === tokens[index]?.clause) {
    if (after.word === 'k') return { ...single(index, value * 1000), to: to + 1 };
    if (thousands.has(after.word) && value < 1000) return { ...single(index, value * 1000), to: to + 1 };
  }
  return { ...single(index, value, { suffix: suffix + rest }), to };
}

/** One word added to the hundreds read so far; null when it cannot follow them. */
function grow(sum: number, word: string, last: string): number | null {
  const low = sum % 100;
  const unit = units[word];
  const fits = low === 0 || (low >= 20 && low % 10 === 0) || low === 10;
  if (unit !== undefined) {
    if (sum === 0 && last === '') return unit;
    if (!fits || unit === 0 || (low === 10 && (unit < 7 || last !== 'dix'))) return null;
    if (low === 70 && last === 'dix') return unit >= 7 ? sum + unit : null;
    if (low === 90 && last === 'dix') return unit >= 7 ? sum + unit : null;
    return sum + unit;
  }
  const teen = teens[word];
  if (teen !== undefined) return low === 0 || low === 60 || low === 80 ? sum + teen : null;
  const ten = tens[word];
  if (ten === 20 && low === 4) return sum + 76;
  if (ten !== undefined) return low === 0 ? sum + ten : null;
  // "twelve hundred", "quinze cents".
  if (hundreds.has(word) && sum > 10 && sum < 20) return sum * 100;
  if (hundreds.has(word)) return sum === 0 ? 100 : sum < 10 && sum > 1 ? sum * 100 : sum === 1 ? 100 : null;
  return null;
}

function letters(tokens: readonly Token[], index: number): NumberRead | null {
  const clause = tokens[index]?.clause;
  let total = 0;
  let sum = 0;
  let last = '';
  let to = index;
  for (let at = index; at < tokens.length && at < index + 12; at++) {
    const token = tokens[at];
    if (!token || token.clause !== clause) break;
    const { word } = token;
    if ((word === 'et' || word === 'and') && at === to && last !== '') {
      const follows = tokens[at + 1]?.word ?? '';
      const joined = word === 'et' ? units[follows] === 1 || follows === 'onze' : sum % 100 === 0;
      const joins = sum % 100 >= 20 || word === 'and';
      if (!joined || !joins || sum === 0 || grow(sum, follows, last) === null) break;
      to = at + 1;
      continue;
    }
    if (thousands.has(word) && total === 0 && (last === '' || sum > 0)) {
      total = (sum || 1) * 1000;
      sum = 0;
    } else {
      const grown = grow(sum, word, last === '' ? '' : last);
      if (grown === null || (sum === 0 && total > 0 && grown === 0)) break;
      sum = grown;
    }
    last = word;
    to = at + 1;
  }
  if (last === '') return null;
  const alone = to === index + 1;
  return { ...single(index, total + sum, { article: alone && articles.has(last) }), to };
}

const qualifiers = new Set(['petite', 'bonne', 'grosse', 'bon', 'good']);

/** "une dizaine", "la trentaine", "deux centaines", "a couple". */
function round(tokens: readonly Token[], index: number): NumberRead | null {
  let at = index;
  const lead = tokens[at]?.word ?? '';
  const times = units[lead];
  if (times !== undefined || lead === 'la' || lead === 'ma' || lead === 'a' || lead === 'the') at += 1;
  if (at > index && qualifiers.has(tokens[at]?.word ?? '')) at += 1;
  const value = rounds[tokens[at]?.word ?? ''];
  // "en couple" counts nobody.
  if (value === undefined || (tokens[at]?.word === 'couple' && lead !== 'a')) return null;
  return { ...single(index, (times ?? 1) * value, { round: true }), to: at + 1 };
}

/** The number that begins at this token, without ranges. */
export const numberAt = (tokens: readonly Token[], index: number): NumberRead | null =>
  round(tokens, index) ?? digits(tokens, index) ?? letters(tokens, index) ?? article(tokens, index);

function article(tokens: readonly Token[], index: number): NumberRead | null {
  return articles.has(tokens[index]?.word ?? '') ? single(index, 1, { article: true }) : null;
}

const isYear = (read: NumberRead): boolean => read.low >= 1940 && read.low < 2100;
const rangeWords = new Set(['a', 'ou', 'to', 'or', 'et', 'and', 'voire']);

/** "bac +2", "bac plus 2": years after the bac, which neither a unit nor a neighbour may take. */
export const isCounted = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.gap.includes('+') === true ||
  (tokens[index - 1]?.word === 'plus' && /^bacc?$/.test(tokens[index - 2]?.word ?? ''));

/** Joins "2 à 3", "2-3", "8/10", "entre 2 et 3", "deux trois" into one read; years and falling numbers never join. */
export function rangeAt(tokens: readonly Token[], index: number): NumberRead | null {
  const first = numberAt(tokens, index);
  if (!first) return null;
  const token = tokens[first.to];
  const years = isCounted(tokens, index);
  if (!token || token.clause !== tokens[index]?.clause || first.article) return first;
  const before = tokens[index - 1]?.word ?? '';
  const dashed = /^\s?[-–/]\s?$/u.test(token.gap);
  const joint = !dashed && rangeWords.has(token.word);
  if (joint && (token.word === 'et' || token.word === 'and') && before !== 'entre' && before !== 'between')
    return first;
  const second = numberAt(tokens, first.to + (joint ? 1 : 0));
  if (!second || second.article || second.low <= first.low || (isYear(first) && isYear(second))) return first;
  const close = second.low <= first.low * 4 + 4;
  const step = second.low - first.low;
  const rounded = first.low % 5 === 0 && (step === 5 || step === 10);
  const neighbours = dashed || joint || (step === 1 && first.low < 10) || rounded;
  if (!neighbours || !close || first.suffix !== '' || (years && !dashed)) return first;
  return { ...second, from: index, low: first.low, high: second.high, round: first.round || second.round };
}
