/** What people type for speed, opened into the words they mean. Keys are folded; only forms with one meaning. */

type Opened = Readonly<Record<string, readonly string[]>>;

const vowel = /^[aeiouyh]/;
const list = (words: string): string[] => words.trim().split(/\s+/);

/** "jcherche", "jhabite": the pronoun stuck to its verb. */
const firstPersons = list(`
  suis sui ai avais aurai aurais etais serai serais fais fait faisais vais veux veu voudrais voudrai voulais peux peu pourrais pourrai
  dois sais savais pense connais comprends comprend prefere regarde vis viens habite habitais cherche recherche bosse bossais travaille
  travaillais taffe taf touche passe prends prend garde gagne reste reprends finis fini termine commence perds demande trouve galere lis
  ecris ecri parle compte souhaite souhaiterais etudie aimerais aimerai aime hesite arrive arrete adore exerce envisage attends attend
  espere oublie entends vise reve tiens gere loge bouge crois quitte
`);
/** "lalternance", "dexperience": the article stuck to its noun. */
const nouns = list(`
  alternance apprentissage experience ecole etranger emploi entreprise employeur evolution etude etudes ingenieur infirmier infirmiere
  informatique universite usine hopital argent aise autre accord avance apprendre aide anglais assistante assistant annee ordi ordinateur
  internet interim auto aprem apres activite accueil annees aides offre offres avenir
`);
/** "davancer", "morienter": what is stuck to a verb. */
const verbsOf = list(`
  avancer evoluer avoir etre aller obtenir etudier exercer entrer integrer ouvrir arreter ameliorer economiser augmenter aborder habiter
  enseigner embaucher eduquer organiser animer accompagner acceder acquerir
`);
const verbsOnMe = list(`
  orienter inscrire interesse interesserait ameliorer adapter organiser occuper occupe installer installe ennuie ennuyer aiderait
  epanouir investir informer evader
`);
const stuck = (first: string, words: readonly string[]): Opened =>
  Object.fromEntries(words.map((word) => [`${first}${word}`, [first, word]]));

const pronouns: Opened = Object.fromEntries(
  firstPersons.map((verb) => [`j${verb}`, [vowel.test(verb) ? 'j' : 'je', verb]]),
);

export const shorthand: Opened = Object.assign(
  Object.create(null) as Record<string, readonly string[]>,
  pronouns,
  stuck('l', nouns),
  stuck('d', [...nouns, ...verbsOf]),
  stuck('m', verbsOnMe),
  {
    chui: ['je', 'suis'],
    chuis: ['je', 'suis'],
    chu: ['je', 'suis'],
    jss: ['je', 'suis'],
    jme: ['je', 'me'],
    jmen: ['je', 'm', 'en'],
    jmoccupe: ['je', 'm', 'occupe'],
    jy: ['j', 'y'],
    jen: ['j', 'en'],
    jve: ['je', 'veux'],
    jtravail: ['je', 'travaille'],
    jtrvaille: ['je', 'travaille'],
    jecri: ['j', 'ecris'],
    jabite: ['j', 'habite'],
    otre: ['autre'],
    sai: ['sais'],
    boulo: ['boulot'],
    mattire: ['m', 'attire'],
    maider: ['m', 'aider'],
    maide: ['m', 'aide'],
    mapel: ['m', 'appelle'],
    mappelle: ['m', 'appelle'],
    mappel: ['m', 'appelle'],
    chomag: ['chomage'],
    nn: ['non'],
    nai: ['n', 'ai'],
    jnai: ['je', 'n', 'ai'],
    cest: ['c', 'est'],
    sest: ['s', 'est'],
    ya: ['y', 'a'],
    yavait: ['y', 'avait'],
    dun: ['d', 'un'],
    quun: ['qu', 'un'],
    quune: ['qu', 'une'],
    quil: ['qu', 'il'],
    nimporte: ['n', 'importe'],
    aujourdhui: ['aujourd', 'hui'],
    ajd: ['aujourd', 'hui'],
    o: ['au'],
    ac: ['avec'],
    avk: ['avec'],
    tps: ['temps'],
    tmps: ['temps'],
    ns: ['nous'],
    mm: ['meme'],
    rech: ['recherche'],
    psk: ['parce', 'que'],
    pck: ['parce', 'que'],
    pasque: ['parce', 'que'],
    dak: ['d', 'accord'],
    daccor: ['d', 'accord'],
    dacc: ['d', 'accord'],
    cpte: ['compte'],
    exp: ['experience'],
    plz: ['please'],
    pls: ['please'],
    im: ['i', 'm'],
    ive: ['i', 've'],
    bcp: ['beaucoup'],
    pr: ['pour'],
    ds: ['dans'],
    svp: ['s', 'il', 'vous', 'plait'],
    stp: ['s', 'il', 'te', 'plait'],
    qd: ['quand'],
    tjrs: ['toujours'],
    tjs: ['toujours'],
    dc: ['donc'],
    ms: ['mais'],
    pcq: ['parce', 'que'],
    pq: ['pourquoi'],
    pk: ['pourquoi'],
    g: ['j', 'ai'],
    ke: ['que'],
    koi: ['quoi'],
    ki: ['qui'],
    pa: ['pas'],
    tt: ['tout'],
    dsl: ['desole'],
    rdv: ['rendez', 'vous'],
    mtn: ['maintenant'],
    auj: ['aujourd', 'hui'],
    jms: ['jamais'],
    cmt: ['comment'],
    cbien: ['combien'],
    kan: ['quand'],
    xp: ['experience'],
    pdt: ['pendant'],
    pb: ['probleme'],
    ossi: ['aussi'],
    kelkun: ['quelqu', 'un'],
    qqn: ['quelqu', 'un'],
    qlq: ['quelque'],
    qq: ['quelques'],
  },
);
