/** From a text to what it says: every detector reads, then scope, speaker and repairs decide what counts. */
import type { Facts } from '../../knowledge/facts.ts';
import { amendment } from './amended.ts';
import { freeOccupation, thumbIn, yesOrNo } from './answers.ts';
import { labelled } from './choices/labels.ts';
import { positioned } from './choices/positions.ts';
import { overlaps } from './cues/cues.ts';
import { cuesIn } from './cues/tables.ts';
import { guessesFor } from './guess.ts';
import type { Hear, Heard } from './heard.ts';
import { acts } from './intents/acts.ts';
import { contradicts, corrects, openingAmend } from './intents/amends.ts';
import { isCalled, isObject } from './intents/commands.ts';
import { intentsIn } from './intents/intents.ts';
import { aboutIn, forgotten, partIn, repeats, withdrawals } from './intents/repairs.ts';
import type { Context } from './mention.ts';
import type { Finders } from './readings.ts';
import { isEmpty, part, readingsIn } from './readings.ts';
import { scopeOf } from './scope/scope.ts';
import { leaningAnswer } from './leaning/facts.ts';
import { settle } from './settle/settle.ts';
import type { Span } from './text.ts';
import { isCode, read } from './text.ts';

const nothing: Heard = {
  facts: {},
  forget: [],
  intents: ['unclear'],
  ambiguities: [],
  area: null,
  article: null,
  whatIf: null,
  about: null,
  part: null,
  unserved: null,
  current: null,
  another: false,
  repeat: false,
  guesses: [],
};

const orNull = (facts: Facts): Facts | null => (Object.keys(facts).length > 0 ? facts : null);

/** The function it returns is pure and never throws on a string. */
export function createHearing(finders: Finders): Hear {
  return ({ text: typed, locale = 'fr', asked = null, facts: known = {}, today }) => {
    const text = read(typed);
    if (isCode(typed)) return { ...nothing };
    const context: Context = { locale, asked, facts: known, ...(today && { today }) };
    const places = finders.places.find(text, context);
    // "Retiers" is a town where one is asked or led to, not "retirez" misspelt.
    const named = places.filter(({ score, locative }) => score === 1 && (locative || asked === 'place'));
    const cues = cuesIn(text, (at) => named.some(({ from, to }) => at >= from && at < to));
    if (cues.of('spoof').length > 0) return { ...nothing };
    const scope = scopeOf(text, cues);

    const chosen = positioned(text, asked) ?? labelled(text, asked);
    const thumb = thumbIn(typed, asked);
    // The words of a button are a choice, whatever else they would mean.
    const acted =
      chosen && text.tokens.length > 1 ? [] : [...intentsIn(text, cues), ...(thumb ? [thumb] : [])];
    // Of a cry for help nothing else is kept.
    if (acted.some(({ intent }) => intent === 'distress')) return { ...nothing, intents: ['distress'] };
    const readings = chosen
      ? { mentions: [chosen], jobs: [], places: [] }
      : readingsIn(text, cues, context, { ...finders, places: { find: () => places } });

    const taken = acted.filter(({ intent }) => intent === 'forget-me' || intent === 'restart');
    const withdrawn = chosen ? [] : withdrawals(text, cues, taken);
    const stays = (span: Span): boolean => !withdrawn.some((other) => overlaps(other.span, span));
    const free = part(readings, (span) => stays(span) && !scope.supposed(span));
    const real = {
      ...free,
      mentions: free.mentions.filter(
        (one) => !(one.fact === asked ? isObject(text, acted, one) : isCalled(acted, one)),
      ),
      jobs: free.jobs.filter((job) => !isCalled(acted, job)),
    };
    // "oubliez ce que j'ai dit sur le CPF" wants no summary.
    const takenBack = withdrawn.filter(
      ({ span, topics }) => topics.length > 0 || !isEmpty(part(readings, (other) => overlaps(span, other))),
    );
    const standing = acted.filter(
      (cue) => taken.includes(cue) || !takenBack.some(({ span }) => overlaps(span, cue)),
    );
    const opening = openingAmend(text, cues);
    const { replacing, left } =
      withdrawn.length > 0
        ? { replacing: [], left: real.mentions }
        : amendment(text, cues, context, real, opening);
    const plain = replacing.length > 0 || real.mentions.some(({ fact }) => fact === asked);
    const answer = plain ? null : yesOrNo(asked, acted);
    const mentions = [...left, ...replacing, ...(answer ? [answer] : [])];
    const { facts: stated, replaced, ...rest } = settle(text, cues, scope, { ...real, mentions }, context);

    const repeat = repeats(text, cues);
    const unnamed =
      acted.length === 0 && !repeat && scope.questions.size === 0
        ? freeOccupation(text, context, stated, real)
        : null;
    const said: Facts = unnamed === null ? stated : { ...stated, occupation: unnamed };
    const silent = acted.length === 0 && !repeat && scope.questions.size === 0 && withdrawn.length === 0;
    const leant = asked && silent && isEmpty(readings) && !orNull(said) ? leaningAnswer(text, asked) : {};
    const facts: Facts = { ...leant, ...said };
    const supposing = {
      ...scope,
      supposed: () => false,
      supposing: true,
      role: () => null,
      ruling: () => null,
    };
    const supposed = part(readings, (span) => scope.supposed(span));
    const heard = {
      ...rest,
      facts,
      another: orNull(facts) === null && [...readings.mentions, ...readings.jobs].some(scope.other),
      forget: forgotten(
        text,
        withdrawn,
        part(readings, (span) => !stays(span)),
        known,
        facts,
      ),
      whatIf: isEmpty(supposed)
        ? null
        : orNull(settle(text, cues, supposing, supposed, { ...context, asked: null }).facts),
    };

    const corrected =
      replaced ||
      replacing.length > 0 ||
      contradicts(facts, context) ||
      (opening !== null && corrects(text, opening, facts, context));
    const { intents, article } = acts(text, cues, scope, context, standing, heard, corrected, repeat);
    return {
      ...heard,
      repeat,
      intents,
      article,
      part: intents.includes('detail') ? partIn(cues) : null,
      about: intents.includes('correct') && orNull(facts) === null ? aboutIn(cues) : null,
      guesses: intents.includes('unclear') ? guessesFor(text, asked) : [],
    };
  };
}
