/**
 * Whether a named diploma is held, begun and left, or only wished for: the nearest cue in the clause decides, and
 * without a cue a diploma is held. "niveau bac" counts as held: it is how people and employers name the level.
 */
import { clauseLeft, clauseRight, opening } from '../quantities/cues.ts';
import { mend } from '../quantities/spelling.ts';
import type { Diploma } from './diplomas.ts';
import words from './standing.json' with { type: 'json' };

/**
 * held · wished (or asked about, or required) · left: begun or failed, which proves the diploma that opens its door ·
 * lacking: said not to be there, which proves nothing.
 */
export type Standing = keyof typeof words.before;

const cueOf = new Map<string, Standing>();
const all = Object.entries(words.before) as [Standing, string[]][];
for (const [standing, phrases] of all) for (const phrase of phrases) cueOf.set(phrase, standing);

const mended = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.split(' ').map(mend).join(' ')).join(',');
const spelt = new Map(
  [...cueOf].map(([phrase, standing]) => [phrase.split(' ').map(mend).join(' '), standing]),
);
const cue = new RegExp(
  `(?<![a-zA-Z])(?:${[...spelt.keys()].sort((one, other) => other.length - one.length).join('|')})(?![a-zA-Z])`,
  'g',
);
const after = new Map<Standing, RegExp>(
  (Object.entries(words.after) as [Standing, string[]][]).map(([standing, phrases]) => [
    standing,
    opening(mended(phrases)),
  ]),
);
/** A clause that only goes on with the list of the one before it. */
const goesOn =
  /^(?:(?:ou|or|et|and|voire|puis|soit|sinon|un|une|le|la|a|an|plutot|genre|bien|meme|the|d|de|des|eventuellement|maybe|en|alors|if possible) ?)*$/;

interface Found {
  standing: Standing;
  /** Characters between the beginning of the cue and the end of the words. */
  back: number;
}

/**
 * Mere wishes: what is wished must follow at once, "je veux un BTS". In "je veux évoluer bac pro vente" the wish has found its
 * matter before. Verbs of obtaining ("passer", "préparer") reach further by themselves.
 */
const desire =
  /^(?:veux|veut|voudrais|aimerais?|souhaite|souhaiterais?|envie|cherche|recherche|projet|objectif|pense|compte|vais|peux|pourrais|want|wants|wanna|would like|like|would|need|could|can|hope|hoping|evoluer|monter|devenir|become|faire|pouvoir|prevu|envisage|interessee?)$/;
const reaches =
  /^(?: (?:un|une|des?|d|le|la|l|mon|ma|m|plutot|bien|enfin|vraie?|avoir|aussi|juste|an|the|my|to|get|have|do|take|bon|autre|formation|cours|du|en|au|[acN]|niveau|pour|par|est|vers|ou|and|or|et|diplome|petite?|nouveau|nouvelle|moi|je|proper|course|study|for|passer|ca|si|possible|sur|soit|titre|type|genre|vise|bac|bts|licence|master|cap|bep|validation))*$/;

/** Characters that may part years from the diploma they were spent on: an article, "la fac de". */
const besideYears = 14;

function nearestCue(left: string): Found | null {
  let last: Found | null = null;
  for (const match of left.matchAll(cue)) {
    const standing = spelt.get(match[0]);
    const between = left.slice(match.index + match[0].length);
    // "deux ans de service et un brevet": years are years of a diploma only when it follows at once.
    if (/^(?:Y|annee)/.test(match[0]) && between.length > besideYears) continue;
    // "je veux monter ma boîte 27 ans bac pro": a wish ends where a new matter begins.
    if (standing === 'wished' && /[YEKH](?! (?:de|d|en|a)\b)/.test(between)) continue;
    if (standing === 'wished' && desire.test(match[0]) && !reaches.test(between)) continue;
    if (standing) last = { standing, back: left.length - match.index };
  }
  return last;
}

/** "que j'ai pas eu", "mais je ne l'ai pas fini": the diploma is still what is spoken of. */
const stillIt =
  /^(?:mais |but |et |and )?(?:(?:que|qui|that|which) (?:(?:je|[jin]|ne|ai|a|est|was) )*|(?:(?:je|[jin]|ne) )*(?:l|la|le|it) (?:(?:n|ne|ai|a|avais) )*)/;
const bare = /^(?:mais|but) /;
const newSubject = /^(?:je|j|i|et|and|mais|but|que|qui|il|elle)$/;
const nameLength = 4;

/** "mais je n'ai pas validé le diplôme". */
const deniedAfter =
  /^(?:mais |but )?(?:je |j |i )?(?:n |ne )?(?:ai|have|did|didn)?(?: t)? ?(?:pas|not|jamais|never) (?:eu|valide|obtenu|passe|got|get|obtained) (?:le|mon|ce|the|my) diplome/;
/** "un BTS en cours du soir" is not under way. */
const evening = /^en cours d/;

/** What follows the name, in its own clause or just behind a comma or a bracket; never what is said of the next one. */
function said(diploma: Diploma, next: Diploma | undefined): Standing | null {
  const room = next ? Math.max(0, next.at - diploma.end) : diploma.after.length;
  const follows = diploma.after.slice(0, room);
  const right = clauseRight(follows);
  const rest = follows.slice(right.length).replace(/^[ |]+/, '');
  const behind = next && !rest.includes('|') ? '' : rest;
  if (deniedAfter.test(rest)) return 'left';
  for (const text of [...starts(right), behind.replace(stillIt, '').replace(bare, '')])
    for (const [standing, phrases] of after) if (phrases.test(text) && !evening.test(text)) return standing;
  return null;
}

/** "un BTS compta non obtenu": a speciality of up to four words may stand between, a new subject may not. */
function starts(right: string): string[] {
  const open = right.replace(stillIt, '').replace(bare, '');
  const parts = right.split(' ');
  const stop = parts.findIndex((word) => newSubject.test(word));
  const length = Math.min(stop < 0 ? parts.length : stop, nameLength + 1);
  return [open, ...Array.from({ length }, (_, skip) => parts.slice(skip).join(' '))];
}

const posted = /\ben poste\b/;

/** "passer d'un CAP à un BTS". */
const climb =
  /\b(?:passer|evoluer|monter|go) (?:de|d|du|from) .{1,40} (?:a|au|vers|to)(?: un| une| la| le| a)?$/;

export interface Stands {
  standing: Standing;
  /** How far before the name the words that say so begin, in characters of the line. */
  back: number;
}

export function standingOf(diploma: Diploma, next: Diploma | undefined): Stands {
  const follows = said(diploma, next);
  const joined = diploma.before.replace(/ \|$/, diploma.words === 'but' ? '' : ' |');
  const left = clauseLeft(joined);
  const near = climb.test(left) ? { standing: 'wished' as const, back: 0 } : nearestCue(left);
  // "j'ai un BTS en VAE" is held; "un BTS en VAE" is asked for.
  if (follows !== null && !(follows === 'wished' && near?.standing === 'held'))
    return { standing: follows, back: 0 };
  if (near !== null) return near;
  if (goesOn.test(left) && joined.includes('|')) {
    const previous = joined.slice(0, joined.lastIndexOf('|')).trimEnd();
    // "en poste comme salarié, bac+2": that post is not wished for.
    const carried = posted.test(previous) ? null : nearestCue(clauseLeft(previous))?.standing;
    const listed = /^(?:ou|ni|et|or|nor|and)\b/.test(left);
    if (carried === 'wished' || (carried === 'lacking' && listed)) return { standing: carried, back: 0 };
  }
  return { standing: 'held', back: 0 };
}
