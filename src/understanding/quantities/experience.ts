/** Years of activity: "12 ans d'expérience", "depuis 2019", "débutant"; never ages, studies, dwelling or unemployment. */
import type { Context, Detector, Mention } from '../mention.ts';
import type { Text } from '../text.ts';
import { isAge } from './age.ts';
import { clauseRight, ending, isBareAnswer, opening, phraseLeft, places, within } from './cues.ts';
import type { Item, View } from './view.ts';
import { view } from './view.ts';

const longest = 60;

/** Counted time that is not work. */
const notWork =
  within(`formation, etude*, chomage, rsa, mariage, marie*, divorc*, celibataire, couple, pacse*, retraite*,
  conge*, vacances, prison, arret*, maladie, malade, invalid*, pause, inactiv*, fac, ecole, lycee, licence, bts, dut,
  bac, diplome*, garantie, pret, bail, recherch*, cherch*, chercher, galere, foyer, habit*, vis, vit, vecu, vivre, vivais, ne, nee, born,
  installe*, reside*, en france, arriv*, attends, attend, permis, inscrit*, pole emploi, france travail, sans emploi,
  sans travail, sans activite, sans boulot, sans job, pas travaille, plus travaille, pas bosse, plus bosse, travaille plus, travaille pas, bosse plus, bosse pas, not worked, not working, pas exerce, quitte,
  reflechi*, envie, reve*, demenag*, loge*, locataire, proprietaire, parle, apprends, unemployed, out of work, looking,
  live, lived, living, married, in france, school, college, university, study, studied, studies, studying, degree,
  maternity, sick, retired, waiting, moved, jobless, a la maison, at home, seul, seule, veuf, veuve, licencie*,
  droit, psycho, prepa, iut, medecine, these, stop, arrete`);
const ahead =
  ending(`dans, d ici, il y a, y a, il ya, ya, apres, avant, sous, bac, tous les, chaque, formation de,
  formation en, formation sur, etudes de, etude de, cursus de, cdd de, contrat de, diplome de, pret de, sur, in, after,
  before, every, course of, au bout de, ans et, enfant de, enfants de, fils de, fille de, bebe de, les, des, aux, a,
  ages de, age de, agee de, ago, d au moins, mois de, licence de, bts de, master de`);
const family = within(
  'fils, fille, enfant*, bebe, petit, petite, gosse*, gamin*, son, daughter, kid, kids, child*, baby',
);
const named = opening(`d experience, experience, de metier, of experience, years experience, de pratique,
  d anciennete, de carriere, de boite, de service, de benevolat, benevole, de terrain, d activite, d exercice,
  professionnelle, s experience, work experience`);
const field =
  opening(`dans, comme, en tant que, chez, au sein, as a, as an, in, at, working, worked, with, a mon compte,
  a travailler, a faire, a bosser, a m occuper, a gerer, a vendre, a la, au, en, de, d, du, pour, sur, of, behind, aux,
  derriere, entre, que je, que j, que, qu, where, doing, running, looking after, caring, teaching, a l, a, et demi que`);
const worked =
  within(`travaill*, boss*, exerc*, taff*, worked, working, work, occup*, gere*, ete, fait, faisais, fais,
  pratique*, tenu, tiens, dirige*, encadr*, vendu, vends, passe, spent, been, experience, anciennete, suis, etais, am,
  was, did, done, aide, garde, soigne, enseign*, conduit, metier, activite, benevol*, serv*, metier, poste, caring,
  ran, run, taught, managed, volunteer*, boulot, job`);
const since = ending(
  'depuis, depuis plus de, ca fait, voila, pendant, durant, for, since, avec, with, ca va faire',
);
const experience = ending(
  'experience, experience de, experience pro, experience professionnelle, experience c est',
);
const asking = opening('de formation, d etude*, minutes');

const novice = new RegExp(
  within(`aucune experience, aucun experience, pas d experience, pas experience, sans experience, sans aucune experience,
  sans la moindre experience, jamais fait ca, jamais fait ce*, jamais fait de, jamais fait d, jamais fait du,
  jamais travaille, jamais bosse, jamais exerce, jamais pratique, jamais ete dans, debutant, debutante, grand debutant,
  grande debutante, je debute, no experience, Z experience, novice, je pars de Z, pars de Z,
  pas encore d experience, never done, never worked, beginner, without experience, without any experience,
  pas la moindre experience, don t have any experience, have no experience, n y connais rien, y connais rien,
  not any experience, no prior experience, no previous experience, any experience, aucune pratique, experience Z,
  experience aucune, tout a apprendre`).source,
  'g',
);
const notNovice = within(
  'etude*, formation*, bilan, vae, en anglais, en francais, en informatique, demande, accepte*',
);
const nothing = within(
  'aucune, aucun, rien, jamais, Z, pas du tout, none, never, nada, no, nothing, pas une',
);

