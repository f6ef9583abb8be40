/** Puts the intents of a text together: what its words say, and what its form says (a question, a correction, nothing). */
import type { ArticleId } from '../../../knowledge/articles/index.ts';
import type { FactName } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { overlaps } from '../cues/cues.ts';
import type { Heard, Intent } from '../heard.ts';
import type { Context } from '../mention.ts';
import type { Scope } from '../scope/scope.ts';
import type { Text } from '../text.ts';
import { isPlace } from '../choices/positions.ts';
import { leaningOf } from '../leaning/intents.ts';
import { about, alwaysAsked, answering, articleFor } from './articles.ts';
import type { IntentCue } from './intents.ts';
import { claims, isLight, turns } from './intents.ts';
import { clauseOfItsOwn, quiet } from './silence.ts';
import { ownQuestions, replaced } from './kinds.ts';
import { ordered } from './weight.ts';

/** Articles asked for by a bare word at any moment: "sources". */
const commands: ReadonlySet<string> = new Set<ArticleId>(['sources']);

const yesNoFacts: ReadonlySet<FactName> = new Set<FactName>([
  'workStudy',
  'under30',
  'foreignDiploma',
  'employerSupport',
  'french',
]);

export interface Act {
  intents: Intent[];
  article: ArticleId | null;
}

/** Acts whose few words may be an answer as well. */
const calls: ReadonlySet<Intent> = new Set<Intent>([
  'human',
  'language-fr',
  'language-en',
  'help',
  'more',
  'plan',
  'back',
]);

/** Acts that a long telling may hold the words of. */
const asides: ReadonlySet<Intent> = new Set<Intent>([
  'more',
  'back',
  'skip',
  'help',
  'summary',
  'plan',
  'why',
  'detail',
  'compare',
  'goodbye',
]);

/** Words that end like an infinitive and are none. */
const noVerb = new Set('encore leur cher premier dernier dire repondre choisir faire'.split(' '));
const infinitive = (word: string): boolean =>
  /(?:er|ir|re)$/.test(word) && word.length > 3 && !noVerb.has(word);

/** "je ne sais pas" in a longer text: not "je ne sais pas conduire", which tells an ability. */
const uncertain = (
  text: Text,
  cues: Cues,
  found: readonly IntentCue[],
  somethingHeard: boolean,
  unanswered: boolean,
): boolean =>
  cues
    .of('intent')
    .some(
      (cue) =>
        cue.value === 'dont-know' &&
        (unanswered ||
          (!somethingHeard && cue.from <= 3 && !cues.of('idiom').some((idiom) => turns(idiom, cue)))) &&
        !found.some((other) => other.intent !== 'dont-know' && overlaps(other, cue)) &&
        !infinitive(text.tokens[cue.to]?.word ?? ''),
    );

