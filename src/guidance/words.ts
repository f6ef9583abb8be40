/** Job words and titles brought to a common root, so that "comptable" meets "comptabilité" and "acheteuse" meets "achats". */

const marks = /\p{M}/gu;
const word = /[a-z0-9]+/g;

/** Endings of one family of words, longest first, and the root ending they share. */
const endings: readonly (readonly [string, string])[] = [
  ['abilites', 'abl'],
  ['abilite', 'abl'],
  ['ables', 'abl'],
  ['able', 'abl'],
  ['atrices', 'ation'],
  ['atrice', 'ation'],
  ['ateurs', 'ation'],
  ['ateur', 'ation'],
  ['ations', 'ation'],
  ['iciennes', 'ique'],
  ['icienne', 'ique'],
  ['iciens', 'ique'],
  ['icien', 'ique'],
  ['icites', 'ique'],
  ['icite', 'ique'],
  ['istiques', 'ist'],
  ['istique', 'ist'],
  ['istes', 'ist'],
  ['iste', 'ist'],
  ['iques', 'ique'],
  ['triels', 'trie'],
  ['trielles', 'trie'],
  ['trielle', 'trie'],
  ['triel', 'trie'],
  ['erciales', 'erce'],
  ['erciaux', 'erce'],
  ['erciale', 'erce'],
  ['ercial', 'erce'],
  ['enieures', 'enierie'],
  ['enieure', 'enierie'],
  ['enieurs', 'enierie'],
  ['enieur', 'enierie'],
  ['euses', 'eur'],
  ['euse', 'eur'],
  ['eurs', 'eur'],
  ['rices', 'eur'],
  ['rice', 'eur'],
  ['ieres', 'ier'],
  ['iere', 'ier'],
  ['iers', 'ier'],
  ['antes', 'ant'],
  ['ante', 'ant'],
  ['ants', 'ant'],
  ['elles', 'el'],
  ['elle', 'el'],
  ['ees', 'e'],
  ['ee', 'e'],
  ['es', 'e'],
  ['s', ''],
];

/** Words whose root no ending tells. Keys and values are roots. */
const kin: Readonly<Record<string, string>> = {
  aide: 'assistant',
  acheteur: 'achat',
  vendeur: 'vente',
  formeur: 'formation',
  web: 'web',
  internet: 'web',
  rh: 'humaine',
  drh: 'humaine',
  rrh: 'humaine',
  hse: 'securite',
  qse: 'securite',
  qhse: 'securite',
  chimist: 'chimie',
  biologist: 'biologie',
  bioprocede: 'procede',
  economist: 'economie',
  urbanist: 'urbanisme',
  archivist: 'archive',
  documentalist: 'documentaire',
  ergonome: 'ergonomie',
  actuaire: 'actuariat',
  statistique: 'statist',
  logistique: 'logist',
  bancaire: 'banque',
  banquier: 'banque',
  assureur: 'assurance',
  financier: 'finance',
  tourist: 'tourisme',
  laborantin: 'laboratoire',
  labo: 'laboratoire',
  solaire: 'photovoltaique',
  frigorist: 'frigorifique',
  climatique: 'climatique',
  climaticien: 'climatique',
  dev: 'developpement',
  developpeur: 'developpement',
  data: 'donnee',
  topographe: 'topographie',
  geometre: 'topographie',
  logist: 'logist',
  compta: 'comptabl',
  juriste: 'droit',
  jurist: 'droit',
  patron: 'entreprise',
  entrepreneur: 'entreprise',
  entrepreneuriat: 'entreprise',
};

/** Words that name a rank more than a trade: they help to choose among titles, never to find one. */
const ranks = new Set(
  'assistant responsable technique technicien manager management charge gestionnaire chef projet directeur agent conseiller cadre employe operateur adjoint superieur ingenierie'.split(
    ' ',
  ),
);

const empty = new Set(
  'a au aux d de des du en et ou l la le les un une pour par dans sur chez avec je j m me mon ma veux voudrais devenir etre travailler metier poste dans domaine secteur licence professionnelle professionnel professionnel master diplome cnam specialite parcours mention titre certificat competence deust dsp metiers the of an to in'.split(
    ' ',
  ),
);

/** Endings by their last letter: most words are settled by a handful of them. */
const byLastLetter = new Map<string, (readonly [string, string])[]>();
for (const pair of endings) {
  const last = pair[0].slice(-1);
  byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), pair]);
}

function shorten(folded: string): string {
  for (const [ending, shared] of byLastLetter.get(folded.slice(-1)) ?? []) {
    if (folded.length > ending.length + 2 && folded.endsWith(ending))
      return folded.slice(0, -ending.length) + shared;
  }
  return folded;
}

/** How many words are remembered: a bound, not a cache to tune. */
const remembered = 20_000;
const seen = new Map<string, string>();

/** The root of one folded word. */
export function root(folded: string): string {
  const known = seen.get(folded);
  if (known !== undefined) return known;
  const short = shorten(folded);
  const found = kin[short] ?? short;
  if (seen.size >= remembered) seen.clear();
  seen.set(folded, found);
  return found;
}

export interface Roots {
  /** What the job or the title is about. */
  trade: ReadonlySet<string>;
  /** Its rank: assistant, manager… */
  rank: ReadonlySet<string>;
}

/** The roots of a job in the person's words, or of a title. */
export function rootsOf(text: string): Roots {
  const folded = text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('œ', 'oe');
  const trade = new Set<string>();
  const rank = new Set<string>();
  for (const [found] of folded.matchAll(word)) {
    if (empty.has(found)) continue;
    const bare = root(found);
    (ranks.has(bare) || ranks.has(found) ? rank : trade).add(bare);
  }
  return { trade, rank };
}

/**
 * "named": every word of the job, or both say the same; "title": the whole trade; "partly": some of it; null: nothing in
 * common.
 */
export function likeness(job: Roots, title: Roots): 'named' | 'title' | 'partly' | null {
  // A job that is only a rank ("manager") is looked up by that rank.
  const sought = job.trade.size > 0 ? job.trade : job.rank;
  const among = job.trade.size > 0 ? title.trade : title.rank;
  let shared = 0;
  for (const bare of sought) if (among.has(bare)) shared += 1;
  if (shared === 0) return null;
  if (shared < sought.size) return 'partly';
  if (job.trade.size === 0) return 'partly';
  const ranked = [...job.rank].every((bare) => title.rank.has(bare));
  if (ranked && job.rank.size > 0) return 'named';
  return ranked && shared === title.trade.size && title.rank.size === 0 ? 'named' : 'title';
}
