/** The small words around a job: those that link a title, those that announce one. */
import { inDiploma } from './diploma-frames.ts';
import type { Word } from './words.ts';

const set = (words: string) => new Set(words.split(' '));

/** Skipped inside a title: "technicien de la maintenance" is "technicien maintenance". */
export const links = set(
  'de d du des la l le les a au aux en et dans un une pour sur par of the in and for an to m me s se',
);
const articles = set('de d du des la l le les un une of the an');
const possessives = set(
  'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs my your his her our their',
);
/** "j'habite à Mâcon": what follows leads to a place, not to a bricklayer. */
const locatives = set('habite habitons vers chez depuis near');
const lighterLocatives = set('de sur from');

/** "dans le transport", "métiers de la santé": what follows is a field. */
const fieldFrames = set(
  'dans vers secteur secteurs domaine domaines milieu milieux metier metiers filiere filieres branche branches monde univers ' +
    'carriere carrieres profession professions formation formations etudes cours reconversion stage poste postes emploi boulot job ' +
    'travail travailler travaille bosser bosse specialite specialisation orienter oriente ' +
    'in into sector field industry work working jobs career careers training study',
);
/** "j'aime le commerce": enough for a field that leads somewhere, not for a pastime ("j'aime le sport"). */
const likings = set(
  'aime adore interesse interessee interesser passionne passionnee passion attire attiree prefere prefererais prefererai sauf ni ' +
    'hormis excepte part faire like love except',
);
/** What "en" needs before it: "une formation en droit", but not "en transport". */
const beforeIn = set(
  'formation formations etudes travailler travaille travaillais bosser bosse poste emploi stage alternance reconversion reconvertir ' +
    'evoluer carriere projet former forme master licence bts diplome titre specialise specialisee quelque chose metier job boulot experience',
);
/** "retourner à l'usine", "travailler à l'hôpital". */
const returning = set(
  'retourner retourne retournerai revenir travailler travaille travaillais bosser bosse embauche',
);
/** "devenir guide", "le métier de juge": what follows is a job. */
const jobFrames = set(
  'devenir etre suis etais comme metier metiers travail poste emploi boulot job profession deviendrai serai become be being as am was',
);
/** "la santé m'intéresse", "c'est la compta qui me plaît". */
const after = set(
  'industry sector field interesse attire plait passionne tente plairait interesserait tenterait attirerait branche botte motive',
);

/** "m'intéresse", also run together: "mintéresse". */
const draws = (word: string): boolean =>
  after.has(word) || (word.startsWith('m') && after.has(word.slice(1)));
const beforeDraw = set('qui m me ca');

interface Range {
  from: number;
  to: number;
}

/** Index of the first word before `at` that is no article, or -1 when a sentence mark comes first. */
function before(words: readonly Word[], at: number): number {
  let index = at;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    if (words[index]?.apart ?? true) return -1;
    index -= 1;
    const word = words[index];
    if (!word) return -1;
    if (!articles.has(word.word)) return index;
  }
  return -1;
}

/** Whether the words around announce a field between `from` and `to`; `served` says that it leads to a sector. */
export function framesField(words: readonly Word[], from: number, to: number, served: boolean): boolean {
  const index = before(words, from);
  const word = words[index]?.word ?? '';
  const earlier = words[index - 1]?.word ?? '';
  if (fieldFrames.has(word) || inDiploma(words, from)) return true;
  if (word === 'en') return beforeIn.has(earlier);
  if (word === 'a') return served && returning.has(earlier);
  if (word === 'par') return served && likings.has(earlier);
  if (served && likings.has(word)) return true;
  if (!served) return false;
  for (let at = to; at < to + 3 && !(words[at]?.apart ?? true); at += 1) {
    const next = words[at]?.word ?? '';
    if (draws(next)) return true;
    if (!beforeDraw.has(next)) return false;
  }
  return false;
}

const leaving = set('de d du from');
const arriving = set('a au aux vers to into');

