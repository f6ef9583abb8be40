/**
 * Numbers with their unit and their bounds. One place decides what a vague quantity is worth: a range is its middle
 * for time and distance and its low end for money (never promise what may not be there); "plus de 10" is 10;
 * "moins d'un an" is half a year less; "un an et demi" is 1.5.
 */
import { boundBefore } from './bounds.ts';
import type { Span, Text, Token } from '../text.ts';
import type { NumberRead } from './numbers.ts';
import { isSeptember } from './months.ts';
import { isCounted, rangeAt } from './numbers.ts';
import type { Bound, Unit } from './units.ts';
import { fillers, kmPerMile, mileWords, stuckUnits, unitWords } from './units.ts';

export interface Measure extends Span {
  /** null: a bare number. */
  unit: Unit | null;
  value: number;
  bound: Bound | null;
  /** The unit was said twice ("de 9h à 17h"): hours of the clock, more often than not. */
  twice: boolean;
  /** "la trentaine": how old someone is, when nothing is counted. */
  decade: boolean;
  /** A calendar year ("2019"). */
  year: boolean;
  /** Both ends, the same unless a range was said. */
  low: number;
  high: number;
}

const halves = new Set(['demi', 'demie', 'half']);
const decadeArticles = new Set(['la', 'ma']);
const englishArticles = new Set(['a', 'an']);
const clockSuffix = /^(?:am|pm)$/;

interface Unitful {
  unit: Unit | null;
  to: number;
  factor: number;
  extra: number;
}

/** The unit after a number: stuck to it, in the next word, or a sign in the gap. */
function unitAfter(text: Text, read: NumberRead): Unitful | null {
  const { tokens } = text;
  const none = { unit: null, to: read.to, factor: 1, extra: 0 };
  if (isCounted(tokens, read.from)) return none;
  if (read.suffix !== '') {
    const hour = /^h(\d\d)$/.exec(read.suffix);
    if (hour) return { ...none, unit: 'hour', extra: Number(hour[1]) / 60 };
    if (mileWords.has(read.suffix)) return { ...none, unit: 'km', factor: kmPerMile };
    const unit = unitWords.get(read.suffix) ?? stuckUnits.get(read.suffix);
    return unit && !clockSuffix.test(read.suffix) ? { ...none, unit } : null;
  }
  const last = tokens[read.to - 1];
  const clause = last?.clause;
  const tail = text.raw.slice(last?.end ?? 0, tokens[read.to]?.start ?? text.raw.length);
  if (tail.includes('€')) return { ...none, unit: 'euro' };
  let at = read.to;
  // "two and a half years": the half stands before the unit.
  const half = ['and', 'a', 'half'].every((word, ahead) => tokens[at + ahead]?.word === word);
  const halved = half ? unitWords.get(tokens[at + 3]?.word ?? '') : undefined;
  if (halved) return { ...none, unit: halved, to: at + 4, extra: 0.5 };
  let word = tokens[at]?.word ?? '';
  if (fillers.has(word) || ((read.round || read.low >= 1000) && /^(?:de|d|of)$/.test(word)))
    word = tokens[++at]?.word ?? '';
  if (tokens[at]?.clause === clause && !clockSuffix.test(word)) {
    if (mileWords.has(word)) return { ...none, unit: 'km', factor: kmPerMile, to: at + 1 };
    const unit = unitWords.get(word);
    if (unit) return { ...none, unit, to: at + 1 };
  }
  if (tokens[read.from]?.gap.includes('€')) return { ...none, unit: 'euro' };
  return read.article || clockSuffix.test(tokens[read.to]?.word ?? '') ? null : none;
}

/** What follows the unit and adds to it: "et demi", "et 6 mois", "30" after "2 h". */
function addition(text: Text, found: Unitful): { to: number; extra: number } {
  const { tokens } = text;
  const word = (offset: number): string => tokens[found.to + offset]?.word ?? '';
  const joined = word(0) === 'et' || word(0) === 'and';
  if (joined && halves.has(word(1))) return { to: found.to + 2, extra: 0.5 };
  if (joined && word(1) === 'a' && word(2) === 'half') return { to: found.to + 3, extra: 0.5 };
  if (found.unit === 'year') {
    const next = rangeAt(tokens, found.to + (joined ? 1 : 0));
    const months = next && unitAfter(text, next);
    if (
      next &&
      months?.unit === 'month' &&
      next.low < 12 &&
      tokens[found.to]?.clause === tokens[found.to - 1]?.clause
    )
      return { to: months.to, extra: next.low / 12 };
  }
  if (found.unit === 'euro' && tokens[found.to]?.gap === '€' && /^\d\d$/.test(word(0)))
    return { to: found.to + 1, extra: Number(word(0)) / 100 };
  if (found.unit === 'hour' && /^(?:15|30|45)$/.test(word(0)) && !unitWords.has(word(1)))
    return { to: found.to + 1, extra: Number(word(0)) / 60 };
  return { to: found.to, extra: 0 };
}

