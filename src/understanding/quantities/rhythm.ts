/**
 * From a rhythm to hours a week. Assumptions, kept in one place: a day is 7 h, "par jour" means five days a week, a month
 * is 52/12 weeks.
 */
import type { Text } from '../text.ts';
import { opening } from './cues.ts';
import { daysPerWeek, hoursPerDay, weeksPerMonth } from './units.ts';
import type { Item } from './view.ts';

export const perWeek =
  opening(`hebdomadaire, hebdomadaires, par semaine, la semaine, chaque semaine, semaine, a week, per week, each week, every week, weekly,
  par sem, de la semaine, dans la semaine, toutes les semaines, week, en semaine, maximum par semaine, max par semaine,
  maxi par semaine, environ par semaine, a peu pres par semaine, de libre par semaine, libres par semaine, /semaine,
  de cours par semaine, d etude par semaine, minimum par semaine, free a week, free per week, of study a week,
  of study per week, de travail par semaine, grand max par semaine, de temps par semaine, de dispo par semaine`);
const perDay =
  opening(`par jour, chaque jour, tous les jours, a day, per day, daily, every day, each day, par j, jour,
  par soir, par soiree, chaque soir, tous les soirs, le soir, le matin, every evening, an evening, per evening, a night,
  every night, in the evening, chaque matin, quotidien, par jour ouvre, tous les matins, le midi`);
export const perWeekend =
  opening(`par week end, le week end, par weekend, le weekend, le samedi, le dimanche, le lundi, le mardi,
  le mercredi, le jeudi, le vendredi, chaque samedi, on saturday*, on sunday*, each weekend, at the weekend, a weekend,
  at weekends, tous les samedis, every saturday, per weekend, on weekends, par we, le we`);
const perMonth = opening(
  'par mois, a month, per month, chaque mois, every month, each month, mois, mensuel*',
);
/** "2h lundi et 2h jeudi" adds up. */
export const weekday =
  opening(`lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, le lundi, le mardi, le mercredi, le jeudi, le vendredi,
  le samedi, le dimanche, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday`);

/** "2 soirs par semaine, 3 heures à chaque fois" */
const eachTime = opening('a chaque fois, chaque fois, chacun, chacune, a chacun, each, each time');
/** "2 jours par semaine, impossible" */
const refused =
  /^(?:par|a|per) (?:semaine|week) (?:impossible|non|trop|c est (?:trop|impossible|mort)|is too)/;

const dayNames = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
const fromTo = new RegExp(`\\b(?:du )?(${dayNames.join('|')}) (?:au|a) (${dayNames.join('|')})\\b`);
const wholeWeek =
  /\b(?:week ?end (?:compris|inclus)|y compris le week ?end|7 jours sur 7|7j 7|including weekends)\b/;

/** "2 h par soir du lundi au jeudi", "1 h par jour, week-end compris": five days unless others are said. */
function daysIn({ after }: Item): number {
  const range = fromTo.exec(after);
  const count = range ? dayNames.indexOf(range[2] ?? '') - dayNames.indexOf(range[1] ?? '') + 1 : 0;
  return count > 0 ? count : wholeWeek.test(after) ? 7 : daysPerWeek;
}

/** Hours a week that this item says, and how surely. */
export function weeklyHours(item: Item, items: readonly Item[], index: number, text: Text): number | null {
  const { right } = item;
  if (refused.test(right)) return null;
  const each = item.unit === 'minute' ? item.value / 60 : item.value;
  if (item.unit === 'hour' || item.unit === 'minute') {
    if (eachTime.test(right)) {
      const slots = items.find(
        (other) => other.unit === 'evening' || other.unit === 'day' || other.unit === 'times',
      );
      if (slots && slots.value <= 7) return each * slots.value;
    }
    const next = items[index + 1];
    const previous = items[index - 1];
    const slots = /^[NSDX]$/;
    const counts = (other: Item | undefined): boolean =>
      other !== undefined && (other.unit === 'evening' || other.unit === 'day' || other.unit === 'times');
    if (previous && counts(previous) && previous.value <= 7 && gapWords(text, previous.to, item.from) <= 3)
      return each * previous.value;
    if (
      next &&
      counts(next) &&
      next.value <= 7 &&
      gapWords(text, item.to, next.from) <= 2 &&
      !slots.test(right)
    )
      if (next.unit !== 'day' || next.value > 1) return each * next.value;
    if (/^(?:X|x) /.test(right) && next) return each * next.value;
    if (perWeek.test(right)) return each;
    if (perDay.test(right)) return each * daysIn(item);
    if (perWeekend.test(right)) return each;
    if (perMonth.test(right)) return Math.round((each / weeksPerMonth) * 10) / 10;
    return null;
  }
  if (item.unit === 'day' && perWeek.test(right)) return each * hoursPerDay;
  return null;
}

/** Words between two measures; many when a clause ends there. */
function gapWords(text: Text, from: number, to: number): number {
  return text.tokens[from - 1]?.clause === text.tokens[to]?.clause ? to - from : 9;
}