/** "passer de caissière à comptable", "de la vente vers les RH": the first is left for the second. */
export function isMove(words: readonly Word[], left: Range, reached: Range): boolean {
  const open = before(words, left.from);
  const first = words[left.from - 1]?.word ?? '';
  if (!leaving.has(first) && !leaving.has(words[open]?.word ?? '')) return false;
  const between = words.slice(left.to, reached.from);
  return (
    words.slice(left.to, reached.from + 1).every(({ apart }) => !apart) &&
    arriving.has(between[0]?.word ?? '') &&
    between.slice(1).every(({ word }) => articles.has(word))
  );
}

/** "mon comptable", "ma banque": somebody or something of theirs, not what they do. */
export const isOwned = (words: readonly Word[], from: number): boolean =>
  !(words[from]?.apart ?? true) && possessives.has(words[from - 1]?.word ?? '');

const climbing = set(
  'evoluer evoluerais reconvertir reconversion orienter tourner diriger bifurquer basculer aller',
);

/** "à Mâcon", "chez le boulanger", "de Marin": a place or a shop. */
export function isPlaced(words: readonly Word[], from: number, english: boolean): boolean {
  const word = words[from];
  if (!word || word.apart) return false;
  const last = words[from - 1]?.word ?? '';
  // "évoluer vers comptable" goes to a job.
  const climbs =
    last === 'vers' && [words[from - 2], words[from - 3]].some((at) => climbing.has(at?.word ?? ''));
  if ((locatives.has(last) && !climbs) || (last === 'a' && !english)) return true;
  if (word.capital && lighterLocatives.has(last)) return true;
  return articles.has(last) && words[from - 2]?.word === 'chez' && !words[from - 1]?.apart;
}

/** Whether the words before announce a job. */
export function framesJob(words: readonly Word[], from: number): boolean {
  const index = before(words, from);
  const word = words[index]?.word ?? '';
  return jobFrames.has(word) || (word === 'que' && words[index - 1]?.word === 'tant');
}

const wishes = set(
  'veux voudrais aimerais souhaite souhaiterais envie aime adore prefere reve want like love',
);
const beforeWish = set('m me s se d de bien surtout a to');
const beforeAnswer = set(
  'travailler bosser faire avec dans les le la l des du un une quelque chose work with in the do',
);

/** "je voudrais aider les gens": a wish; asked for, "j'aimerais travailler avec les enfants" is one in fewer words. */
export function wishesFor(words: readonly Word[], from: number, asked: boolean): boolean {
  for (let index = from; index > 0 && index > from - 6; index -= 1) {
    if (words[index]?.apart) return false;
    const word = words[index - 1]?.word ?? '';
    if (wishes.has(word)) return true;
    if (!beforeWish.has(word) && !(asked && beforeAnswer.has(word))) return false;
  }
  return false;
}

/** Words that can stand around a bare answer without making it a sentence. */
const fillers = set(
  'oui plutot c est ca moi alors euh bah ben hum peut etre pourquoi pas ou et le la les l un une du de des d dans en bonjour merci svp ' +
    's il vous plait m me avec quelque chose truc trucs travailler bosser faire je dirais voudrais cherche veux souhaite aimerais bien surtout the an i would like in please hello yes maybe',
);

/** "plutôt la com" answers by itself, whatever was said before the comma. */
const choosers = set('plutot sinon surtout soit sauf rather');

/** Whether nothing else is said, in the whole text or, after "plutôt", between two sentence marks. */
export function isAlone(words: readonly Word[], from: number, to: number): boolean {
  const beside = (at: number) => at < from || at >= to;
  if (words.every(({ word }, at) => !beside(at) || fillers.has(word))) return true;
  let start = from;
  while (start > 0 && !words[start]?.apart) start -= 1;
  let end = to;
  while (end < words.length && !words[end]?.apart) end += 1;
  const said = words.slice(start, end).filter((_, index) => beside(start + index));
  return (
    said.some(({ word }) => choosers.has(word)) &&
    said.every(({ word }) => fillers.has(word) || choosers.has(word))
  );
}

const english = set('the to want would with my am i m have been work working looking and become as for');

/** Whether a sentence reads as English, whatever the chat's language. */
export const looksEnglish = (words: readonly Word[]): boolean =>
  words.filter(({ word }) => english.has(word)).length >= Math.min(2, words.length);
