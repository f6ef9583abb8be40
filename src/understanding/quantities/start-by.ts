/** When they wish to start: "dès que possible", "janvier 2027", and, knowing today, "à la rentrée" or "dans 3 mois". */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import type { Heading } from './cues.ts';
import { clauseLeft, clauseRight, heading, places, within } from './cues.ts';
import { iso, later, monthWords, nextMonth, seasonWords } from './months.ts';
import { view } from './view.ts';

const soonest = new RegExp(
  within(`des que possible, le plus vite possible, au plus vite, le plus tot possible, au plus tot, des maintenant,
  immediatement, asap, as soon as possible, sans attendre, right away, straight away, immediately, le plus rapidement possible,
  des que je peux, des aujourd hui, sans tarder, as soon as i can, des demain, le + vite possible, dans l immediat,
  aussi vite que possible, le plus vite, le plus tot, des que c est possible, du plus vite possible, plus vite possible,
  plus tot possible, aussitot que possible, a partir de maintenant, urgent, as early as possible, the sooner the better`)
    .source,
  'g',
);
/** Soon only when the sentence speaks of starting, or answers the question. */
const now = new RegExp(
  within(
    'maintenant, tout de suite, now, rapidement, vite, aujourd hui, demain, today, tomorrow, quickly, soon, de suite',
  ).source,
  'g',
);
const starting =
  within(`commence*, commencer, commencerais, demarr*, debut*, reprendre, rentree, inscri*, me former, etudier, start,
  starting, begin, beginning, enrol*, formation, dispo*, libre, cours, etudes, partir de, a partir, partir, des, d ici, pour,
  available, study, course, from, lancer, lance, depart, attaquer, integrer, entrer, training, by, plan`);
const notStarting =
  within(`depuis, ne, nee, born, licencie*, fini*, termine*, jusqu*, avant, since, until, arrete*, quitte*, obtenu,
  passe, ete, avais, etais, eu, ended, ends, left, demenag*, accouch*, rappel*, recontact*, repond*, call me, fin de contrat,
  contrat, preavis, rupture, cdd, chomage, retraite, droits, arrive*, was, last, dernier, derniere, permis, naiss*, bebe, mission`);
const leads = `(?:en|in|de|debut|fin|mi|des|pour|d ici|from|by|au mois de|courant|vers|le|la|a partir de|a la|rentree|next|this|au|cet|l|in the|septembre|N|mois|of|mid|early|late|prochaine?|premier|er|cette)`;
const monthNames = Object.keys(monthWords).join('|');
const seasonNames = Object.keys(seasonWords).join('|');
const dated = new RegExp(
  `(?:(?<lead>${leads}) )?\\b(?<name>${monthNames}|${seasonNames})(?: (?:de |prochaine? |next |of )?(?<year>C|${monthNames})| prochaine?)?\\b`,
  'g',
);
const relative =
  /\b(?:dans|d ici|in|within) (?<measure>[MWYD])\b|\b(?<next>(?:l annee|l an|le mois|la semaine) prochaine?|next (?:year|month|week)|en (?<year>C))\b/g;
const doubtful = new Set([
  'mars',
  'mai',
  'may',
  'march',
  'sept',
  'ete',
  'fall',
  'spring',
  'dec',
  'jan',
  'nov',
  'oct',
  'summer',
]);

/** Said of starting, or left alone as an answer would be. */
function place(found: Heading, asked: boolean): 'said' | 'answer' | null {
  const left = clauseLeft(found.before);
  const right = clauseRight(found.after);
  const near = `${left} # ${right.split(' ').slice(0, 5).join(' ')}`;
  if (notStarting.test(near)) return null;
  if (starting.test(near)) return 'said';
  if (asked) return 'answer';
  return left === '' && right === '' && found.words.includes(' ') ? 'said' : null;
}

function monthOf(
  found: Heading,
  groups: Record<string, string | undefined>,
  text: Text,
  today: string | undefined,
): string | null {
  const seen = view(text);
  const name = groups['name'] ?? '';
  const after = groups['year'];
  const month =
    after !== undefined && after !== 'C' && name === 'rentree'
      ? monthWords[after]
      : (monthWords[name] ?? seasonWords[name]);
  if (month === undefined || (doubtful.has(name) && !groups['lead'] && after !== 'C')) return null;
  const year =
    after === 'C'
      ? seen.items.find((item) => item.from >= found.from && item.to <= found.to && item.year)
      : undefined;
  const said = year ? iso(year.value, month) : today ? nextMonth(month, today) : null;
  return said !== null && /^20/.test(said) && (!today || said >= today.slice(0, 7)) ? said : null;
}

function relativeMonth(
  found: Heading,
  groups: Record<string, string | undefined>,
  text: Text,
  today: string | undefined,
): string | null {
  const item = view(text).items.find(({ from, to }) => from >= found.from && to <= found.to);
  if (groups['year'] !== undefined && item)
    return !today || item.value > Number(today.slice(0, 4)) ? iso(item.value, 1) : null;
  if (!today) return null;
  if (groups['next'] !== undefined) {
    if (/annee|l an|year/.test(found.words)) return iso(Number(today.slice(0, 4)) + 1, 1);
    return /mois|month/.test(found.words) ? later(today, 1) : later(today, 0, 7);
  }
  if (!item) return null;
  const days = { week: 7, day: 1 };
  if (item.unit === 'week' || item.unit === 'day')
    return later(today, 0, Math.round(item.value * days[item.unit]));
  return later(today, item.unit === 'year' ? item.value * 12 : item.value);
}

const callBack = within('rappel*, recontact*, repond*, call me, reponse, contactez, appelez');
const beginning = within('commenc*, demarr*, start*, begin*, m inscrire, inscription, reprendre');

export const startBy: Detector = (text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const asked = context.asked === 'startBy';
  const mentions: Mention[] = [];
  const add = (value: string, strength: 'said' | 'answer', { from, to }: Heading): void => {
    if (mentions.every((other) => to <= other.from || from >= other.to))
      mentions.push({ fact: 'startBy', value, strength, from, to });
  };
  for (const found of places(seen, soonest))
    if (!callBack.test(clauseLeft(found.before))) add('asap', 'said', found);
  for (const found of places(seen, now)) {
    const near = `${clauseLeft(found.before)} # ${clauseRight(found.after).split(' ').slice(0, 3).join(' ')}`;
    const begins = beginning.test(near);
    if (/\b(?:pas|not)$/.test(clauseLeft(found.before))) continue;
    if ((begins || (asked && seen.line.length < 60)) && !callBack.test(near))
      add('asap', begins ? 'said' : 'answer', found);
  }
  for (const match of seen.line.matchAll(dated)) {
    const found = heading(seen, match);
    const value = monthOf(found, match.groups ?? {}, text, context.today);
    const strength = value === null ? null : place(found, asked);
    if (value !== null && strength !== null) add(value, strength, found);
  }
  for (const match of seen.line.matchAll(relative)) {
    const found = heading(seen, match);
    const value = relativeMonth(found, match.groups ?? {}, text, context.today);
    const strength = value === null ? null : place(found, asked);
    if (value !== null && strength !== null) add(value, strength, found);
  }
  return mentions;
};
