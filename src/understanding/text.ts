/** A text as hearing reads it: folded words with their place in the original, cut into clauses. */
import { shorthand } from './shorthand.ts';

export interface Token {
  /** Folded: lower case, no accents, ligatures opened; letters and digits only. */
  word: string;
  /** Offsets in the original; words opened from one shorthand share them. */
  start: number;
  end: number;
  /** What stood before it in the original: " ", "'", "-", ", "… */
  gap: string;
  /** Number of the clause; a comma, full stop, line break, "mais", "donc"… opens the next one. */
  clause: number;
}

export interface Text {
  raw: string;
  tokens: readonly Token[];
}

/** A half-open range of tokens. */
export interface Span {
  from: number;
  to: number;
}

/** Only this much of a text is read. */
export const readLimit = 1000;

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const digit = /\d/;
const marks = /\p{M}/gu;
const clauseGap = /[.,;:!?\n()…\p{Extended_Pictographic}]|\s[-–—/|•]\s/u;
/** Soft hyphens, zero-width and direction controls: nobody types them, and they would hide inside words. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Markup is not speech: its words are not read. */
const tag = /<[a-z!/][^<>]*>?/giu;
/** Markup that runs or loads something: nobody says that, so nothing in it is speech. */
const code = /<\s?(?:script|style|iframe|svg|object|embed)\b|<[^<>]*\bon[a-z]+\s?=|<[^<>]*javascript:/iu;
/** Data rather than speech: '{"level": 8}'. */
const record = /^\s*[[{]\s*"/;
export const isCode = (raw: string): boolean =>
  record.test(raw) || (raw.includes('<') && code.test(raw.slice(0, readLimit)));

/** "10 h / semaine" */
const per = new Set('semaine sem semaines mois an jour jours week month year day'.split(' '));

/** Words that open a clause of their own when they stand after another word. */
const clauseWords = new Set(['mais', 'donc', 'sauf', 'car', 'puis', 'sinon', 'but', 'except', 'because']);

/** Lower case, accents off, œ and æ opened. Length may change: never use it for offsets. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** What a reader would see: whole characters, accents joined to their letters, nothing hidden. */
export const visible = (raw: string): string => raw.toWellFormed().normalize('NFC').replace(invisible, '');

export function read(raw: string): Text {
  const kept = visible(raw.slice(0, readLimit)).replace(tag, (found) => ' '.repeat(found.length));
  const tokens: Token[] = [];
  let clause = 0;
  let last = 0;
  for (const match of kept.matchAll(words)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = kept.slice(last, start);
    last = end;
    const folded = fold(match[0]);
    const opened = shorthand[folded] ?? [folded];
    const decimal =
      (gap === ',' || gap === '.') && digit.test(kept[start - 2] ?? '') && digit.test(kept[start] ?? '');
    if (
      tokens.length > 0 &&
      !decimal &&
      !(per.has(opened[0] ?? '') && gap.includes('/')) &&
      (clauseGap.test(gap) || clauseWords.has(opened[0] ?? ''))
    )
      clause += 1;
    opened.forEach((word, index) => tokens.push({ word, start, end, gap: index === 0 ? gap : ' ', clause }));
  }
  return { raw: kept, tokens };
}

/** The original words of a span. */
export function original(text: Text, span: Span): string {
  const first = text.tokens[span.from];
  const final = text.tokens[span.to - 1];
  return first && final ? text.raw.slice(first.start, final.end) : '';
}
