/** What a text says: the result of hearing, the same for the chat, the advisor's page and POST /v1/hear. */
import type { FactName, Facts, Place } from '../../knowledge/facts.ts';
import type { Day } from '../../knowledge/dated.ts';
import type { Locale } from '../../knowledge/locales.ts';

export const intents = [
  'greet',
  'thank',
  'yes',
  'no',
  'dont-know',
  'skip',
  'why',
  'correct',
  'back',
  'restart',
  'summary',
  'plan',
  'more',
  'compare',
  'detail',
  'help',
  'human',
  'language-fr',
  'language-en',
  'forget-me',
  'question',
  'insult',
  'distress',
  'goodbye',
  'unclear',
] as const;
export type Intent = (typeof intents)[number];

/** `asked` is the question being answered: "oui", "2" and "le deuxième" only mean something then. */
export interface HearInput {
  text: string;
  locale?: Locale;
  asked?: FactName;
  /** What is already known; it settles ties and corrections and is never repeated in the answer. */
  facts?: Facts;
  /** ISO day; "depuis 2019" and "dans 3 mois" are heard only when it is given. */
  today?: Day;
}

export interface PlaceAmbiguity {
  fact: 'place';
  /** 2 to 5 communes, best first. */
  options: Place[];
}

export interface Area {
  /** Department code. */
  department?: string;
  region?: string;
}

export const parts = ['centres', 'funding', 'vae', 'steps'] as const;
export type Part = (typeof parts)[number];

export interface Heard {
  /** Only what this text says, merged with nothing. */
  facts: Facts;
  /** Facts that the text withdraws. */
  forget: FactName[];
  /** Most important first. */
  intents: Intent[];
  ambiguities: PlaceAmbiguity[];
  /** "dans la Nièvre": a town is still needed. */
  area: Area | null;
  /** Id of the article that answers their question. */
  article: string | null;
  /** "et si j'étais au chômage ?": supposed facts, answered and never stored. */
  whatIf: Facts | null;
  /** The fact a correction aims at when it gives no new value ("corriger ma ville"). */
  about: FactName | null;
  /** The part of the plan that "détail" opens, when it names one: "le détail de la VAE". */
  part: Part | null;
  /** A job heard that none of the fifteen sectors serves, in the person's words. */
  unserved: string | null;
  /** The job of today where no target is said, in the person's words: a target that may be proposed. */
  current: string | null;
  /** It tells of somebody else and nothing of the person: "mon fils a un bac pro". */
  another: boolean;
  /** "pardon ?", "vous pouvez répéter ?": the question is wanted again, in other words. */
  repeat: boolean;
  /** Closest readings of what was not understood, best first, at most 3: texts the person can send as they are. */
  guesses: string[];
}

/** Deterministic, no I/O, never throws on a string; only the first 1,000 characters are read. */
export type Hear = (input: HearInput) => Heard;
