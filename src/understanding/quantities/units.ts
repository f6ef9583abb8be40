/** The units people count in, the words that bound a number, and the factors between units. */

export const unitNames = [
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'euro',
  'km',
  'evening',
  'times',
] as const;
export type Unit = (typeof unitNames)[number];

const list = (unit: Unit, words: string): [string, Unit][] => words.split(' ').map((word) => [word, unit]);

export const unitWords: ReadonlyMap<string, Unit> = new Map([
  ...list('year', 'an ans annee annees anne annes anee anees year years yr yrs balais piges berges yo'),
  ...list('month', 'mois moi month months'),
  ...list('week', 'semaine semaines sem week weeks'),
  ...list('day', 'jour jours jr jrs journee journees day days'),
  ...list('hour', 'heure heures heur heurs h hr hrs hour hours'),
  ...list('minute', 'minute minutes min mins mn'),
  ...list('euro', 'euro euros eur euro e balles boules euros'),
  ...list('km', 'km kms kilometre kilometres kilometer kilometers borne bornes'),
  ...list('evening', 'soir soirs soiree soirees evening evenings'),
  ...list('times', 'fois x'),
]);

/** Too short to be units unless stuck to the number: "2j". */
export const stuckUnits: ReadonlyMap<string, Unit> = new Map([...list('day', 'j d'), ...list('year', 'a')]);

/** Miles are kilometres for everybody else. */
export const mileWords: ReadonlySet<string> = new Set(['mile', 'miles']);
export const kmPerMile = 1.609;

/** Words that may stand between a number and its unit: "10 bonnes années", "une dizaine d'années". */
export const fillers: ReadonlySet<string> = new Set(
  'bonnes bons petites petits longues longs belles grosses full good bonne petite demi'.split(' '),
);

/**
 * less: "moins de", more: "plus de", most: "maximum", soon: "bientôt" (not yet reached), about: the rest.
 */
export type Bound = 'less' | 'more' | 'most' | 'soon' | 'about';

const bounds = (bound: Bound, phrases: string): [string, Bound][] =>
  phrases.split(', ').map((phrase) => [phrase, bound]);

/** Phrases that stand before a number and belong to it. */
export const boundPhrases: ReadonlyMap<string, Bound> = new Map([
  ...bounds(
    'less',
    'moins de, moins d, a moins de, moin de, less than, fewer than, under, en dessous de, meme pas',
  ),
  ...bounds(
    'more',
    'plus de, plus d, un peu plus de, un peu plus d, bien plus de, au moins, au minimum, minimum',
  ),
  ...bounds('more', 'more than, over, at least, a little over'),
  ...bounds(
    'most',
    'pas plus de, pas plus d, maximum, maxi, max, au max, au maximum, grand max, jusqu a, jusque',
  ),
  ...bounds(
    'most',
    'up to, at most, no more than, not more than, within, a moins de, dans un rayon de, rayon de',
  ),
  ...bounds('soon', 'bientot, presque, quasi, quasiment, pas encore, almost, nearly'),
  ...bounds(
    'about',
    'environ, a peu pres, peu pres, autour de, dans les, pres de, about, around, roughly, genre',
  ),
  ...bounds(
    'about',
    'facile, facilement, plutot, au total, entre, between, de l ordre de, approximativement',
  ),
]);
export const longestBound = 4;

/** A day of study counts seven hours, a working week five days, a year twelve months or fifty-two weeks. */
export const hoursPerDay = 7;
export const daysPerWeek = 5;
export const weeksPerMonth = 52 / 12;
