/** Reads choices said in words: situation, goal, moments, ways to study, alternance, employer, ease in French. */
import type { FactName } from '../../../knowledge/facts.ts';
import { factsSchema, times } from '../../../knowledge/facts.ts';
import type { Cue, Cues } from '../cues/cues.ts';
import { length, overlaps, uncovered, within } from '../cues/cues.ts';
import type { Mention } from '../mention.ts';
import { isHad } from '../scope/had.ts';
import type { Span, Text } from '../text.ts';
import { choices } from './tables.ts';

export const choiceFacts = [
  'status',
  'goal',
  'times',
  'modes',
  'workStudy',
  'employerSupport',
  'french',
] as const satisfies readonly FactName[];
type ChoiceFact = (typeof choiceFacts)[number];

const listed: ReadonlySet<FactName> = new Set<FactName>(['times', 'modes', 'sectors', 'excluded']);
const booleans: ReadonlySet<FactName> = new Set<FactName>(['workStudy', 'under30', 'foreignDiploma']);

/** A value as the tables write it ("evening", "day,evening", "true", "4"), as a mention; null when it is not the fact's. */
export function mentionOf(
  fact: FactName,
  written: string,
  { from, to }: Span,
  strength: Mention['strength'],
): Mention | null {
  const value = listed.has(fact)
    ? written.split(',')
    : booleans.has(fact)
      ? written === 'true'
      : fact === 'level'
        ? Number(written)
        : written;
  const parsed = factsSchema.shape[fact].safeParse(value);
  // The schema of that very fact has just accepted the value; the compiler cannot follow the pairing.
  return parsed.success ? ({ fact, value: parsed.data, from, to, strength } as Mention) : null;
}

/** Table order settles equal matches: the more telling values stand first in the file. */
const rank: ReadonlyMap<string, number> = new Map(
  Object.entries(choices).flatMap(([group, values]) =>
    Object.keys(values).map((value, index) => [`${group} ${value}`, index] as const),
  ),
);
const rankOf = ({ group, value }: Cue): number => rank.get(`${group} ${value}`) ?? 0;

/**
 * "mon patron n'est pas d'accord" holds the whole of "mon patron … d'accord", "je bosse aux" reaches into "aux impôts":
 * here the table's order comes first.
 */
const orderFirst = new Set(['employerSupport', 'status']);

/** Of overlapping readings of one fact the longer wins, then the one that the table puts first. */
function apart(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  const before = (a: Cue, b: Cue): number =>
    (orderFirst.has(a.group) ? rankOf(a) - rankOf(b) : 0) || length(b) - length(a) || rankOf(a) - rankOf(b);
  for (const cue of [...cues].sort(before)) if (!kept.some((other) => overlaps(cue, other))) kept.push(cue);
  return kept.sort((a, b) => a.from - b.from);
}

const said = (fact: ChoiceFact, cues: Cues, coverings: readonly Span[]): Cue[] =>
  apart(uncovered(cues.of(fact), fact === 'status' ? [...coverings, ...cues.of(fact)] : coverings));

/** "le samedi je travaille" answers the question about moments: the others are left. */
function leftFree(cues: Cues): Mention | null {
  const busy = cues.of('busy');
  const [first] = busy;
  const left = times.filter((time) => busy.every(({ value }) => value !== time));
  return first && left.length > 0 ? mentionOf('times', left.join(','), first, 'answer') : null;
}

const isGot = (text: Text, cue: Cue): boolean => cue.value === 'diploma' && isHad(text, cue);

/** "un peu sur place, un peu à distance": the parts of a mixture are no ways of their own, unless "ou" sets them beside it. */
const mixReach = 4;
const sharing = new Set([
  'peu',
  'moitie',
  'parfois',
  'tantot',
  'partie',
  'bit',
  'half',
  'sometimes',
  'partly',
]);
const isPart = (text: Text, cues: Cues, { value, from, to }: Cue): boolean =>
  value !== 'hybrid' &&
  [...cues.of('modes'), ...cues.of('asked modes')].some(
    (mix) =>
      mix.value === 'hybrid' &&
      ((from >= mix.from &&
        !text.tokens.slice(mix.to, to).some(({ word }) => word === 'ou' || word === 'or') &&
        ((from - mix.to <= mixReach && text.tokens[mix.to - 1]?.clause === text.tokens[from]?.clause) ||
          text.tokens.slice(Math.max(mix.to, from - 2), from).some(({ word }) => sharing.has(word)))) ||
        // "classroom and online mixed"
        (to <= mix.from &&
          mix.from - to <= mixReach - 1 &&
          text.tokens.slice(to, mix.from).every(({ word }) => word !== 'ou' && word !== 'or') &&
          text.tokens[mix.from]?.clause === text.tokens[from]?.clause)),
  );

