/** Everything that decides whether some words are the person's own facts, now, and meant. */
import type { Cue, Cues } from '../cues/cues.ts';
import { within } from '../cues/cues.ts';
import type { Span, Text } from '../text.ts';
import type { Role } from './roles.ts';
import { clear, formerly, roleOf, ruling } from './roles.ts';
import { asking, sentences } from './sentences.ts';
import { othersIn } from './speaker.ts';
import { supposedIn } from './suppose.ts';

const own = new Set(['je', 'j', 'mon', 'ma', 'mes', 'i', 'my']);

const adding = new Set(['et', 'mais', 'sinon', 'and', 'but']);

export interface Scope {
  sentenceOf: readonly number[];
  /** Sentences that ask something. */
  questions: ReadonlySet<number>;
  /** Somebody else's. */
  other: (span: Span) => boolean;
  supposed: (span: Span) => boolean;
  /** The words are read as a supposition: nothing in them is past or wished for. */
  supposing: boolean;
  role: (span: Span) => Role | null;
  /** The cue of `role`. */
  ruling: (span: Span) => Cue | null;
  /** Said in a question. */
  asking: (span: Span) => boolean;
  /** Said in a question, with no "je" or "mon" before it: "c'est possible sans le bac ?" */
  merelyAsked: (span: Span) => boolean;
}

export function scopeOf(text: Text, cues: Cues): Scope {
  const sentenceOf = sentences(text);
  const questions = new Set(asking(text, sentenceOf));
  /** Where the question begins that is added to what is told: "salarié, 4 h par semaine, et c'est combien ?" */
  const told = new Map<number, number>();
  for (const { from, value } of cues.of('interrogative')) {
    // "je peux venir" asks only with a question mark.
    if (value === 'marked') continue;
    // "c'est ce que je fais" is no "est-ce que".
    if (text.tokens[from]?.word === 'est' && text.tokens[from - 1]?.word === 'c') continue;
    const opens =
      value === 'anywhere' || from === 0 || text.tokens[from]?.clause !== text.tokens[from - 1]?.clause;
    if (!opens) continue;
    const sentence = sentenceOf[from] ?? 0;
    questions.add(sentence);
    const start = text.tokens.findIndex(({ clause }) => clause === text.tokens[from]?.clause);
    if (adding.has(text.tokens[start]?.word ?? '') && !told.has(sentence)) told.set(sentence, start);
  }
  const others = othersIn(text, cues, sentenceOf);
  const supposed = supposedIn(text, cues, sentenceOf, questions);
  const repairs = cues.of('amend');
  const roles = clear(cues, 'role').filter((cue) => !repairs.some((other) => within(cue, other)));
  /** "ancienne secrétaire, inscrite à France Travail": the adjective makes its noun bygone, not what follows. */
  const rulingOf = (span: Span): Cue | null => {
    const cue = ruling(roles, sentenceOf, span);
    const apart = text.tokens[span.from]?.clause !== text.tokens[cue?.from ?? 0]?.clause;
    return cue && apart && formerly.has(text.tokens[cue.from]?.word ?? '') ? null : cue;
  };
  const doubts = cues.of('suppose').filter(({ value }) => value === 'wonder');
  /** "je ne sais pas si j'ai le niveau bac" */
  const wondered = ({ from }: Span): boolean =>
    doubts.some((cue) => cue.to <= from && text.tokens[cue.to - 1]?.clause === text.tokens[from]?.clause);
  // "explique-moi l'alternance" tells nothing of oneself.
  const mine = text.tokens.map(({ word, gap }) => own.has(word) || (word === 'moi' && gap !== '-'));
  const merelyAsked = ({ from }: Span): boolean => {
    const sentence = sentenceOf[from] ?? 0;
    return (
      questions.has(sentence) &&
      from >= (told.get(sentence) ?? 0) &&
      !mine.some((said, index) => said && index < from && sentenceOf[index] === sentence)
    );
  };
  return {
    sentenceOf,
    questions,
    other: ({ from }) => others[from] ?? false,
    supposed: ({ from }) => supposed[from] ?? false,
    supposing: false,
    role: (span) => roleOf(rulingOf(span)),
    ruling: rulingOf,
    asking: ({ from }) => questions.has(sentenceOf[from] ?? 0),
    merelyAsked: (span) => wondered(span) || merelyAsked(span),
  };
}
