/**
 * Hours a week for studying. Assumptions, kept in one place: a day is 7 h and "par jour" means five days a week;
 * full time is 35 h, half time 17.5 h; a month is 52/12 weeks. Hours worked, hours of the clock and CPF hours are out.
 */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import {
  isBareAnswer,
  clauseLeft,
  clauseRight,
  ending,
  lastOf,
  opening,
  phraseLeft,
  places,
  within,
  saidFirst,
} from './cues.ts';
import type { Item } from './view.ts';
import { view } from './view.ts';
import { daysPerWeek, hoursPerDay, weeksPerMonth } from './units.ts';
import { moneyHours } from './cpf.ts';

const fullTime = 35;
const bounds = { least: 1, most: 60 };

const perWeek =
  opening(`hebdomadaire, hebdomadaires, par semaine, la semaine, chaque semaine, semaine, a week, per week, each week, every week, weekly,
  par sem, de la semaine, dans la semaine, toutes les semaines, week, en semaine, maximum par semaine, max par semaine,
  maxi par semaine, environ par semaine, a peu pres par semaine, de libre par semaine, libres par semaine, /semaine,
  de cours par semaine, d etude par semaine, minimum par semaine, free a week, free per week, of study a week,
  of study per week, de travail par semaine, grand max par semaine, de temps par semaine, de dispo par semaine`);
const perDay =
  opening(`par jour, chaque jour, tous les jours, a day, per day, daily, every day, each day, par j, jour,
  par soir, par soiree, chaque soir, tous les soirs, le soir, le matin, every evening, an evening, per evening, a night,
  every night, in the evening, chaque matin, quotidien, par jour ouvre, tous les matins, le midi`);
const perWeekend =
  opening(`par week end, le week end, par weekend, le weekend, le samedi, le dimanche, le lundi, le mardi,
  le mercredi, le jeudi, le vendredi, chaque samedi, on saturday*, on sunday*, each weekend, at the weekend, a weekend,
  at weekends, tous les samedis, every saturday, per weekend, on weekends, par we, le we`);
const perMonth = opening(
  'par mois, a month, per month, chaque mois, every month, each month, mois, mensuel*',
);
const working =
  within(`travaille, bosse, taffe, work, working, worked, contrat, poste, temps partiel, mi temps, part time, cdi, cdd, interim, salarie, salariee,
  boulot, emploi, job, employe, employee, mon travail, embauche*, employed, stage, a temps plein comme, payees, paye*`);
const free =
  within(`libre, libres, dispo*, consacr*, etudier, me former, formation, cours, peux, pourrai*, pourrais, reste,
  reviser, apprendre, study, studying, learn*, free, spare, can, could, available, temps libre, accord*, degag*, spend,
  dedicate, donner, bloquer, investir, reprise, etudes, devote, mettre, suivre, manage, classes, course, courses`);
const freeAfter =
  opening(`libre*, de libre*, de dispo*, a consacrer, de temps, pour etudier, pour me former, free, spare,
  to study, de cours, d etude*, a y consacrer, devant moi, pour la formation, pour les cours, pour reviser, available,
  pour apprendre, a donner, a y mettre, to spare, for study*, for the course, of study, de travail perso*, for classes,
  a accorder, de disponib*, maximum pour, par ci par la, pour ca, pour une formation, for training`);
const training =
  ending(`formation de, stage de, module de, modules de, cours de, programme de, duree, duree de, course of,
  formation en, training of, conference de, trajet de, formation dure, dure, lasts, route de, nuit de`);
const clock = ending(
  'a, vers, apres, avant, des, de, at, after, before, until, till, from, by, vers les, jusqu a, depuis',
);
const travel =
  opening(`de route, de trajet, de train, de voiture, de transport*, de bus, d ici, de chez, de marche, drive,
  by car, by train, away, from, en voiture, en train, a pied, de metro, plus tard, later, ago, du matin, du soir`);

