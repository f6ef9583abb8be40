/** A job that is aimed at, though its words would tell a situation as well: "dirigeante de PME, c'est le métier que je vise". */
import type { Cues } from '../cues/cues.ts';
import { overlaps } from '../cues/cues.ts';
import type { Context, JobMention } from '../mention.ts';
import { formerly } from '../scope/roles.ts';
import type { Span, Text } from '../text.ts';

const wantedAfter = new Set(
  'plairait plait irait attire interesse interesserait tente tenterait botte branche brancherait bien interested sounds'.split(
    ' ',
  ),
);

/** "c'est le métier que je vise". */
const trades = new Set(['metier', 'job', 'poste', 'boulot', 'travail', 'reve', 'objectif', 'projet', 'but']);
const theirs = new Set(['truc', 'kif', 'reve', 'delire', 'objectif', 'but', 'projet']);
const wanting = new Set('veux voudrais vise souhaite aimerais'.split(' '));

/** "comptable, ça me plairait" and "comptable que je veux être" wish for what stands before. */
export function wishedAfter(text: Text, { to }: Span): boolean {
  const clause = text.tokens[to - 1]?.clause ?? 0;
  const next = text.tokens.slice(to, to + 4).filter((token) => token.clause <= clause + 1);
  const said = text.tokens.slice(to, to + 8).map(({ word }) => word);
  const named = said[0] === 'c' && said[1] === 'est' && trades.has(said[3] ?? '');
  const asTrade = named && said[4] === 'que';
  const relative =
    (next[0]?.word === 'que' && next.some(({ word }) => wanting.has(word))) ||
    (asTrade && said.some((word) => wanting.has(word)));
  return (
    relative ||
    next[0]?.word === 'next' ||
    (named && ['mon', 'my'].includes(said[2] ?? '') && said[3] !== 'boulot' && said[3] !== 'travail') ||
    // "game designer, mon truc"
    (next[0]?.word === 'mon' && theirs.has(next[1]?.word ?? '')) ||
    next.some(
      ({ word }, index) =>
        index > 0 && wantedAfter.has(word) && next.some((t) => ['ca', 'm', 'me'].includes(t.word)),
    )
  );
}

/** How far before a colon the wish that it explains may end. */
const colonReach = 5;

/** "changer de métier me démange : ergonome", "mon but : comptable": what stands after the colon is what is wished for. */
export function announced({ tokens }: Text, cues: Cues, { from }: Span): boolean {
  const at = articles.has(tokens[from - 1]?.word ?? '') ? from - 1 : from;
  return (
    (tokens[at]?.gap.includes(':') ?? false) &&
    cues.of('goal').some(({ value, to }) => value === 'change-job' && to <= at && at - to <= colonReach)
  );
}

const articles = new Set(['un', 'une', 'le', 'la', 'l', 'a', 'an', 'the']);
const being = new Set(['suis', 'am', 'm', 'etais', 'ai']);

/** Whether the words before or after a job, or the question that it answers, make it what the person wants to be. */
export function isAimed(text: Text, cues: Cues, job: JobMention, { asked }: Context): boolean {
  if (job.kind !== 'job') return false;
  const led = cues.of('become').some(({ to }) => {
    const between = text.tokens.slice(to, job.from);
    return job.from >= to && between.length <= 1 && between.every(({ word }) => articles.has(word));
  });
  const answers =
    (asked === 'occupation' || asked === 'sectors') &&
    text.tokens.slice(0, job.from).every(({ word }) => !being.has(word));
  return led || answers || wishedAfter(text, job);
}

/** "ex-vendeuse", "ancienne secrétaire". */
export const isFormer = ({ tokens }: Text, { from }: Span): boolean =>
  [from, from - 1].some((at) => formerly.has(tokens[at]?.word ?? ''));

/** What a trade's own words tell as well: nobody is self-employed for wanting to be, nor founds a firm by its title. */
const alike = new Set<unknown>(['self-employed', 'start-business', 'employee']);

/** True of situations and goals that only name what is aimed at. */
export const merelyAimed = (said: Span & { value: unknown }, aims: readonly Span[]): boolean =>
  alike.has(said.value) && aims.some((job) => overlaps(job, said));
