/** Kinds of intents that one another's presence changes. */
import type { Intent } from '../heard.ts';

/** Intents whose words are questions in form only. */
export const ownQuestions: ReadonlySet<Intent> = new Set<Intent>([
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
export const replaced: ReadonlySet<Intent> = new Set<Intent>([
  'why',
  'help',
  'detail',
  'plan',
  'dont-know',
  'human',
  'compare',
]);
