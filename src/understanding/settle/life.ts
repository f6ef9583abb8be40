/** Jobs that only tell the working life of today or of before: "chargée de com en CDD", "un an et demi comme soudeur". */
import type { JobMention, Mention } from '../mention.ts';
import type { Scope } from '../scope/scope.ts';
import type { Span, Text } from '../text.ts';

const working: ReadonlySet<unknown> = new Set(['employee', 'public-servant', 'self-employed']);

/** What is said of a working life beside its trade: a contract or a standing, years; without work, a bare trade is looked for. */
export function lifeIn(mentions: readonly Mention[]): Mention[] {
  const idle = mentions.some(({ fact, value }) => fact === 'status' && value === 'jobseeker');
  return mentions.filter(
    ({ fact, value }) =>
      (fact === 'status' && working.has(value)) || (fact === 'experienceYears' && value !== 0 && !idle),
  );
}

const validating = new Set('vae valider validation reconnaitre reconnaissance validate'.split(' '));

/** Whoever wants to get on, or what they did validated, stays in the trade they have. */
export const staysIn = (text: Text, goals: readonly Mention[]): boolean =>
  goals.some(
    ({ value, from, to }) =>
      value === 'progress' ||
      (value === 'diploma' && text.tokens.slice(from, to).some(({ word }) => validating.has(word))),
  );

const links = new Set(
  'pratique experience metier en de d dans comme le la les l du des un une in as a an the'.split(' '),
);
const near = 3;

/** "freelance en graphisme": only links between. */
function joined(text: Text, a: Span, b: Span): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return (
    second.from - first.to <= near &&
    text.tokens[second.from]?.clause === text.tokens[first.from]?.clause &&
    text.tokens.slice(first.to, second.from).every(({ word }) => links.has(word))
  );
}

const lasting = new Set(['depuis', 'fait', 'since', 'for']);
/** "5 ans réceptionniste", "trésorier pendant sept ans": years that are behind, in a trade that nothing says is theirs now. */
export const isSpent = (text: Text, scope: Scope, mention: JobMention, life: readonly Mention[]): boolean =>
  scope.role(mention) !== 'now' &&
  life.some(
    (span) =>
      span.fact === 'experienceYears' &&
      text.tokens[span.from]?.clause === text.tokens[mention.from]?.clause &&
      ![span.from - 1, span.from].some((at) => lasting.has(text.tokens[at]?.word ?? '')),
  );

/** "j'habite Lyon, bac+3, comptable" has a home and a diploma, not yet the trade. */
const elsewhere = new Set('habite vis ai have ve live'.split(' '));

/** True for a job that the person is said to have: by a verb ("je suis"), or by the working life told with it. */
export function isLived(text: Text, scope: Scope, mention: JobMention, life: readonly Mention[]): boolean {
  const trade = mention.kind === 'job' || mention.trade === true;
  const clauseOf = (at: number): number => text.tokens[at]?.clause ?? -1;
  const cue = scope.role(mention) === 'now' ? scope.ruling(mention) : null;
  if (
    cue &&
    !elsewhere.has(text.tokens[cue.to - 1]?.word ?? '') &&
    (trade || clauseOf(cue.from) === clauseOf(mention.from))
  )
    return true;
  return life.some((span) => {
    if (!trade || joined(text, mention, span)) return joined(text, mention, span);
    const opens = scope.sentenceOf.indexOf(scope.sentenceOf[mention.from] ?? 0);
    const apart = clauseOf(span.from) - clauseOf(mention.from);
    // "salariée, bac+2, comptable" lists what one is and wants; "ATSEM, titulaire" tells what one is.
    return apart === 0
      ? span.from >= mention.from
      : apart === 1 && clauseOf(opens) === clauseOf(mention.from);
  });
}
