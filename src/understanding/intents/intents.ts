/** What the person does with their words: greets, asks, corrects, goes back… */
import { choiceFacts } from '../choices/detect.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { length, overlaps, uncovered } from '../cues/cues.ts';
import type { Intent } from '../heard.ts';
import { intents } from '../heard.ts';
import { isPlace } from '../choices/positions.ts';
import type { Span, Text } from '../text.ts';
import { free, importance } from './weight.ts';

/** Words that leave a cue alone: "euh ben oui alors", "le résumé svp". */
const light = new Set(
  `ah mince zut oups oula ben bah euh heu eh he hein alors bon oh o ok mais et puis enfin du coup la le les l un une des de d mon ma mes moi je j
  y en c est s il vous te tu plait svp stp please merci bonjour salut ca me m peux peut pourrais veux voudrais donc aller
  on faire a au quand meme si possible maintenant juste un peu trop d abord monsieur madame alors pour the a an to it i can you could
  would like well so then just oh and my me now do is go let s us la page tout de suite vraiment plus encore ne n vous pouvez peux pourriez pourrais peut puis fais faites donne donnez attendez attends attend il faut faudrait want would like need wait`.split(
    /\s+/,
  ),
);
export const isLight = (word: string): boolean => light.has(word);

/** "sur le n° 2": what leads from a cue to the place in the list that it opens. */
const leads = new Set(
  'sur du au n no numero num nr formation formations piste about on of number no option course'.split(' '),
);
const pointing = (word: string): boolean => leads.has(word) || isPlace(word);

/** Yes and no that count at the head of a longer text. */
const openers = new Set('oui ouais ouai oue non nan nope yes yeah yep no nah ui'.split(' '));
const greetings = new Set(['greet']);
/** Few words are enough for these beside other clauses: "ok, merci, à Nevers"; "retour" or "détails" must be all there is. */
const brief: ReadonlySet<string> = new Set<Intent>([
  'yes',
  'no',
  'greet',
  'thank',
  'goodbye',
  'dont-know',
  'insult',
  'human',
  'forget-me',
  'restart',
  'language-fr',
  'language-en',
  'correct',
]);

const isIntent = (value: string): value is Intent => (intents as readonly string[]).includes(value);

export interface IntentCue extends Cue {
  intent: Intent;
}

/** "no evenings": the English word that goes with a noun answers nothing. */
const determines = (text: Text, { from, to }: Cue): boolean =>
  text.tokens[from]?.word === 'no' &&
  text.tokens[to]?.clause === text.tokens[from]?.clause &&
  !['i', 'it', 'my', 'thanks', 'thank', 'not'].includes(text.tokens[to]?.word ?? 'i');

/** "je veux en finir | avec ce métier": an idiom that goes on from the words of a cue gives them another sense. */
export const turns = (idiom: Cue, cue: Cue): boolean =>
  idiom.from >= cue.from && idiom.from < cue.to && (idiom.to > cue.to || length(idiom) === length(cue));

/** Said with every other act: "je ne veux pas répondre" passes the question. */
const plain: ReadonlySet<string> = new Set<Intent>(['yes', 'no', 'greet']);

/** Of two cues that share words the longer one says what they mean, then the more important. */
function apart(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  const rank = ({ value }: Cue): number => (isIntent(value) ? importance.indexOf(value) : importance.length);
  const first = (a: Cue, b: Cue): number =>
    Number(plain.has(a.value)) - Number(plain.has(b.value)) || length(b) - length(a) || rank(a) - rank(b);
  // "efface tout ce que tu sais": a verb of erasing governs what follows it, however long that is.
  const erasing = cues.filter(({ value }) => value === 'forget-me');
  const governed = (cue: Cue): boolean =>
    cue.value !== 'forget-me' && erasing.some(({ from, to }) => from < cue.from && cue.from < to);
  for (const cue of [...cues].sort(first))
    if (
      cue.value === 'distress' ||
      !(governed(cue) || kept.some((other) => other.value !== cue.value && overlaps(cue, other)))
    )
      kept.push(cue);
  return kept.sort((a, b) => a.from - b.from);
}

