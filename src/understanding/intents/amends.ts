/** "non, 8 ans", "en fait j'habite à Troyes": when words put something right rather than answer. */
import type { FactName, Facts } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { uncovered } from '../cues/cues.ts';
import type { Context } from '../mention.ts';
import type { Text } from '../text.ts';
import { isLight } from './intents.ts';

const yesNo: ReadonlySet<FactName> = new Set<FactName>([
  'workStudy',
  'under30',
  'foreignDiploma',
  'employerSupport',
  'french',
]);
/** Said before a first answer too: "plutôt le soir". */
const soft = new Set('plutot finalement fait enfait rather actually pardon desole sorry wait'.split(' '));
/** After "no": a statement of its own, no refusal. */
const restarts = new Set('i it my we actually that sorry no'.split(' '));
const denials = new Set(['pas', 'plus', 'jamais', 'not', 't', 'merci', 'thanks']);

export const amendCues = (cues: Cues): Cue[] =>
  uncovered(cues.of('amend'), [...cues.of('amend'), ...cues.of('idiom'), ...cues.of('negation')]);

/** The cue that opens the text, if any: what follows replaces something. */
export function openingAmend(text: Text, cues: Cues): Cue | null {
  const first = text.tokens[0]?.word ?? '';
  const bare = { group: 'amend', value: 'amend', from: 0, to: 1 };
  // "pas 5 ans, 15 ans"; but "no evenings" only refuses them.
  if (first === 'pas' && cues.of('intent').every(({ from }) => from > 0)) return bare;
  if (first === 'no' && text.tokens[1]?.clause === 0 && !restarts.has(text.tokens[1].word)) return null;
  return (
    amendCues(cues).find(({ from }) => text.tokens.slice(0, from).every(({ word }) => isLight(word))) ?? null
  );
}

/** Facts of one value: another one than the known one replaces it, whatever words bring it. */
const single: readonly FactName[] = [
  'radiusKm',
  'status',
  'under30',
  'level',
  'experienceYears',
  'hoursPerWeek',
  'startBy',
  'cpfEuros',
  'cpfHours',
  'employerSupport',
];

/** "j'ai 31 ans" of somebody known as younger than 30: another value than the known one, that nobody asked for. */
export const contradicts = (heard: Facts, { asked, facts }: Context): boolean =>
  single.some(
    (name) =>
      name !== asked && facts[name] !== undefined && heard[name] !== undefined && heard[name] !== facts[name],
  ) ||
  (asked !== 'place' &&
    facts.place !== undefined &&
    heard.place !== undefined &&
    heard.place.insee !== facts.place.insee);

/** True when the opening cue makes what was heard a correction. */
export function corrects(text: Text, cue: Cue, heard: Facts, { asked, facts }: Context): boolean {
  // Keys of facts are fact names.
  const names = Object.keys(heard) as FactName[];
  if (names.length === 0) return false;
  const last = text.tokens[cue.to - 1]?.word ?? '';
  if (last === 'pas') return false;
  const known = names.some((name) => facts[name] !== undefined);
  const answers = asked !== null && names.every((name) => name === asked) && !known;
  if (soft.has(last)) return !answers;
  const next = text.tokens.slice(cue.to, cue.to + 5);
  if (next.some(({ word }) => denials.has(word))) return known;
  return asked !== null && yesNo.has(asked) ? known && !names.includes(asked) : true;
}