/** "je m'occupe de ma mère malade à temps plein": the time that caring takes is no job. */
const cares = (text: Text, cues: Cues, { from, to }: Cue): boolean =>
  text.tokens.slice(from, to).some(({ word }) => word === 'temps' || word === 'time') &&
  cues
    .of('carer')
    .some((care) => care.from < from && text.tokens[care.to - 1]?.clause === text.tokens[from]?.clause);

const linking = new Set(['ou', 'et', 'or', 'and']);

export function detectChoices(text: Text, cues: Cues, asked: FactName | null): Mention[] {
  const nothing = cues.of('nothing');
  const idioms = cues.of('idiom');
  // "j'ai monté ma société", "je viens d'être embauché" are situations, not wishes.
  const held = cues.of('status').filter(({ value }) => value !== 'jobseeker');
  // "je veux modifier mon diplôme" wants no diploma.
  const edits = cues.of('intent').filter(({ value }) => value === 'correct');
  // "à temps plein" to "combien d'heures ?" counts hours.
  const spans = asked === 'hoursPerWeek' ? cues.of('span') : [];
  const found = choiceFacts.flatMap((fact) => {
    const coverings =
      fact === 'status'
        ? [...nothing, ...cues.of('goal')]
        : fact === 'goal'
          ? [...nothing, ...held]
          : nothing;
    const words = said(fact, cues, coverings).filter(
      (cue) =>
        (fact !== 'goal' || (!edits.some((edit) => overlaps(edit, cue)) && !isGot(text, cue))) &&
        (fact !== 'modes' || !isPart(text, cues, cue)) &&
        // "I want a work-study contract" looks for no job.
        (cue.value !== 'find-job' || !cues.of('workStudy').some((other) => overlaps(other, cue))) &&
        // "mon contrat d'alternance est fini" wishes for none.
        (fact !== 'workStudy' ||
          !cues.of('status').some((other) => other.value === 'jobseeker' && overlaps(other, cue))) &&
        // "sous contrat d'apprentissage" is no job yet.
        (fact !== 'status' ||
          cue.value !== 'employee' ||
          !cues.of('workStudy').some((other) => overlaps(other, cue))) &&
        (fact !== 'status' ||
          !(spans.some((span) => within(cue, span)) || (cue.value === 'employee' && cares(text, cues, cue)))),
    );
    // "soir et samedi": in a list the bare words count beside those that speak for themselves.
    // "hybride ou distance": what is listed beside a value that speaks for itself needs no question either.
    const besides = ({ from, to }: Cue): boolean =>
      words.some(
        (word) =>
          (from >= word.to && from - word.to === 1 && linking.has(text.tokens[word.to]?.word ?? '')) ||
          (word.from >= to && word.from - to === 1 && linking.has(text.tokens[to]?.word ?? '')),
      );
    const loose =
      (fact === asked && (words.length === 0 || listed.has(fact))) || (listed.has(fact) && words.length > 0)
        ? apart(uncovered(cues.of(`asked ${fact}`), [...nothing, ...idioms])).filter(
            (cue) =>
              (fact === asked || besides(cue)) &&
              !words.some((other) => overlaps(cue, other)) &&
              (fact !== 'modes' || !isPart(text, cues, cue)),
          )
        : [];
    return [
      ...words.map((cue) => mentionOf(fact, cue.value, cue, 'said')),
      ...loose.map((cue) => mentionOf(fact, cue.value, cue, listed.has(fact) ? 'said' : 'answer')),
    ];
  });
  const carer = cues.of('carer').map((cue) => mentionOf('status', cue.value, cue, 'answer'));
  const free = asked === 'times' ? leftFree(cues) : null;
  return [...found, ...carer, free].filter((mention) => mention !== null);
}
