/** Answers that only the pending question explains: "oui", "non", a job that no list knows. */
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { mentionOf } from './choices/detect.ts';
import type { Intent } from './heard.ts';
import type { IntentCue } from './intents/intents.ts';
import type { Mention } from './mention.ts';
import type { Readings } from './settle/settle.ts';
import { isEmpty } from './readings.ts';
import type { Text } from './text.ts';
import { original } from './text.ts';

const yesNoFacts: ReadonlySet<FactName> = new Set<FactName>(['workStudy', 'under30', 'foreignDiploma']);
const thumbs: readonly (readonly [string, Intent])[] = [
  ['👍', 'yes'],
  ['👎', 'no'],
];

/** "oui" as the value of the asked fact; null for a question that yes does not answer. */
export function yesOrNo(asked: FactName | null, found: readonly IntentCue[]): Mention | null {
  const cue = found.find(({ intent }) => intent === 'yes' || intent === 'no');
  return cue && asked && yesNoFacts.has(asked)
    ? mentionOf(asked, String(cue.intent === 'yes'), cue, 'answer')
    : null;
}

/** A thumb up or down is a word only when something was asked. */
export function thumbIn(raw: string, asked: FactName | null): IntentCue | null {
  const intent = asked && thumbs.find(([sign]) => raw.includes(sign))?.[1];
  return intent ? { group: 'intent', value: intent, intent, from: 0, to: 0 } : null;
}

const leading = new Set(
  `je j voudrais veux aimerais souhaite devenir etre faire travailler bosser comme en tant que dans un une le la les l de d du
  metier plutot pourquoi pas peut ca serait c est mon reve euh ben bah alors i want to be become a an work as would like the`.split(
    /\s+/,
  ),
);
const longestAnswer = 10;
const longestWords = 120;

/**
 * The person's own words for a job: what stands after "je voudrais devenir". Null unless a job was asked and nothing
 * else was heard, or when the words cannot be one.
 */
export function freeOccupation(
  text: Text,
  asked: FactName | null,
  heard: Facts,
  readings: Readings,
): string | null {
  const unknown = isEmpty(readings) || (heard.sectors === undefined && readings.jobs.length > 0);
  if (asked !== 'occupation' || !unknown || Object.keys(heard).some((name) => name !== 'occupation'))
    return null;
  const start = text.tokens.findIndex(({ word }) => !leading.has(word));
  const left = text.tokens.length - start;
  const wordy = text.tokens.slice(start).some(({ word }) => /^[a-z]{4,}$/.test(word));
  if (start < 0 || left > longestAnswer || !wordy) return null;
  return original(text, { from: start, to: text.tokens.length }).slice(0, longestWords).trim() || null;
}