/** "depuis 10 ans", "ça fait 8 ans que…": work unless what it speaks of is something else. */
function sinceWork(item: Item): boolean {
  const phrase = phraseLeft(item.left);
  const alone = phrase.replace(since, '').trim() === '';
  const after = clauseRight(item.right);
  const first = after.split(/ (?=(?:je|j|et|i) )/, alone ? 3 : 1);
  return (
    !notWork.test(phrase) &&
    !notWork.test(
      first
        .slice(0, alone ? 2 : 1)
        .join(' ')
        .slice(0, 50),
    )
  );
}

/** "il y a 10 ans que je fais ça", "j'ai commencé ce métier il y a 6 ans". */
const ago = /(?:^|[ |])(?:il y a|y a|il ya|ya)$/;
const begun = within('commence*, debute*, demarre*');

function isWork(item: Item): boolean {
  const { left, right } = item;
  const near = phraseLeft(left.replace(ago, ''));
  if (ago.test(left) && (/^qu/.test(right) || begun.test(near)))
    return !notWork.test(`${near} # ${right.slice(0, 40)}`);
  if (named.test(right) || experience.test(left)) return true;
  if (since.test(left)) return sinceWork(item);
  if (ahead.test(left) || family.test(near)) return false;
  const next = right.split(' ').slice(0, 4).join(' ');
  if (notWork.test(next) || notWork.test(near)) return false;
  if (field.test(right)) return true;
  if (/\b(?:de|d)$/.test(left)) return false;
  return worked.test(near) && item.bound !== 'soon';
}

/** Years between a said year and today's; absent without today. */
function sinceYear(item: Item, today: string | undefined): number | null {
  if (!item.year || !today) return null;
  if (
    !/(?:depuis|since)(?: (?:le|debut|fin|mi|l annee|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december))*$/.test(
      item.left,
    )
  )
    return null;
  const years = Number(today.slice(0, 4)) - item.value;
  const phrase = { ...item, left: item.left.replace(/ ?(?:depuis|since)[a-z ]*$/, ' depuis') };
  return years >= 0 && sinceWork({ ...phrase, left: phrase.left.trim() }) ? years : null;
}

/** "de 2010 à 2018 comme vendeur". */
function betweenYears(items: readonly Item[], index: number): { years: number; to: number } | null {
  const first = items[index];
  const second = items[index + 1];
  if (!first?.year || !second?.year || second.value <= first.value || second.from - first.to > 2) return null;
  const around = `${phraseLeft(first.left)} # ${second.right}`;
  const told = /[a-z]{4}/.test(around.replace('entre', ''));
  return told && !notWork.test(around) ? { years: second.value - first.value, to: second.to } : null;
}

function zero(seen: View, context: Context): Mention[] {
  const mentions: Mention[] = [];
  for (const found of places(seen, novice)) {
    if (notNovice.test(clauseRight(found.after).split(' ').slice(0, 3).join(' '))) continue;
    mentions.push({ fact: 'experienceYears', value: 0, strength: 'said', from: found.from, to: found.to });
  }
  const alone = seen.line.trim();
  const bare = seen.items[0];
  if (
    mentions.length === 0 &&
    context.asked === 'experienceYears' &&
    alone.length < 40 &&
    nothing.test(alone)
  )
    if (!seen.items.some((item) => item.value > 0) && !/diplome|cpf|^(?:no|non)$/.test(alone))
      mentions.push({
        fact: 'experienceYears',
        value: 0,
        strength: 'answer',
        from: bare?.from ?? 0,
        to: seen.tokenAt(alone.length) + 1,
      });
  return mentions;
}

export const experienceYears: Detector = (text: Text, context: Context): Mention[] => {
  const seen = view(text);
  const mentions = zero(seen, context);
  for (const [index, item] of seen.items.entries()) {
    const span = betweenYears(seen.items, index);
    const dated = span?.years ?? sinceYear(item, context.today);
    const years = item.unit === 'month' ? Math.round((item.value / 12) * 100) / 100 : item.value;
    const counted = item.unit === 'year' || item.unit === 'month';
    if (dated !== null && dated <= longest)
      mentions.push({
        fact: 'experienceYears',
        value: dated,
        strength: 'said',
        from: item.from,
        to: span?.to ?? item.to,
      });
    else if (counted && years <= longest && !isAge(item, context) && isWork(item))
      mentions.push({
        fact: 'experienceYears',
        value: years,
        strength: 'said',
        from: item.from,
        to: item.to,
      });
    else if (context.asked === 'experienceYears' && years <= longest && (counted || isBareAnswer(seen, item)))
      if (
        !isAge(item, context) &&
        !ahead.test(item.left) &&
        !notWork.test(phraseLeft(item.left)) &&
        !asking.test(item.right)
      )
        mentions.push({
          fact: 'experienceYears',
          value: years,
          strength: 'answer',
          from: item.from,
          to: item.to,
        });
  }
  return mentions;
};
