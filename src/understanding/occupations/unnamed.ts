/** A job that no list knows is still an answer: "dresseur de faucons" begins with somebody who does something. */
import { heads } from '../../../knowledge/occupations/grammar.ts';
import type { Text } from '../text.ts';
import { fold, original } from '../text.ts';
import { singular, stem } from './morphology.ts';

const set = (words: string) => new Set(words.split(/\s+/));

/** What an answer may open with before it names the job. */
const leading = set(
  `je j voudrais veux aimerais souhaite devenir etre faire travailler bosser comme en tant que dans un une le la les l de d du
  metier plutot pourquoi pas peut ca serait c est mon reve euh ben bah alors i want to be become a an work as would like the`,
);
/** With one of these it is a sentence, and what it says of a job is not its name. */
const sentence = set(
  `je j tu il elle on nous vous ils elles me m te se ca c ce cela est es suis sont etait etais ai as avons avez ont veux veut voudrais aime
  fait fais faire vais va peux peut sais qui que qu quoi dont ou si mais car parce quand comme pas plus jamais rien tout tous toute
  toutes importe aucun aucune mon ma mes ton ta tes son notre votre leur i you he she they it is are was am my your not no what which who
  where if but because everything nothing anything`,
);
const tradeEnding = /(?:eur|iste|ier|ien|logue|graphe|naute|pathe)$/;
const englishEnding = /(?:er|or|ist|ian|man|woman|smith)$/;
/** They end like a trade, and are none. */
const things = set(
  `metier papier premier dernier rien bien soutien entretien ancien quotidien peur bonheur secteur ordinateur moteur plusieur ailleur
  meilleur interieur exterieur valeur chaleur couleur fleur coeur douleur honneur chantier quartier courrier dossier particulier hier
  atelier fier entier janvier fevrier mien tien sien lien chien combien leur faveur erreur heur majeur mineur superieur inferieur ampleur
  odeur saveur lueur hauteur grandeur longueur voisin financier immobilier mobilier cahier panier escalier musee regulier calendrier
  other number after better later summer october november december over ever never either whether whatever whichever wherever whoever however matter paper for or nor computer
  letter center weather order power offer answer water together another man woman`,
);
const headStems = new Set(heads.filter((head) => !head.includes(' ')).map((head) => stem(fold(head))));
const longest = 8;
const longestWords = 120;

function isTrade(word: string, alone: boolean): boolean {
  const one = singular(word);
  if (things.has(one)) return false;
  return tradeEnding.test(stem(one)) || (!alone && headStems.has(stem(one)));
}

/** The person's own words for a job, after what leads to it ("je voudrais devenir"); null when they cannot be one. */
export function unnamedJob(text: Text, english: boolean): string | null {
  const start = text.tokens.findIndex(({ word }) => !leading.has(word));
  if (start < 0) return null;
  const rest = text.tokens.slice(start);
  const [first, last] = [rest[0]?.word ?? '', rest.at(-1)?.word ?? ''];
  if (rest.length > longest || rest.some(({ word }) => sentence.has(word))) return null;
  const trade =
    isTrade(first, rest.length === 1) ||
    (english &&
      rest.some(({ word }) => !things.has(word) && englishEnding.test(singular(word)) && word === last));
  if (!trade) return null;
  return original(text, { from: start, to: text.tokens.length }).slice(0, longestWords).trim() || null;
}
