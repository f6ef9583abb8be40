/** Answers that only the pending question explains: "oui", "non", a job that no list knows. */
import type { FactName, Facts } from '../../knowledge/facts.ts';
import { mentionOf } from './choices/detect.ts';
import type { Intent } from './heard.ts';
import type { IntentCue } from './intents/intents.ts';
import type { Context, Mention } from './mention.ts';
import { unnamedJob } from './occupations/unnamed.ts';
import type { Readings } from './settle/settle.ts';
import { isEmpty } from './readings.ts';
import type { Text } from './text.ts';

const yesNoFacts: ReadonlySet<FactName> = new Set<FactName>(['workStudy', 'under30', 'foreignDiploma']);
const thumbs: readonly (readonly [string, Intent])[] = [
  ['👍', 'yes'],
  ['👎', 'no'],
];
const shrug = '🤷';

/** "oui" as the value of the asked fact; null for a question that yes does not answer. */
export function yesOrNo(asked: FactName | null, found: readonly IntentCue[]): Mention | null {
  if (found.some(({ intent }) => intent === 'skip')) return null;
  const cue = found.find(({ intent }) => intent === 'yes' || intent === 'no');
  return cue && asked && yesNoFacts.has(asked)
    ? mentionOf(asked, String(cue.intent === 'yes'), cue, 'answer')
    : null;
}

/** A thumb up or down is a word only when something was asked; a shrug always is one. */
export function thumbIn(raw: string, asked: FactName | null): IntentCue | null {
  const intent = raw.includes(shrug)
    ? 'dont-know'
    : asked && thumbs.find(([sign]) => raw.includes(sign))?.[1];
  return intent ? { group: 'intent', value: intent, intent, from: 0, to: 0 } : null;
}

/** A job that no list knows. Null unless a job was asked and nothing else was heard, or when the words cannot be one. */
export function freeOccupation(
  text: Text,
  context: Context,
  heard: Facts,
  readings: Readings,
): string | null {
  if (context.asked !== 'occupation' || !isEmpty(readings) || Object.keys(heard).length > 0) return null;
  return unnamedJob(text, context.locale === 'en');
}
