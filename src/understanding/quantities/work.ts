/** Whether counted years are years of work: what stands around them must speak of it, and of nothing else. */
import { ending, opening, phraseLeft, within } from './cues.ts';
import type { Item } from './view.ts';

/** Counted time that is not work. */
export const notWork =
  within(`formation, etude*, chomage, rsa, mariage, marie*, divorc*, celibataire, couple, pacse*, retraite*,
  conge*, vacances, prison, arret*, maladie, malade, invalid*, pause, inactiv*, fac, ecole, lycee, licence, bts, dut,
  bac, diplome*, garantie, pret, bail, recherch*, cherch*, chercher, galere, foyer, habit*, vis, vit, vecu, vivre, vivais, ne, nee, born,
  installe*, reside*, en france, arriv*, attends, attend, permis, inscrit*, pole emploi, france travail, sans emploi,
  sans travail, sans activite, sans boulot, sans job, pas travaille, plus travaille, pas bosse, plus bosse, travaille plus, travaille pas, bosse plus, bosse pas, not worked, not working, pas exerce, quitte,
  reflechi*, etudi*, pense*, voyag*, exist*, elever, envie, reve*, demenag*, loge*, locataire, proprietaire, parle, apprends, unemployed, out of work, looking,
  live, lived, living, married, in france, school, college, university, study, studied, studies, studying, degree,
  maternity, sick, retired, waiting, moved, jobless, a la maison, at home, seul, seule, veuf, veuve, licencie*,
  droit, psycho, prepa, iut, medecine, these, stop, arrete`);
export const ahead =
  ending(`encore, me reste, reste, dans, d ici, il y a, y a, il ya, ya, apres, avant, sous, bac, tous les, chaque, formation de,
  formation en, formation sur, etudes de, etude de, cursus de, cdd de, contrat de, diplome de, pret de, sur, in, after,
  before, every, course of, au bout de, ans et, enfant de, enfants de, fils de, fille de, bebe de, les, des, aux, a,
  ages de, age de, agee de, ago, d au moins, mois de, licence de, bts de, master de`);
/** What one does without working. */
const idle = within(
  'chomage, sans emploi, sans travail, sans boulot, sans activite, rsa, cherche*, galere, arret, malade, retraite*, habite*, vis, vit, inscrit*, marie*, divorce*, attends',
);
const family = within(
  'fils, fille, enfant*, bebe, petit, petite, gosse*, gamin*, son, daughter, kid, kids, child*, baby',
);
const named = opening(`d experience, experience, de metier, of experience, years experience, de pratique,
  d anciennete, de carriere, de boite, de service, de benevolat, benevole, de terrain, d activite, d exercice,
  professionnelle, s experience, work experience, derriere moi, de chantier*, dans les pattes, dans les jambes, au compteur, de bouteille,
  de boulot, de travail, de taf, de job, de pro, de vente, de terrain, de maison, de caisse, de cuisine, de bureau, de salariat, under my belt, on the job`);
const field =
  opening(`dans, comme, en tant que, chez, au sein, as a, as an, in, at, working, worked, with, a mon compte,
  a travailler, a faire, a bosser, a m occuper, a gerer, a vendre, a la, au, en, de, d, du, pour, sur, of, behind, aux,
  derriere, entre, que je, que j, que, qu, where, doing, running, looking after, caring, teaching, a l, a, et demi que`);
export const worked =
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

/** Looking after someone counts, whatever is wrong with them. */
const caring = within(
  'accompagn*, occup*, aidant*, soigne, garde, prends soin, care for, caring, looking after',
);

/** "depuis 10 ans", "ça fait 8 ans que…": work unless what it speaks of is something else. */
export function sinceWork({ left, right }: Item): boolean {
  const phrase = phraseLeft(left);
  const alone = phrase.replace(since, '').trim() === '';
  // "depuis 10 ans je suis au chômage" speaks after; otherwise only the next words still belong to it.
  const stop = right.search(/(?:^| )(?:je|j|et|i|mais|avec|with|and|but)(?: |$)/);
  const near = (stop < 0 ? right : right.slice(0, stop)).split(' ').slice(0, 3).join(' ');
  const after = alone
    ? right
        .split(/ (?=(?:je|j|et|i) )/, 2)
        .join(' ')
        .slice(0, 50)
    : near;
  const office = /\betudes? (?:de |d )?(?:notaires?|notariales?|huissiers?|commissaires?)/;
  if (/^qu/.test(right)) return !idle.test(right.split(' ').slice(0, 7).join(' '));
  return (caring.test(phrase) || !notWork.test(phrase)) && !notWork.test(after.replace(office, 'bureau'));
}

/** "il y a 10 ans que je fais ça", "j'ai commencé ce métier il y a 6 ans". */
const ago = /(?:^|[ |])(?:il y a|y a|il ya|ya)$/;
export const begun = within('commence*, debute*, demarre*');

/** Below this no one speaks of their age: "vendeuse 12 ans" is work. */
const youngestAge = 14;
const behind = opening('comme, dans, en tant que, as a, as an, a travailler, a bosser, a faire');
/** What may open a clause before years: "ensuite 5 ans réceptionniste". */
const following = /^(?:ensuite|puis|et|avec|mais|moi|alors|then|and|plus)?$/;
const jobEnding =
  /^(?=[a-z]{6})(?!loca|proprie|titu|celib|univers|scol|anniv|parten|doct)[a-z]*(?:eur|euse|ier|iere|iste|ant|ante|able|aire|trice|ien|ienne)$/;
export const besideJob = (left: string, right: string): boolean => {
  const words = left.split(' ');
  return (
    (right === '' && words.length <= 3 && jobEnding.test(words.at(-1) ?? '')) ||
    (following.test(left) && jobEnding.test(right.split(' ')[0] ?? ''))
  );
};

export function isWork(item: Item): boolean {
  const { left, right } = item;
  const near = phraseLeft(left.replace(ago, ''));
  if (ago.test(left) && (/^qu/.test(right) || begun.test(near)))
    return !notWork.test(`${near} # ${right.slice(0, 40)}`);
  if (named.test(right) || experience.test(left)) return true;
  if (since.test(left)) return sinceWork(item);
  const next = right.split(' ').slice(0, 4).join(' ');
  // "après 3 ans comme assistante": they are behind.
  if (/(?:^|[ |])(?:apres|after)$/.test(left) && behind.test(right) && !notWork.test(next)) return true;
  if (ahead.test(left) || family.test(near)) return false;
  if (notWork.test(next) || notWork.test(near)) return false;
  // "3 ans que je suis au chômage"
  if (/^qu/.test(right) && idle.test(right.split(' ').slice(0, 7).join(' '))) return false;
  if (field.test(right) || /^[a-z]+ing\b/.test(right)) return true;
  if (item.value < youngestAge && besideJob(left, right)) return true;
  if (/\b(?:de|d)$/.test(left)) return false;
  return worked.test(near) && item.bound !== 'soon';
}
