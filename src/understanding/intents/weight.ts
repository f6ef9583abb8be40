/** How much each intent needs to count, and which of several counts most. */
import type { Intent } from '../heard.ts';

/** From how many words a cue counts in the middle of other words; shorter ones must stand alone in their clause. */
export const free: Readonly<Record<Intent, number>> = {
  distress: 1,
  'forget-me': 2,
  insult: 2,
  thank: 1,
  goodbye: 2,
  compare: 3,
  human: 2,
  'language-fr': 3,
  'language-en': 3,
  restart: 2,
  correct: 3,
  back: 3,
  summary: 3,
  plan: 3,
  more: 3,
  detail: 3,
  help: 3,
  why: 3,
  skip: 3,
  'dont-know': 9,
  no: 9,
  yes: 9,
  greet: 9,
  question: 9,
  unclear: 9,
};

/** The most important first: a cry for help before everything, politeness last. */
export const importance: readonly Intent[] = [
  'distress',
  'forget-me',
  'restart',
  'human',
  'language-fr',
  'language-en',
  'correct',
  'back',
  'summary',
  'plan',
  'more',
  'compare',
  'detail',
  'question',
  'why',
  'help',
  'skip',
  'dont-know',
  'no',
  'yes',
  'insult',
  'goodbye',
  'thank',
  'greet',
  'unclear',
];

/** In order of importance, each once. */
export const ordered = (found: Iterable<Intent>): Intent[] => {
  const all = new Set(found);
  return importance.filter((intent) => all.has(intent));
};
