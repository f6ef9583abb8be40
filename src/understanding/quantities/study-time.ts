/** Whether a time is for studying, or belongs to a job, a road, a course's length or the clock. */
import { ending, lastOf, opening, phraseLeft, within } from './cues.ts';
import type { Item } from './view.ts';

const working =
  within(`travaille, bosse, taffe, work, working, worked, contrat, poste, temps partiel, mi temps, part time, cdi, cdd, interim, salarie, salariee,
  boulot, emploi, job, employe, employee, mon travail, embauche*, employed, stage, a temps plein comme, payees, paye*`);
export const free =
  within(`libre, libres, dispo*, consacr*, etudier, me former, formation, cours, peux, pourrai*, pourrais, reste,
  reviser, apprendre, study, studying, learn*, free, spare, can, could, available, temps libre, accord*, degag*, spend,
  dedicate, donner, bloquer, investir, reprise, etudes, devote, mettre, suivre, manage, classes, course, courses`);
export const freeAfter =
  opening(`libre*, de libre*, de dispo*, a consacrer, de temps, pour etudier, pour me former, free, spare,
  to study, de cours, d etude*, a y consacrer, devant moi, pour la formation, pour les cours, pour reviser, available,
  pour apprendre, a donner, a y mettre, to spare, for study*, for the course, of study, de travail perso*, for classes,
  a accorder, de disponib*, maximum pour, par ci par la, pour ca, pour une formation, for training`);
export const training =
  ending(`formation de, stage de, module de, modules de, cours de, programme de, duree, duree de, course of,
  formation en, training of, conference de, trajet de, formation dure, dure, lasts, route de, nuit de`);
const clock = ending(
  'a, vers, apres, avant, des, de, at, after, before, until, till, from, by, vers les, jusqu a, depuis',
);
export const travel =
  opening(`de route, de trajet, de train, de voiture, de transport*, de bus, d ici, de chez, de marche, drive,
  by car, by train, away, from, en voiture, en train, a pied, de metro, plus tard, later, ago, du matin, du soir`);

const contract =
  opening(`contrat, de contrat, de travail en, par semaine de teletravail, par semaine en teletravail,
  par semaine dans un, par semaine dans une, par semaine chez, par semaine comme, par semaine au bureau, par semaine en tant,
  a week as, a week in a, a week at`);
/** Part of a working life that goes on over a comma: "à mi-temps, 20h par semaine". */
const jobTime = within(
  'mi temps, temps partiel, temps plein, temps complet, contrat, cdi, cdd, part time, full time',
);
/** "en CDI, 8 h par semaine": nobody is hired for so little without saying so. */
const slight = (hours = Infinity): boolean => hours <= 10;
const lasting = /\b(?:cdi|cdd|temps plein|temps complet|full time)$/;
/** The time of a job, not of studies: the nearer cue wins. */
export function isJob({
  left,
  right,
  before,
  value,
}: Pick<Item, 'left' | 'right' | 'before'> & { value?: number }): boolean {
  const near = phraseLeft(left);
  if (contract.test(right)) return true;
  // "je travaille 35 h et je peux étudier 6 h": a new subject speaks of another time.
  const next = right.split(/(?:^| )(?:et |and )?(?:je|j|i|il) /, 1)[0] ?? '';
  if (free.test(next.split(' ').slice(0, 5).join(' ')) && !working.test(right)) return false;
  const bars = before.split('|');
  const previous = (bars.at(-2) ?? '').slice(-40);
  const goesOn =
    left === '' &&
    jobTime.test(previous) &&
    !free.test(previous) &&
    !(slight(value) && lasting.test(previous.trim()));
  const job = lastOf(working, near);
  return goesOn || (job >= 0 && job > lastOf(free, near));
}

export const isClock = (item: Item): boolean =>
  clock.test(item.left) || (item.bound === 'most' && /^(?:jusque|jusqu a)/.test(item.left));
