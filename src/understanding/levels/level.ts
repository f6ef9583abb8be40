/**
 * The highest diploma. Several mentions may come out of one text ("un bac puis un BTS"): whoever settles them keeps the
 * highest of one person. Wished and required diplomas give no mention; one begun and not obtained gives the diploma
 * that opens its door (a BTS left half-way proves a bac).
 */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { clauseLeft, clauseRight, places, within } from '../quantities/cues.ts';
import { view } from '../quantities/view.ts';
import { diplomasIn, type Diploma } from './diplomas.ts';
import { standingOf } from './standing.ts';

const noDiploma = new RegExp(
  within(`pas de diplome, sans diplome, aucun diplome, aucuns diplome, sans aucun diplome, non diplome, non diplomee,
  pas diplome, pas diplomee, Z diplome, pas un seul diplome, pas le moindre diplome, aucune qualification, aucun bagage,
  sans qualification, pas de qualification, ni diplome, jamais eu de diplome, jamais eu un diplome, jamais eu aucun diplome,
  rien comme diplome, pas d diplome, pas de diplomes, rien en diplome, no diplome, no qualification, no qualifications,
  without any diplome, without a diplome, without diplome, no degree, don t have a degree, dont have a degree, dont have a diplome, without a degree, haven t got a degree, never got a degree, don t have any degree, didn t get a degree,
  pas fait d etudes, jamais fait d etudes, pas fait d etude, jamais fait d etude, pas d etudes, don t have a diplome, don t have any diplome,
  never got a diplome, no formal qualifications, no formal education, pas eu de diplome, jamais obtenu de diplome,
  pas de bagage scolaire, pas scolarise, pas scolarisee, jamais ete a l ecole, jamais alle a l ecole, jamais allee a l ecole,
  pas depasse la troisieme, pas depasse la 3 e, pas depasse le college, pas depasse la 3eme, never went to school, diplome aucun, diplome neant, diplome rien, jamais ete scolarise, don t have any qualifications,
  jamais ete diplome, zero diplome, pas de diplome du tout, have no diplome, no school diplome, no certificate,
  pas l ombre d un diplome, aucun titre ni diplome, n ai pas un diplome, pas alle au lycee, pas allee au lycee,
  jamais alle au lycee, jamais allee au lycee, never finished school, never finished high school, n ai rien comme etudes`)
    .source,
  'g',
);
/** "pas de diplôme français", "pas d'autre diplôme que…" say something else. */
const notNone =
  within(`francais*, autre, autres, que, reconnu*, superieur*, a part, sauf, hormis, universitaire, de l etat,
  french, recognised, recognized, except, dans, en, requis, demande*, obligatoire, necessaire, besoin, here, ici, d etat`);
const leaving = 'arrete|quitte|lache|stoppe|sorti|sortie|parti|partie';
const small = '(?: (?:l|le|les|mes|la|ma|de|du|tot|tres|en|a|au|avant|apres|des|out|my|of|tout|assez)){0,4}';
const schoolYear = `(?:[3-6] ?e|[3-6] ?eme|troisieme|quatrieme|cinquieme|sixieme|seconde|2nde|premiere|1ere|terminale|college)`;
/** "arrêté l'école en 3e", "quitté le lycée", "arrêté avant le bac": school left without a diploma. */
const leftSchool = new RegExp(
  `(?<![a-z])(?:${leaving})${small} (?:ecole|school|scolarite|college|lycee|bac(?<=avant le bac)|` +
    `(?:etudes |cours )?(?:(?:tot|tres|en|a|la|apres|des|au|niveau) ){1,3}${schoolYear})(?![a-z])|` +
    `(?:left|quit|dropped out of|finished) (?:high )?school(?! diplome)(?<!finished high school)|` +
    `scolarite (?:arretee?|interrompue|stoppee)(?![a-z])|` +
    `(?:arrete|quitte)${small} (?:ecole|etudes) (?:(?:tres|trop|assez) )?(?:jeune|tot)(?![a-z])`,
  'g',
);
/** "aucun diplôme à part le brevet", "pas d'autre diplôme que le bac": all that is held. */
const exception =
  /(?<![a-z])(?:aucune?|pas|rien|sans|no|nothing|any)(?: [a-z]+){0,4} (?:\| )?(?:a part|sauf|hormis|excepte|que|except|but|than|apart from)(?: (?:le|la|un|une|mon|ma|du|des|the|a|my|niveau|l))*$/;
/** The words before a name, the last clause bound aside. */
const clauses = (before: string): string => before.split('|').slice(-2).join('|');
const bareNone = within(
  'aucun, rien, sans, neant, en ai pas, don t have any, haven t got any, j ai pas, j ai rien, none, nothing, Z, aucune, nada, que dalle',
);

/** The CAP. */
const lowest = 3;

/** A trade that is named after its diploma. */
const engineer = /^(?:je suis |i am )?(?:un |une |an )?(?:ingenieure?|engineer|inge)$/;

export const level: Detector = (text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions: Mention[] = [];
  const diplomas = diplomasIn(text);
  const lacked: Diploma[] = [];
  for (const [index, diploma] of diplomas.entries()) {
    const { standing, back } = standingOf(diploma, diplomas[index + 1]);
    if (standing === 'lacking') lacked.push(diploma);
    const only = exception.exec(clauses(diploma.before));
    // Who lacks even the brevet has no diploma either.
    const none = diploma.level === 0 && standing !== 'wished';
    const value =
      only || none || standing === 'held' ? diploma.level : standing === 'left' ? diploma.door : null;
    // Words that deny are part of what is said, so that nothing takes them for a denial of it.
    const start = only
      ? diploma.at - 1 - (only[0].length + 1)
      : standing === 'left' || (none && standing === 'lacking')
        ? diploma.at - back - 1
        : diploma.at;
    const from = start < diploma.at ? Math.min(diploma.from, seen.tokenAt(Math.max(0, start))) : diploma.from;
    if (value !== null) mentions.push({ fact: 'level', value, strength: 'said', from, to: diploma.to });
  }
  // "je n'ai ni bac ni CAP": who lacks the lowest of several has none.
  const [first, last] = [lacked[0], lacked.at(-1)];
  if (
    first &&
    last &&
    lacked.length > 1 &&
    lacked.length === diplomas.length &&
    lacked.some(({ level }) => level <= lowest)
  )
    mentions.push({
      fact: 'level',
      value: 0,
      strength: 'said',
      from: Math.max(0, first.from - 1),
      to: last.to,
    });
  for (const found of places(seen, noDiploma))
    if (
      !notNone.test(clauseRight(found.after).split(' ').slice(0, 2).join(' ')) &&
      !/\b(?:si|if|meme)$/.test(clauseLeft(found.before))
    )
      mentions.push({ fact: 'level', value: 0, strength: 'said', from: found.from, to: found.to });
  for (const { from, to } of places(seen, leftSchool))
    mentions.push({ fact: 'level', value: 0, strength: 'said', from, to });
  const alone = seen.line.trim();
  if (context.asked === 'level' && engineer.test(alone))
    mentions.push({ fact: 'level', value: 7, strength: 'answer', from: 0, to: text.tokens.length });
  if (
    mentions.length === 0 &&
    context.asked === 'level' &&
    alone.length < 40 &&
    diplomas.length === 0 &&
    bareNone.test(alone)
  )
    if (!/idee|importance|souci|probleme/.test(alone))
      mentions.push({ fact: 'level', value: 0, strength: 'answer', from: 0, to: text.tokens.length });
  return mentions;
};