/** "va crever": wished on whoever listens, with no "je" before it. */
const cursing = new Set(['va', 'allez']);
const isCurse = (text: Text, { from, to }: Cue): boolean =>
  cursing.has(text.tokens[from]?.word ?? '') &&
  text.tokens[to - 1]?.word === 'crever' &&
  text.tokens[from]?.clause !== text.tokens[from - 1]?.clause;

/** "en finir avec cette | vie de merde": words about life soften no cry for help. */
const living = new Set(['vie', 'existence', 'vivre', 'life', 'living']);
const isLife = (text: Text, { from }: Span): boolean => living.has(text.tokens[from]?.word ?? '');

/** "plus d'espoir de trouver un CDI": despair about a matter of this world is no cry for help; about life it is. */
const cries = (cues: Cues): readonly Cue[] =>
  cues.of('earthly').length > 0
    ? []
    : cues.of('despair').map((cue) => ({ ...cue, group: 'intent', value: 'distress' }));

/** Cues of intents that count where they stand. */
export function intentsIn(text: Text, cues: Cues): IntentCue[] {
  const all = [...cues.of('intent'), ...cries(cues)].map((cue) =>
    cue.value === 'distress' && isCurse(text, cue) ? { ...cue, value: 'insult' } : cue,
  );
  const idioms = cues.of('idiom');
  const choices = choiceFacts.flatMap((group) => cues.of(group));
  const coverings = [...all, ...idioms, ...cues.of('nothing'), ...cues.of('topic')];
  const found = apart(
    uncovered(all, coverings).filter(
      (cue) =>
        !idioms.some((idiom) => turns(idiom, cue) && !(cue.value === 'distress' && isLife(text, idiom))) &&
        // "modifier mon diplôme" is put right, though "mon diplôme" could be wished for.
        (cue.value === 'correct' || uncovered([cue], choices).length > 0),
    ),
  );
  const covered = (index: number): boolean => found.some(({ from, to }) => index >= from && index < to);
  const aside = (index: number): boolean => covered(index) || isLight(text.tokens[index]?.word ?? '');
  /** "corriger ma ville", "détail sur la VAE", "détail 2": what is put right or opened stands beside the cue. */
  const objects: Readonly<Record<string, readonly Cue[]>> = {
    correct: cues.of('topic'),
    detail: [...cues.of('topic'), ...cues.of('article'), ...cues.of('part')],
  };
  const named = (cue: Cue, index: number): boolean =>
    (objects[cue.value]?.some(({ from, to }) => index >= from && index < to) ?? false) ||
    (cue.value === 'detail' && pointing(text.tokens[index]?.word ?? ''));
  const alone = (cue: Cue): boolean => {
    const { from, to } = cue;
    // "voilà" says yes by itself, and closes what was told otherwise.
    const whole = to - from <= 2 && (!brief.has(cue.value) || text.tokens[from]?.word === 'voila');
    const first = whole ? 0 : (text.tokens[from]?.clause ?? 0);
    const final = whole ? Infinity : (text.tokens[to - 1]?.clause ?? 0);
    return text.tokens.every(
      ({ clause }, index) => clause < first || clause > final || aside(index) || named(cue, index),
    );
  };
  const opens = ({ from }: Cue): boolean => text.tokens.slice(0, from).every((_, index) => aside(index));
  return found.flatMap((cue) => {
    if (!isIntent(cue.value)) return [];
    // "stop, je change de métier" takes no leave: more is said after it.
    const stays =
      cue.value === 'goodbye' &&
      cue.to - cue.from === 1 &&
      text.tokens.some(({ word }, index) => index >= cue.to && !isLight(word) && !covered(index));
    if (stays) return [];
    const counts =
      cue.to - cue.from >= free[cue.value] ||
      alone(cue) ||
      (opens(cue) &&
        !determines(text, cue) &&
        (greetings.has(cue.value) || openers.has(text.tokens[cue.from]?.word ?? '')));
    return counts ? [{ ...cue, intent: cue.value }] : [];
  });
}

/** Intents that are about the same words: an interrogative inside "pourquoi vous demandez ça" asks nothing else. */
export const claims = (found: readonly IntentCue[], cue: Cue): boolean =>
  found.some((intent) => !['greet', 'thank', 'yes', 'no'].includes(intent.intent) && overlaps(intent, cue));