/** `heard`: what else the text said; `corrected`: its values replace others; `repeat`: only the question is wanted again. */
export function acts(
  text: Text,
  cues: Cues,
  scope: Scope,
  context: Context,
  found: readonly IntentCue[],
  heard: Omit<Heard, 'intents' | 'article' | 'about' | 'part' | 'guesses' | 'repeat'>,
  corrected: boolean,
  repeat: boolean,
): Act {
  const somethingHeard =
    Object.keys(heard.facts).length > 0 ||
    heard.ambiguities.length > 0 ||
    heard.area !== null ||
    heard.forget.length > 0;
  const intents = new Set(found.map(({ intent }) => intent));
  if (intents.has('distress')) return { intents: ['distress'], article: null };
  if (repeat && !somethingHeard) return { intents: ['help'], article: null };
  const answered = context.asked !== null && heard.facts[context.asked] !== undefined;
  if (answered && context.asked && !yesNoFacts.has(context.asked)) intents.delete('no');
  // "la vente, non merci" refuses a field; "en présentiel" asked how one would study calls nobody.
  const opensWith = (intent: Intent): boolean =>
    found.some(
      (cue) => cue.intent === intent && text.tokens.slice(0, cue.from).every((t) => isLight(t.word)),
    );
  const plainNo = found.some(
    ({ intent, from, to }) => intent === 'no' && to - from === 1 && text.tokens[from]?.word === 'non',
  );
  // "l'alternance, sûrement pas" denies what it names.
  const states = context.asked === null && Object.keys(heard.facts).length > 0;
  if (heard.facts.excluded || (states && !opensWith('no') && !plainNo)) intents.delete('no');
  if (answered || states)
    for (const cue of found)
      if (cue.to - cue.from <= 2 && calls.has(cue.intent) && !clauseOfItsOwn(text, cue))
        intents.delete(cue.intent);
  // Whoever tells several things of themselves asks for the plan or for help in a clause of its own.
  if (Object.keys(heard.facts).length > 1)
    for (const cue of found)
      if (asides.has(cue.intent) && cue.to - cue.from <= 3 && !clauseOfItsOwn(text, cue))
        intents.delete(cue.intent);
  quiet(intents);
  if (
    uncertain(text, cues, found, somethingHeard, context.asked !== null && !answered) &&
    !intents.has('skip')
  )
    intents.add('dont-know');
  const asked = ({ from }: Cue): boolean => scope.questions.has(scope.sentenceOf[from] ?? 0);
  const only = ({ from, to }: Cue): boolean =>
    text.tokens.every(({ word }, index) => (index >= from && index < to) || isLight(word));
  const bare = (cue: Cue): boolean =>
    context.asked === null && cue.to - cue.from <= 3 && !somethingHeard && intents.size === 0 && only(cue);
  const commanded = (cue: Cue): boolean => commands.has(cue.value) && only(cue);
  const called = articleFor(
    cues,
    (cue) =>
      (asked(cue) &&
        !claims(
          found.filter(({ intent }) => !replaced.has(intent)),
          cue,
        )) ||
      bare(cue) ||
      commanded(cue),
  );
  const interrogative = cues.of('interrogative').some((cue) => asked(cue) && !claims(found, cue));
  /** A question mark after words that are neither courtesy nor an act: "ça va ?" asks nothing. */
  const marked =
    text.raw.includes('?') &&
    !somethingHeard &&
    text.tokens.some(
      ({ word }, index) =>
        scope.questions.has(scope.sentenceOf[index] ?? 0) &&
        !isLight(word) &&
        !found.some(({ from, to }) => index >= from && index < to),
    );
  const own = [...intents].some((intent) => ownQuestions.has(intent));
  const article = answering(text, scope, called, (interrogative || marked) && !own && heard.whatIf === null);
  // "je suis malvoyant, j'habite Rodez" tells, and is answered beside.
  const told = alwaysAsked.has(article) && somethingHeard && !interrogative && !marked;
  if ((article && !told) || heard.whatIf || ((interrogative || marked) && !own)) intents.add('question');
  if (article) for (const intent of replaced) intents.delete(intent);
  if (corrected) intents.add('correct');
  // "agriculteur, enfin non, retraité": that "non" puts right, it refuses nothing.
  const putRight = found.some(
    (cue) =>
      cue.intent === 'no' &&
      cues.of('amend').some((amend) => amend.to - amend.from > 1 && overlaps(amend, cue)),
  );
  if (putRight && somethingHeard) intents.delete('no');
  // "ok merci. et le jury, ça note comment ?" takes note of what was said.
  if (intents.has('question') && intents.has('thank')) intents.delete('yes');
  quiet(intents);
  if (text.tokens.length === 0 && text.raw.trim() === '?') intents.add('dont-know');
  const nothing = !somethingHeard && heard.unserved === null && heard.whatIf === null;
  // A question that no article answers may be a request in disguise: "qu'est-ce que tu as retenu ?"
  const asksOnly = intents.size === 1 && intents.has('question') && article === null;
  if (nothing && (intents.size === 0 || asksOnly)) {
    // "le premier" points at what was asked; it is no request by itself.
    const says = text.tokens.some(({ word }) => !isLight(word) && !isPlace(word));
    const leans = says ? leaningOf(text) : null;
    // What an idiom or a matter of this world explains is no cry for help: "je n'en peux plus de mon chef".
    const explained = cues.of('earthly').length > 0 || cues.of('idiom').length > 0;
    const leaning = leans === 'distress' && explained ? null : leans;
    if (asksOnly && leaning && ownQuestions.has(leaning)) intents.delete('question');
    const wondering = intents.size === 0 && leaning === null && says ? about(text) : null;
    if (wondering) return { intents: ['question'], article: wondering };
    if (intents.size === 0) intents.add(leaning ?? 'unclear');
  }
  return { intents: ordered(intents), article };
}
