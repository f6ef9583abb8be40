/** When they wish to start: as soon as possible, or a month; never the date of something else. */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import type { Heading } from './cues.ts';
import { clauseLeft, clauseRight, phraseLeft, places, within, saidFirst } from './cues.ts';
import { monthsIn } from './dates.ts';
import { view } from './view.ts';

const soonest = new RegExp(
  within(`des que possible, le plus vite possible, au plus vite, le plus tot possible, au plus tot, des maintenant,
  immediatement, asap, as soon as possible, sans attendre, right away, straight away, immediately, le plus rapidement possible,
  des que je peux, des aujourd hui, sans tarder, as soon as i can, des demain, dans l immediat, le plus rapidement,
  aussi vite que possible, le plus vite, le plus tot, des que c est possible, du plus vite possible, plus vite possible,
  plus tot possible, aussitot que possible, a partir de maintenant, as early as possible, the sooner the better`)
    .source,
  'g',
);
/** Soon only when the sentence speaks of starting, or answers the question. */
const now = new RegExp(
  within(`maintenant, tout de suite, now, rapidement, vite, aujourd hui, demain, today, tomorrow, quickly, soon, de suite,
  urgent, c est urgent, cette semaine, ce mois ci, this week, this month, des que vous pouvez`).source,
  'g',
);
const starting =
  within(`commence*, demarr*, debut*, reprendre, rentree, inscri*, me former, etudier, start, starting, begin, beginning,
  enrol*, formation, dispo*, libre, cours, etudes, partir de, a partir, partir, des, d ici, pour, available, study, course,
  from, lancer, lance, depart, attaquer, integrer, entrer, training, by, plan`);
const beginning = within(
  'commenc*, demarr*, start*, begin*, m inscrire, inscription, reprendre, dispo*, available, libre',
);
const otherwise =
  within(`depuis, ne, nee, born, licencie*, fini*, termine*, jusqu*, avant, since, until, arrete*, quitte*, obtenu,
  passe, ete, avais, etais, eu, ended, ends, left, demenag*, accouch*, rappel*, recontact*, repond*, call me, contrat, preavis,
  rupture, cdd, chomage, sans emploi, sans travail, sans boulot, serai au, en retraite, retraite, droits, arrive*, was, last, dernier, derniere, permis, naiss*, bebe, mission`);
const callBack = within('rappel*, recontact*, repond*, call me, reponse, contactez, appelez');
const short = 60;

/** Nothing but what puts right or links stands around: "et plutôt septembre 2027". */
const leading =
  /^(?:et|ou|mais|plutot|finalement|en fait|non|alors|c est|ce sera|mieux|and|rather|actually|no| )* # (?:plutot|svp|please|merci)?$/;
const around = ({ before, after }: Heading, words: number): string =>
  `${phraseLeft(clauseLeft(before))} # ${clauseRight(after).split(' ').slice(0, words).join(' ')}`;

/** Said of starting, or left alone as an answer would be; null for the date of something else. */
function strengthOf(found: Heading, asked: boolean): 'said' | 'answer' | null {
  const near = around(found, 5);
  if (otherwise.test(near)) return null;
  if (starting.test(near) || /^(?:pour|des|from|by|a partir) /.test(found.words)) return 'said';
  if (asked) return 'answer';
  return leading.test(near) && /[ /-]/.test(found.words) ? 'said' : null;
}

export const startBy: Detector = saidFirst((text: Text, context: Context): Mention[] => {
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
    const near = around(found, 3);
    const begins = beginning.test(near);
    if (callBack.test(near) || /\b(?:pas|not)$/.test(clauseLeft(found.before))) continue;
    if (begins || (asked && seen.line.length < short)) add('asap', begins ? 'said' : 'answer', found);
  }
  for (const found of monthsIn(text, context.today)) {
    const strength = strengthOf(found, asked);
    if (strength !== null && (asked || !found.doubtful)) add(found.month, strength, found);
  }
  return mentions;
});