/** "demi-heure", "une demi-journée", "half an hour", "half a day". */
function halfAt(tokens: readonly Token[], index: number): (Span & { unit: Unit }) | null {
  const word = (offset: number): string => tokens[index + offset]?.word ?? '';
  const start = word(0) === 'une' || word(0) === 'un' || word(0) === 'a' ? 1 : 0;
  let at = start;
  if (halves.has(word(at))) at += 1;
  else if (word(at) === '1' && word(at + 1) === '2' && tokens[index + at + 1]?.gap === '/') at += 2;
  else return null;
  if (englishArticles.has(word(at))) at += 1;
  const unit = unitWords.get(word(at));
  return unit && unit !== 'times' ? { from: index, to: index + at + 1, unit } : null;
}

function worth(low: number, high: number, unit: Unit | null, bound: Bound | null): number {
  const value = unit === 'euro' ? low : (low + high) / 2;
  return bound === 'less' && unit === 'year' && low === high ? Math.max(0, value - 0.5) : value;
}

function measureAt(text: Text, index: number, previous: Measure | undefined): Measure | null {
  const { tokens } = text;
  if (isSeptember(tokens, index)) return null;
  const half = halfAt(tokens, index);
  const read = half ? null : rangeAt(tokens, index);
  const found = read && unitAfter(text, read);
  if (!half && (!read || !found)) return null;
  // "10 hours a week": the article there means "per".
  const per = previous?.to === index && englishArticles.has(tokens[index]?.word ?? '');
  if (per) return null;
  let { low, high } = read ?? { low: 0.5, high: 0.5 };
  let to = half?.to ?? found?.to ?? index + 1;
  const unit = half?.unit ?? found?.unit ?? null;
  let twice = false;
  if (found && read) {
    const more = addition(text, found);
    to = more.to;
    low = (low + found.extra + more.extra) * found.factor;
    high = (high + found.extra + more.extra) * found.factor;
    const joint = /^(?:a|ou|to|or|et|and)$/.test(tokens[to]?.word ?? '') ? 1 : 0;
    const dashed = joint === 1 || /[-–/]/u.test(tokens[to]?.gap ?? '');
    const next =
      unit && dashed && tokens[to]?.clause === tokens[index]?.clause ? rangeAt(tokens, to + joint) : null;
    const second = next && unitAfter(text, next);
    const between = tokens[index - 1]?.word ?? '';
    const loose = unit && /^(?:ou|or)$/.test(tokens[to]?.word ?? '') ? rangeAt(tokens, to + 1) : null;
    if (loose && loose.low === low + 1 && loose.suffix === '' && !unitAfter(text, loose)?.unit) {
      high = loose.high;
      to = loose.to;
    }
    const linked =
      !/^(?:et|and)$/.test(tokens[to]?.word ?? '') || between === 'entre' || between === 'between';
    if (next && second?.unit === unit && next.low > low && next.low <= low * 4 + 4 && linked) {
      high = next.high * second.factor + second.extra;
      to = second.to;
      twice = true;
    }
  }
  const bounded = boundBefore(tokens, index);
  return {
    from: bounded?.from ?? index,
    to,
    unit,
    value: worth(low, high, unit, bounded?.bound ?? null),
    bound: bounded?.bound ?? null,
    twice,
    decade: read?.round === true && unit === null && decadeArticles.has(tokens[read.from]?.word ?? ''),
    year: unit === null && read?.to === index + 1 && low === high && low >= 1940 && low < 2100,
    low,
    high,
  };
}

/** More numbers than this are a table, not speech. */
const mostMeasures = 24;

/** The measures of a text, left to right, without overlaps. */
export function measuresIn(text: Text): Measure[] {
  const found: Measure[] = [];
  for (let index = 0; index < text.tokens.length && found.length < mostMeasures;) {
    const measure = measureAt(text, index, found.at(-1));
    if (measure) found.push(measure);
    index = measure ? measure.to : index + 1;
  }
  return found;
}
