/** `npm run leanings`: weighs words by the examples they occur in, and writes the tables that hearing leans on. */
import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf } from '../understanding/leaning/features.ts';
import { sharesOf, step, type Table } from '../understanding/leaning/table.ts';
import { read } from '../understanding/text.ts';

const folder = new URL('../understanding/leaning/', import.meta.url);
export const tableNames = ['intents', 'facts'] as const;
export type TableName = (typeof tableNames)[number];
export const tableFile = (name: TableName): URL => new URL(`${name}.json`, folder);

export interface Example {
  side: string;
  features: string[];
}

/** `side TAB sentence`, one a line. Throws on a line that does not fit, naming it. */
function readFile(name: string): { side: string; sentence: string }[] {
  return readFileSync(new URL(`examples/${name}.tsv`, folder), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return [];
      const [side = '', sentence, ...more] = line.split('\t');
      if (side === '' || !sentence || more.length > 0)
        throw new Error(`examples/${name}.tsv:${index + 1}: expected a meaning, a tab and a sentence`);
      return [{ side, sentence }];
    });
}

/** The examples of a table, of both languages. What asks or greets says no fact. */
export function readExamples(name: TableName): Example[] {
  const intents = [...readFile('intents.fr'), ...readFile('intents.en')];
  const all =
    name === 'intents'
      ? intents
      : [
          ...readFile('facts.fr'),
          // One in three: enough to know them by, too few to make every doubt a "none".
          ...intents
            .filter((_, index) => index % 3 === 0)
            .map(({ sentence }) => ({ side: 'none', sentence })),
        ];
  return all.map(({ side, sentence }) => ({ side, features: featuresOf(read(sentence)) }));
}

export interface Weighed {
  sides: string[];
  rows: Map<string, Float64Array>;
}

const rounds = 20;
/** What is seen in one example alone teaches its wording, not the language. */
const leastSeen = 2;
/** Steps through the examples; prime, so that each comes once a round, far from its neighbours in the file. */
const stride = 7919;

/** Logistic regression by stochastic descent, in a fixed order: the same examples always give the same weights. */
export function weigh(examples: readonly Example[]): Weighed {
  const sides = [...new Set(examples.map(({ side }) => side))].sort();
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const each of features) seen.set(each, (seen.get(each) ?? 0) + 1);
  const rows = new Map(
    [...seen]
      .filter(([, times]) => times >= leastSeen)
      .map(([feature]) => [feature, new Float64Array(sides.length)]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const rate = 1 / (1 + 0.15 * round);
    for (let index = 0; index < examples.length; index += 1) {
      const one = examples[(index * stride + round) % examples.length];
      if (!one) continue;
      const own = one.features.flatMap((feature) => rows.get(feature) ?? []);
      const shares = sharesOf(own, sides.length);
      const scale = rate / Math.sqrt(Math.max(1, own.length));
      shares.forEach((share, side) => {
        const error = scale * (share - (sides[side] === one.side ? 1 : 0));
        for (const row of own) row[side] = (row[side] ?? 0) - error;
      });
    }
  }
  return { sides, rows };
}

const byte = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / step)));

export function tableOf({ sides, rows }: Weighed): Table {
  const kept = [...rows]
    .map(([feature, row]) => [feature, Array.from(row, byte)] as const)
    .filter(([, row]) => row.some((each) => each !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = Int8Array.from(kept.flatMap(([, row]) => row));
  return {
    sides,
    features: kept.map(([feature]) => feature).join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href)
  for (const name of tableNames) {
    const examples = readExamples(name);
    writeFileSync(tableFile(name), `${JSON.stringify(tableOf(weigh(examples)), null, 2)}\n`);
    console.log(`${name}: ${examples.length} examples weighed.`);
  }
