/** Months that a text names: "janvier 2027" by itself; "en septembre", "dans 3 mois", "au printemps" counted from today. */
import type { Day } from '../../../knowledge/dated.ts';
import type { Text } from '../text.ts';
import type { Heading } from './cues.ts';
import { heading } from './cues.ts';
import { iso, later, monthWords, nextMonth, seasonWords } from './months.ts';
import type { Item } from './view.ts';
import { reach, view } from './view.ts';

export interface NamedMonth extends Heading {
  /** ISO month. */
  month: string;
  /** Too common a word to be a date unless a date is asked for: "mars", "may", "fall". */
  doubtful: boolean;
}

const doubtful = new Set('mars mai may march sept ete fall spring dec jan nov oct summer'.split(' '));
const monthNames = Object.keys(monthWords).join('|');
const seasonNames = Object.keys(seasonWords).join('|');
const leads =
  `apres l|pas avant|not before|en|in|de|debut|fin|mi|des|pour|d ici|from|by|au mois de|courant|vers|le|la|a partir de|a la|` +
  `rentree|next|this|au|cet|l|in the|N|mois|of|mid|early|late|prochaine?|premier|er|cette`;
const named = new RegExp(
  `(?:(?<![a-z])(?<lead>${leads}) )?\\b(?<name>${monthNames}|${seasonNames})` +
    `(?: (?:de |prochaine? |next |of )?(?<after>C|${monthNames})(?: C)?| prochaine?)?\\b`,
  'g',
);
const counted = /\b(?:dans|d ici|in|within) [MWYD]\b/g;
const next =
  /\b(?:(?:l )?an(?:nee)? prochaine?|le mois prochain|la semaine prochaine|next (?:year|month|week)|debut d annee|debut de l annee|apres les fetes|apres noel|beginning of the year|new year)\b/g;
const inYear = /\b(?:debut|en|courant|d ici|pour|pas avant|a partir de|des|in|from|by|not before) C\b/g;
/** "09/2027", "01/09/2027", "2027-09". */
const figures =
  /(?<![\d/-])(?:(?:\d{1,2}\/)?(?<month>0?[1-9]|1[0-2])[/-](?<year>20\d\d)|(?<first>20\d\d)-(?<second>0[1-9]|1[0-2]))(?![\d/-])/g;

const daysIn = { week: 7, day: 1 };

function reached(today: Day, item: Item): string {
  if (item.unit === 'week' || item.unit === 'day')
    return later(today, 0, Math.round(item.value * daysIn[item.unit]));
  return later(today, item.unit === 'year' ? item.value * 12 : item.value);
}

/** Every month a text names, not before today's when today is known. */
export function monthsIn(text: Text, today: Day | undefined): NamedMonth[] {
  const seen = view(text);
  const found: NamedMonth[] = [];
  const inside = (spot: Heading): Item | undefined =>
    seen.items.find(({ from, to }) => from >= spot.from && to <= spot.to && from < spot.to);
  const add = (spot: Heading, month: string | null, unsure = false): void => {
    const ahead = month !== null && month.startsWith('20') && (!today || month >= today.slice(0, 7));
    if (ahead && found.every((other) => spot.to <= other.from || spot.from >= other.to))
      found.push({ ...spot, month, doubtful: unsure });
  };
  for (const match of text.raw.matchAll(figures)) {
    const spot = written(text, match);
    const { month, year, first, second } = match.groups ?? {};
    if (spot) add(spot, iso(Number(year ?? first), Number(month ?? second)));
  }
  for (const match of seen.line.matchAll(named)) {
    const spot = heading(seen, match);
    const { lead, name = '', after } = match.groups ?? {};
    const month =
      lead === 'apres l'
        ? 9
        : (name === 'rentree' && monthWords[after ?? '']) || monthWords[name] || seasonWords[name];
    const year = seen.items.find((item) => item.year && item.from >= spot.from && item.to <= spot.to)?.value;
    if (month)
      add(
        spot,
        year ? iso(year, month) : today ? nextMonth(month, today) : null,
        doubtful.has(name) && !lead && !year,
      );
  }
  for (const match of seen.line.matchAll(inYear)) {
    const spot = heading(seen, match);
    const year = inside(spot)?.value ?? 0;
    const current = today !== undefined && year === Number(today.slice(0, 4));
    add(spot, current ? null : iso(year, 1));
  }
  if (!today) return found;
  for (const match of seen.line.matchAll(counted)) {
    const spot = heading(seen, match);
    const item = inside(spot);
    add(spot, item ? reached(today, item) : null);
  }
  for (const match of seen.line.matchAll(next)) {
    const month = /mois|month/.test(match[0])
      ? later(today, 1)
      : /semaine|week/.test(match[0])
        ? later(today, 0, 7)
        : iso(Number(today.slice(0, 4)) + 1, 1);
    add(heading(seen, match), month);
  }
  return found;
}

/** A date in figures, found in the original, as a place in the line. */
function written(text: Text, match: RegExpExecArray): Heading | null {
  const from = text.tokens.findIndex(({ start }) => start >= match.index);
  const end = match.index + match[0].length;
  const to = text.tokens.findLastIndex((token) => token.end <= end) + 1;
  if (from < 0 || to <= from) return null;
  const words = (list: Text['tokens']): string => list.map(({ word }) => word).join(' ');
  const clause = text.tokens[from]?.clause;
  return {
    from,
    to,
    words: match[0],
    before: words(
      text.tokens.slice(Math.max(0, from - 12), from).filter((token) => token.clause === clause),
    ).slice(-reach),
    after: words(text.tokens.slice(to, to + 12).filter((token) => token.clause === clause)).slice(0, reach),
  };
}
