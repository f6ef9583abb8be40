/** `npm run learners`: how many messages people of every manner need, ours against the fixed order of the interview. */
import { interview } from '../../dialogs/interview.ts';
import { createAssistant } from '../../dialogs/turn.ts';
import type { FactName } from '../../knowledge/facts.ts';
import type { MakePlan } from '../../src/guidance/plan.ts';
import { guides } from '../harness/assistant.ts';
import { learners, manners } from './learner.ts';
import { play, type Played } from './play.ts';

const order: readonly FactName[] = interview.map(({ fact }) => fact);

/** The same questions as ours, in the order of the table. */
const inOrder: MakePlan = (...asked) => {
  const plan = guides.makePlan(...asked);
  const missing = order.filter((fact) => plan.missing.includes(fact));
  return { ...plan, missing, nextQuestion: missing[0] ?? null };
};

/** A form: every question whose answer is not known, in the order of the table. */
const form: MakePlan = (facts, ...rest) => {
  const plan = guides.makePlan(facts, ...rest);
  const missing = order.filter((fact) => facts[fact] === undefined);
  return { ...plan, missing, nextQuestion: missing[0] ?? null };
};

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const both = (values: readonly number[]): string =>
  `${percentile(values, 0.5)} / ${percentile(values, 0.95)}`;

const ways: Readonly<Record<string, MakePlan>> = {
  ours: guides.makePlan,
  'our questions, in the order of the table': inOrder,
  'every question of the table': form,
};

function row(name: string, played: readonly Played[]): string {
  const plans = played.flatMap(({ toPlan }) => toPlan ?? []);
  const ends = played.flatMap(({ toEnd }) => toEnd ?? []);
  const cells = [
    name,
    `${plans.length} of ${played.length}`,
    both(plans),
    both(played.map(({ toFinal }) => toFinal)),
    both(ends),
    mean(played.map(({ questions }) => questions.length)).toFixed(1),
    String(played.filter(({ repeated }) => repeated.length > 0).length),
  ];
  return `| ${cells.join(' | ')} |`;
}

const head = [
  '| learners | reach a plan | messages to it | to the last first three | to nothing left to ask | questions | asked twice |',
  '|---|---:|---:|---:|---:|---:|---:|',
];

console.log(`\n${learners.length} simulated learners; median / 95th percentile.\n`);
const results = Object.entries(ways).map(([name, makePlan]) => {
  const assistant = createAssistant({ ...guides, makePlan });
  return { name, played: learners.map((learner) => play(assistant, guides.makePlan, learner)) };
});
const [ours] = results;
const mine = ours?.played ?? [];
console.log(head.join('\n'));
for (const manner of manners)
  console.log(
    row(
      manner,
      mine.filter(({ learner }) => learner.manner === manner),
    ),
  );

console.log(`\n${head.join('\n')}`);
for (const { name, played } of results) console.log(row(`**${name}**`, played));

const total = (played: readonly Played[], of: (one: Played) => number): number => mean(played.map(of));
for (const { name, played } of results.slice(1)) {
  const ratio = (of: (one: Played) => number): string => (total(played, of) / total(mine, of)).toFixed(2);
  console.log(
    `\n${name}: ${ratio(({ toFinal }) => toFinal)} times our messages to the last first three, ` +
      `${ratio(({ questions }) => questions.length)} times our questions.`,
  );
}

const lost = mine.filter(
  ({ toPlan, toEnd, repeated }) => toPlan === null || toEnd === null || repeated.length > 0,
);
for (const { learner, repeated, log } of lost)
  console.log(
    `\n${learner.who} (${learner.manner}), asked twice: ${[...new Set(repeated)].join(', ') || 'nothing'}\n  ${log.slice(0, 24).join('\n  ')}`,
  );

const misheard = mine.flatMap((one) => one.misheard);
if (misheard.length > 0) console.log(`\n${misheard.length} facts heard otherwise than meant:\n`);
for (const { who, said, asked, fact, heard, meant } of misheard)
  console.log(`- ${who}: "${said}" (asked ${asked ?? 'nothing'}): ${fact} ${heard}, meant ${meant}`);
