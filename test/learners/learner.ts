/** Reads the simulated learners: who they are, how they talk and what is true of them. */
import { readFileSync } from 'node:fs';
import { factsSchema, type FactName, type Facts, type Place } from '../../knowledge/facts.ts';
import { communes } from '../harness/assistant.ts';
import { isFactName } from '../hearing/corpus.ts';

/**
 * `all`: everything in one message; `button`: presses what is offered; `short`: a few typed words; `pairs`: the answer and
 * one thing more; `doubt`: "je ne sais pas" every other time; `english`; `wanders`: asks something before each answer.
 */
export const manners = ['all', 'button', 'short', 'pairs', 'doubt', 'english', 'wanders'] as const;
export type Manner = (typeof manners)[number];

export interface Learner {
  manner: Manner;
  who: string;
  facts: Facts;
  /** Written out by hand; absent for those who only answer. */
  first: string | null;
  /** Tells which wording this learner uses. */
  turn: number;
}

const lists: ReadonlySet<string> = new Set(['sectors', 'excluded', 'times', 'modes']);
const texts: ReadonlySet<string> = new Set(['status', 'goal', 'startBy', 'employerSupport', 'french']);

/** "Nevers", or "Valence:26" where several towns share the name. */
function town(written: string): Place {
  const [name = '', department] = written.replaceAll('_', ' ').split(':');
  const found = communes.all
    .filter((commune) => commune.name === name && (department ?? commune.department) === commune.department)
    .sort((a, b) => b.population - a.population)[0];
  if (!found) throw new Error(`no town is called ${written}`);
  return { insee: found.insee, name: found.name, department: found.department };
}

function valueOf(fact: FactName, written: string): unknown {
  if (fact === 'place') return town(written);
  if (fact === 'occupation') return written.replaceAll('_', ' ');
  if (lists.has(fact)) return written.split(',');
  if (texts.has(fact)) return written;
  return written === 'true' || written === 'false' ? written === 'true' : Number(written);
}

function read(row: string, turn: number): Learner {
  const [manner, who = '', written = '', first] = row.split('\t');
  const known = manners.find((one) => one === manner);
  if (!known) throw new Error(`"${row}" has no manner`);
  const facts = written.split(' ').map((item) => {
    const [name = '', value = ''] = item.split('=');
    if (!isFactName(name)) throw new Error(`${who}: "${name}" is no fact`);
    return [name, valueOf(name, value)] as const;
  });
  return {
    manner: known,
    who,
    facts: factsSchema.parse(Object.fromEntries(facts)),
    first: first ?? null,
    turn,
  };
}

/** Every learner; throws on a row that does not fit. */
export const learners: readonly Learner[] = readFileSync(new URL('learners.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('# '))
  .map(read);