/** Hours a week that this item says, and how surely. */
function hours(item: Item, items: readonly Item[], index: number, text: Text): number | null {
  const { right } = item;
  const each = item.unit === 'minute' ? item.value / 60 : item.value;
  if (item.unit === 'hour' || item.unit === 'minute') {
    const next = items[index + 1];
    const previous = items[index - 1];
    const slots = /^[NSDX]$/;
    const counts = (other: Item | undefined): boolean =>
      other !== undefined && (other.unit === 'evening' || other.unit === 'day' || other.unit === 'times');
    if (previous && counts(previous) && previous.value <= 7 && gapWords(text, previous.to, item.from) <= 2)
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
    if (perDay.test(right)) return each * daysPerWeek;
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

const contract =
  opening(`contrat, de contrat, de travail en, par semaine de teletravail, par semaine en teletravail,
  par semaine dans un, par semaine dans une, par semaine chez, par semaine comme, par semaine au bureau, par semaine en tant,
  a week as, a week in a, a week at`);

/** The time of a job, not of studies: the nearer cue wins. */
const isJob = (left: string, right: string): boolean => {
  const near = phraseLeft(left);
  const job = Math.max(lastOf(working, near), -1);
  if (free.test(right.split(' ').slice(0, 5).join(' ')) && !working.test(right)) return false;
  return (job >= 0 && job > lastOf(free, near)) || contract.test(right);
};

const isClock = (item: Item): boolean =>
  clock.test(item.left) || (item.bound === 'most' && /^(?:jusque|jusqu a)/.test(item.left));

const fullWords = /\b(?:a )?(?:plein temps|temps plein|temps complet|full time|mi temps|half time)\b/g;

function wholeTime(text: Text, context: Context): Mention[] {
  const asked = context.asked === 'hoursPerWeek';
  return places(view(text), fullWords).flatMap((found): Mention[] => {
    const left = clauseLeft(found.before);
    const right = clauseRight(found.after);
    const said = (free.test(phraseLeft(left)) || free.test(right)) && !isJob(left, right);
    if (!said && (!asked || isJob(left, right))) return [];
    const value = /mi|half/.test(found.words) ? fullTime / 2 : fullTime;
    return [
      { fact: 'hoursPerWeek', value, strength: said ? 'said' : 'answer', from: found.from, to: found.to },
    ];
  });
}

/** "2h lundi et 2h jeudi" adds up. */
const weekday =
  opening(`lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, le lundi, le mardi, le mercredi, le jeudi, le vendredi,
  le samedi, le dimanche, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday`);

export const hoursPerWeek: Detector = saidFirst((text: Text, context: Context): Mention[] => {
  const { items } = view(text);
  const mentions = wholeTime(text, context);
  const asked = context.asked === 'hoursPerWeek';
  const add = (value: number, item: Item, strength: 'said' | 'answer'): void => {
    if (value >= bounds.least && value <= bounds.most)
      mentions.push({
        fact: 'hoursPerWeek',
        value: Math.round(value * 10) / 10,
        strength,
        from: item.from,
        to: item.to,
      });
  };
  const days = items.filter((item) => item.unit === 'hour' && weekday.test(item.right));
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (days.length > 1 && firstDay && lastDay) {
    add(
      days.reduce((sum, { value }) => sum + value, 0),
      { ...firstDay, to: lastDay.to },
      'said',
    );
    return mentions;
  }
  for (const [index, item] of items.entries()) {
    if (isJob(item.left, item.right) || moneyHours(item) || training.test(item.left)) continue;
    const value = hours(item, items, index, text);
    const weekly = items.some(
      (other) => other !== item && other.unit === 'hour' && perWeek.test(other.right),
    );
    if (value !== null && weekly && !perWeek.test(item.right)) continue;
    if (value !== null) add(value, item, 'said');
    else if (item.unit === 'hour' && !travel.test(item.right)) {
      const told = freeAfter.test(item.right) || free.test(phraseLeft(item.left));
      if (isClock(item) && !(asked && item.bound === 'most' && items.length === 1)) continue;
      if (item.twice && item.value >= 8 && item.high >= 12) continue;
      if (told && !items.some((other) => other !== item && hours(other, items, items.indexOf(other), text)))
        add(item.value, item, 'said');
      else if (asked) add(item.value, item, 'answer');
    } else if (asked && items.length === 1 && item.unit === 'day')
      add(item.value * hoursPerDay, item, 'answer');
    else if (asked && isBareAnswer(view(text), item)) add(item.value, item, 'answer');
  }
  return mentions;
});
