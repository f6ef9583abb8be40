/** Puts the intents of a text together: what its words say, and what its form says (a question, a correction, nothing). */
import type { ArticleId } from '../../../knowledge/articles/index.ts';
import type { FactName } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import type { Heard, Intent } from '../heard.ts';
import type { Context } from '../mention.ts';
import type { Scope } from '../scope/scope.ts';
import type { Text } from '../text.ts';
import { articleFor } from './articles.ts';
import type { IntentCue } from './intents.ts';
import { claims, isLight, ordered } from './intents.ts';

/** Intents whose words are questions in form only. */
const ownQuestions: ReadonlySet<Intent> = new Set<Intent>([
  'why',
  'help',
  'plan',
  'compare',
  'human',
  'summary',
  'detail',
  'more',
  'language-en',
  'language-fr',
  'dont-know',
  'distress',
  'insult',
  'forget-me',
  'restart',
  'back',
  'skip',
  'correct',
]);
/** What an article found in the same question replaces: "comment ça marche, la VAE ?" */
const replaced: ReadonlySet<Intent> = new Set<Intent>([
  'why',
  'help',
  'detail',
  'plan',
  'dont-know',
  'human',
  'compare',
]);

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
  if (intents.has('skip')) for (const intent of ['no', 'dont-know', 'why'] as const) intents.delete(intent);
  const uncertain =
    context.asked !== null && !answered && cues.of('intent').some(({ value }) => value === 'dont-know');
  if (
    uncertain ||
    (!somethingHeard && cues.of('intent').some(({ value, from }) => value === 'dont-know' && from <= 3))
  )
    if (!intents.has('skip')) intents.add('dont-know');
  const asked = ({ from }: Cue): boolean => scope.questions.has(scope.sentenceOf[from] ?? 0);
  const only = ({ from, to }: Cue): boolean =>
    text.tokens.every(({ word }, index) => (index >= from && index < to) || isLight(word));
  const bare = (cue: Cue): boolean =>
    context.asked === null && cue.to - cue.from <= 3 && !somethingHeard && intents.size === 0 && only(cue);
  const commanded = (cue: Cue): boolean => commands.has(cue.value) && only(cue);
  const article = articleFor(
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
  const marked = scope.questions.size > 0 && text.raw.includes('?') && !somethingHeard;
  const own = [...intents].some((intent) => ownQuestions.has(intent));
  if (article || heard.whatIf || ((interrogative || marked) && !own)) intents.add('question');
  if (article) for (const intent of replaced) intents.delete(intent);
  if (corrected) intents.add('correct');
  if (intents.has('correct')) for (const intent of ['yes', 'no'] as const) intents.delete(intent);
  if (intents.has('dont-know')) intents.delete('yes');
  if (text.tokens.length === 0 && text.raw.trim() === '?') intents.add('dont-know');
  if (intents.size === 0 && !somethingHeard && heard.unserved === null && heard.whatIf === null)
    intents.add('unclear');
  return { intents: ordered(intents), article };
}
