/** A sentence that the advisor types while someone talks: heard as the conversation hears it, and taken into the answers. */
import type { Day } from '../../knowledge/dated.ts';
import type { FactName, Place } from '../../knowledge/facts.ts';
import type { Locale } from '../../knowledge/locales.ts';
import { line, type Line } from '../../locales/line.ts';
import type { Heard, HearInput } from '../../src/understanding/heard.ts';
import { absorb } from '../absorb.ts';
import { interview } from '../interview.ts';
import { noted } from '../noted.ts';
import { skip } from '../skip.ts';
import { without, type Guides } from '../situation.ts';
import { town } from '../town.ts';
import { memoryOf, type Dossier } from './view.ts';

export interface Typed {
  text: string;
  /** The question that the sentence may answer: "oui" and "2" only mean something then. */
  asked: FactName | null;
  /** The answer to a question is being put again: what it was goes first. */
  replace: FactName | null;
}

export interface DeskHeard {
  dossier: Dossier;
  /** What was understood, said back; or that nothing was. */
  said: Line;
  understood: boolean;
  /** Towns to choose from. */
  towns: Place[];
  /** Closest readings of what was not understood. */
  guesses: string[];
}

/**
 * Whoever types while someone talks does not wait for the question: a sentence is heard for itself first, and as an answer
 * only where it says nothing else. A trade is taken for the one aimed at until another is named.
 */
function listen({ hear }: Pick<Guides, 'hear'>, input: HearInput, { asked, replace }: Typed): Heard {
  const answering = (fact: FactName): Heard => hear({ ...input, asked: fact });
  if (asked && replace) return answering(asked);
  const plain = hear(input);
  const says = (heard: Heard): boolean =>
    Object.keys(heard.facts).length > 0 || heard.forget.length > 0 || heard.ambiguities.length > 0;
  const first = says(plain) || !asked ? plain : answering(asked);
  const { occupation, sectors } = { ...input.facts, ...first.facts };
  if (occupation !== undefined || sectors !== undefined) return first;
  const { facts } = answering('occupation');
  if (!facts.occupation || !facts.sectors) return first;
  const aim = { occupation: facts.occupation, sectors: facts.sectors };
  return {
    ...first,
    facts: { ...first.facts, ...aim },
    intents: first.intents.filter((intent) => intent !== 'unclear'),
  };
}

const order = interview.map(({ fact }) => fact);

/** Pure. The dossier never holds anything but facts. */
export function deskHear(
  guides: Pick<Guides, 'hear' | 'makePlan'>,
  dossier: Dossier,
  typed: Typed,
  locale: Locale,
  today: Day,
): DeskHeard {
  const { text, asked, replace } = typed;
  const facts = replace ? without(dossier.facts, [replace]) : dossier.facts;
  const passed = dossier.passed.filter((fact) => fact !== replace);
  const memory = { ...memoryOf({ facts, passed }, locale), asked };
  const first = listen(guides, { text, locale, facts, today }, typed);
  const { heard, ask } = town(guides, { memory }, first, today);
  const absorbed = absorb(memory, heard);
  const { memory: after, fact: skipped } = skip(absorbed.memory, heard, false);
  const gone = absorbed.forgotten.length > 0;
  const back = noted(absorbed.learnt, order);
  const understood = back !== null || gone || skipped !== null || ask !== null;
  // What was not understood leaves the answer that it was to replace.
  const kept = understood || replace === null ? { facts: after.facts, passed: after.skipped } : dossier;
  return {
    dossier: kept,
    said: ask
      ? line('dialog.town.which')
      : (back ?? line(skipped ? 'desk.heard.passed' : gone ? 'desk.heard.removed' : 'desk.heard.nothing')),
    understood,
    towns: ask ?? [],
    guesses: understood ? [] : heard.guesses,
  };
}
