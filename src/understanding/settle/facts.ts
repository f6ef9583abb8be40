/** From many readings to one value per fact: denials, wishes and questions aside, the best said wins. */
import type { FactName, Facts } from '../../../knowledge/facts.ts';
import { factsSchema, modes, times } from '../../../knowledge/facts.ts';
import type { Mention } from '../mention.ts';
import type { Span, Text } from '../text.ts';

/** How several readings of one fact become one. */
type Choice = 'first' | 'last' | 'highest' | 'union';
const choiceOf: Readonly<Partial<Record<FactName, Choice>>> = {
  level: 'highest',
  times: 'union',
  modes: 'union',
  french: 'last',
};

const orders: Readonly<Partial<Record<FactName, readonly string[]>>> = { times, modes };

/** The mentions of one fact as one value; `last` when the person corrects themselves. */
function oneValue(fact: FactName, mentions: readonly Mention[], last: boolean): unknown {
  const said = mentions.filter(({ strength }) => strength === 'said');
  const kept = said.length > 0 ? said : mentions;
  const values = kept.map(({ value }) => value);
  if (choiceOf[fact] === 'union') {
    const all = new Set(values.flat());
    return orders[fact]?.filter((value) => all.has(value));
  }
  if (last || choiceOf[fact] === 'last') return values.at(-1);
  return choiceOf[fact] === 'highest' ? Math.max(...values.map(Number)) : values[0];
}

/** What refusing a value leaves: the other moments, the other ways, the other truth; nothing for the rest. */
export function opposite(fact: FactName, refused: readonly Mention[]): unknown {
  const order = orders[fact];
  if (order) {
    const gone = new Set(refused.flatMap(({ value }) => value));
    const left = order.filter((value) => !gone.has(value));
    return left.length > 0 ? left : undefined;
  }
  const [first] = refused;
  return typeof first?.value === 'boolean' ? !first.value : undefined;
}

const exclusive = new Set('uniquement seulement juste que qu ke only just'.split(' '));
const loosening = new Set('pas non not parce parceque alors est ce plutot tant'.split(' '));
const narrow = new Set('le la l les en a au du de mon mes ma the on in at'.split(' '));

/** "dispo que le soir": beside what is said to be the only one, the others tell something else. */
function onlyThose(text: Text, mentions: readonly Mention[]): readonly Mention[] {
  const opens = mentions.findIndex(({ from }) => {
    let at = from - 1;
    while (narrow.has(text.tokens[at]?.word ?? '')) at -= 1;
    return (
      exclusive.has(text.tokens[at]?.word ?? '') &&
      !loosening.has(text.tokens[at - 1]?.word ?? '') &&
      text.tokens[at]?.clause === text.tokens[from]?.clause
    );
  });
  return opens < 0 ? mentions : mentions.slice(opens);
}

const instead = new Set(['pas', 'non', 'not']);

/** "1500 euros, pas 15000": a value that is only put aside, where another stands; "non, 1500" puts nothing aside. */
export function putAside({ tokens }: Text, { from }: Span): boolean {
  const denial = tokens[from - 1];
  const opens = denial?.word === 'non' && (from === 1 || denial.clause !== tokens[from]?.clause);
  return instead.has(denial?.word ?? '') && !opens && tokens[from - 2]?.word !== 'peux';
}

/** Puts the values together; a value that the schema refuses is left out. */
export function settleFacts(
  text: Text,
  mentions: readonly Mention[],
  refused: ReadonlySet<Mention>,
  amended: boolean,
): Facts {
  const facts: Record<string, unknown> = {};
  for (const fact of new Set(mentions.map((mention) => mention.fact))) {
    const of = mentions.filter((mention) => mention.fact === fact);
    const left = of.filter((mention) => !refused.has(mention));
    const standing = left.filter((mention) => typeof mention.value !== 'number' || !putAside(text, mention));
    const stated = standing.length > 0 ? standing : left;
    const meant = choiceOf[fact] === 'union' ? onlyThose(text, stated) : stated;
    const value = meant.length > 0 ? oneValue(fact, meant, amended) : opposite(fact, of);
    const parsed = factsSchema.shape[fact].safeParse(value);
    if (parsed.success && parsed.data !== undefined) facts[fact] = parsed.data;
  }
  // Every value has just been accepted by the schema of its own fact.
  return facts as Facts;
}

/** Of two readings of the same words as different facts, the one that the words name wins, then the longer. */
export function apartFacts(mentions: readonly Mention[]): Mention[] {
  const size = ({ from, to }: Span): number => to - from;
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other.fact !== mention.fact &&
          other.from < mention.to &&
          mention.from < other.to &&
          mention.strength === 'answer' &&
          (other.strength === 'said' || size(other) > size(mention)),
      ),
  );
}
