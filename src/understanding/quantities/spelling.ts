/** Mends the key words that a thumb gets wrong ("experiance", "kilometre", "dps"), so that cues are written once. */

import { speller } from '../cues/spelling.ts';

/** Worth mending when one letter is wrong, missing, extra or swapped. */
const lexicon = `
  experience semaine semaines kilometre kilometres formation formations benevolat benevole septembre
  octobre novembre decembre janvier fevrier juillet september baccalaureat licence doctorat diplome
  diplomes maitrise ingenieur bachelor doctorate certificat maximum personnel debutant debutante
  disponible possible prochaine depuis professionnel professionnelle technicien superieur
  technologique universitaire chomage habite deplacer deplacement distance commencer demarrer
  rentree printemps automne travaille trentaine vingtaine quarantaine cinquantaine annees metier
  obtenu titulaire etranger etrangers equivalence kilometers degree diploma qualification
  qualifications training evening january february october november december master brevet
`
  .trim()
  .split(/\s+/);

/** Real words one letter away from a key word. */
const kept = `
  licencie licencies licenciee licences license metiers obtenir travailler travaillee experiences
  experimente rentrer rentre rentrees maitriser maitrises benevoles masters commence demarre deplace
  deplaces deplacements information professionnels mastere etrangere etrangeres debutants diplomee
  diplomas degrees raining habiter brevets superieure universitaires disponibles possibles prochain
  distances techniciens habites habits habit habitee habitent matter faster easter muster aster mister
  annee anneau evenings travailles bachelors ingenieurs doctorats plaster trainings certificats formateur
  trainer personnelle personnels technicienne maitresse diplomate obtenue obtenus obtient titulaires
  travaillent etrange departement equivalences professionnelles septembres master1 master2 breveter depit
  metre entree entrees debutent debutait debitant doctorant doctorante doctoral doctorale habile habitue
  habitues habita habited degre degres denree decree mefier matier metrer personne personnes commenter
  commercer commences commencez commencera certificate diplomat diplomes distancer distante licencer
  licencee prochains ingenieux automnes equivalente etrangler quarantine trailing annexes ainees deglacer
  delacer depris deduis brevete breves possibly passible maitrisee maitrisez maitrisa masser malter
  maters masher rentres rentrez retree travailla travaillez superieurs technician diplomees debutantes
  baccalaureate equivalency maximums demarreur demarree demarrez chromage
`
  .trim()
  .split(/\s+/);

/** Short forms and sound spellings. A value may be several words. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dps: 'depuis',
    dpuis: 'depuis',
    depui: 'depuis',
    depuit: 'depuis',
    '2puis': 'depuis',
    sa: 'ca',
    cela: 'ca',
    fai: 'fait',
    fe: 'fait',
    xp: 'experience',
    exp: 'experience',
    exper: 'experience',
    expe: 'experience',
    experiences: 'experience',
    experiense: 'experience',
    esperience: 'experience',
    formassion: 'formation',
    formations: 'formation',
    ke: 'que',
    k: 'que',
    ki: 'qui',
    diplom: 'diplome',
    diplomes: 'diplome',
    diploma: 'diplome',
    diplomas: 'diplome',
    sem: 'semaine',
    semaines: 'semaine',
    hebdo: 'par semaine',
    weekly: 'par semaine',
    im: 'i am',
    ive: 'i have',
    cant: 'can t',
    mwa: 'moi',
    dexperience: 'd experience',
    dexperiences: 'd experience',
    dexp: 'd experience',
    dxp: 'd experience',
    detude: 'd etudes',
    detudes: 'd etudes',
    lecole: 'l ecole',
    letranger: 'l etranger',
    dingenieur: 'd ingenieur',
    dinfirmiere: 'd infirmiere',
    dinfirmier: 'd infirmier',
    arreter: 'arrete',
    g: 'j ai',
    chomeur: 'au chomage',
    chomeuse: 'au chomage',
    chomdu: 'chomage',
    bac2: 'bac 2',
    bac3: 'bac 3',
    bac5: 'bac 5',
  }),
);

const spell = speller(lexicon, kept);

/** The key words this one stands for, or the word itself; "g" may become "j ai". */
export const mend = (word: string): string => aliases.get(word) ?? spell(word);
