/** The words that lead to a place: "j'habite à", "près de", "vers"; how sure they make it that a town follows. */
import type { Token } from '../text.ts';

/**
 * `loose`: "de", "sur", "pour"; `to`: "à"; `from`: "je suis de"; `near`: "près de"; `lives`: "j'habite à";
 * `barred`: a person or a firm follows.
 */
export type Lead = 'none' | 'loose' | 'to' | 'from' | 'near' | 'lives' | 'barred';

export interface Led {
  lead: Lead;
  /** "le", "la", "les" or "l" when it stands before the name, also inside "au" or "du". */
  article: string;
  /** The word that leads, just before: "à", "en". */
  by: string;
  /** First token of the lead and its article. */
  from: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const articles = set('le la les l the');
/** Prepositions that hold an article. */
const contracted: Readonly<Record<string, string>> = { au: 'le', aux: 'les', du: 'le', des: 'les' };
const toWords = set('a au aux in');
const looseWords = set('de d du des sur en dans pour to from at of par');
/** Lead by themselves; what a form calls the place leads to a name, not to a misspelt one. */
const directNear = set('vers near around pres autour entre between');
const directHome = set('quitte quittant quitter habite habites');
const labels = set('adresse domicile localisation ville commune residence cp town city');
/** Somebody lives there. */
const homeWords = set(
  [
    'habite habites habiter habitons habitent habitant habitante habitais abite jabite habitte habitent vis vit vivons vivre reside resides residons residant',
    'residence loge logee domicilie domiciliee demeure demeurant installe installee installes basee bases situe situee implante',
    'originaire demenage demenager emmenage emmenager quitte quitter quittant',
    'live lives living based reside resident moved moving located stay staying',
  ].join(' '),
);
const nearWords = set(
  [
    'loin pres proche cote autour alentours environs banlieue agglo agglomeration peripherie metropole km kms kilometres bornes minutes',
    'near close outside around suburbs',
  ].join(' '),
);
const strong = (word: string): Lead | null =>
  homeWords.has(word) ? 'lives' : nearWords.has(word) ? 'near' : null;
/** "le centre de Nevers": a town may follow, but so may anything else. */
const hubs = set('village ville bourg coin secteur bassin region centre commune arrive min mn town city');
/** "je suis de …", "on vient de …": a town follows, or a verb, or a mood. */
const origins = set('suis viens vient venons sommes come comes');
const originWords = set('de d du des from');
/** "je suis à", "nous sommes à". */
const presences = set('suis sommes am');
/** "ma commune c'est …", "mon village est …". */
const homes = set('ville commune village bled adresse residence domicile town city');
/** Stand between a sure word and the name. */
const fillers = set(
  [
    'a au aux de du des d le la les l dans sur en in to of the from at by actuellement maintenant toujours desormais aujourd hui',
    'encore juste ici currently now just still moi meme bien tout toute nord sud est ouest',
  ].join(' '),
);
const barring = set(
  'chez appelle appelles monsieur madame mademoiselle mme mlle mr prenom nom nomme surnom mister mrs name called societe entreprise boite',
);
/** "have a nice day": the English article. */
const possessing = set('have has had be is was such get got find with as it s');
const farthest = 6;

/** What stands before the token at `at`, in its own clause. */
export function leadTo(tokens: readonly Token[], at: number): Led {
  const clause = tokens[at]?.clause;
  const inClause = (index: number): boolean => index >= 0 && tokens[index]?.clause === clause;
  const word = (index: number): string => (inClause(index) ? (tokens[index]?.word ?? '') : '');
  let from = at;
  let article = '';
  if (articles.has(word(at - 1))) {
    article = word(at - 1);
    from = at - 1;
  }
  const by = word(from - 1);
  if (article === '' && Object.hasOwn(contracted, by)) article = contracted[by] ?? '';
  const led = (lead: Lead, start: number): Led => ({ lead, article, by, from: start });
  if (barring.has(by) || barring.has(word(from - 2))) return led('barred', from);
  if (directNear.has(by)) return led('near', from - 1);
  if (directHome.has(by)) return led('lives', from - 1);
  if (labels.has(by)) return led('to', from - 1);
  if (by === 'est' || by === 'is') {
    const that = word(from - 2) === 'c' || word(from - 2) === 'it' ? from - 2 : from - 1;
    return led(
      homes.has(word(that - 1)) ? 'lives' : by === 'est' && that < from - 1 ? 'loose' : 'none',
      that,
    );
  }
  const to = toWords.has(by) && !(by === 'a' && possessing.has(word(from - 2)));
  if (!to && !looseWords.has(by)) return led('none', from);
  let reach = from - 1;
  for (let passed = 0; passed < farthest && fillers.has(word(reach)) && !strong(word(reach)); passed += 1)
    reach -= 1;
  const lead = strong(word(reach));
  if (lead) return led(lead, reach);
  if (originWords.has(by) && origins.has(word(from - 2))) return led('from', from - 2);
  if (to && presences.has(word(from - 2))) return led('from', from - 2);
  return led(to || hubs.has(word(reach)) ? 'to' : 'loose', from - 1);
}

/** "Gap où je loue un studio", "Marvejols, c'est là que je vis", "Maubeuge is where I live": the home is said after its name. */
export function livedAfter(tokens: readonly Token[], to: number): boolean {
  const words = tokens.slice(to, to + 7).map(({ word }) => word);
  const subject = words.findIndex((word) => word === 'je' || word === 'j' || word === 'i');
  const leads = words.slice(0, Math.max(0, subject));
  return (
    subject > 0 &&
    leads.every((word) => relative.has(word)) &&
    leads.some((word) => word === 'ou' || word === 'la' || word === 'where' || word === 'que') &&
    words.slice(subject + 1, subject + 3).some((word) => homeWords.has(word) || renting.has(word))
  );
}
const relative = set('c est la ou que ville it is where and the place town');
const renting = set('loue louons dors rent');

/** The words of a name with the article that belongs to them. */
export const withArticle = (words: readonly string[], article: string): string[] =>
  article === '' ? [...words] : [article, ...words];
