/** How long places take: the table, the index, sentences and misspelt towns, beside plain fuse.js on the same inputs. */
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { parseCommunes } from '../../knowledge/places/communes.ts';
import { placeFinder } from '../../src/understanding/places/index.ts';
import { read } from '../../src/understanding/text.ts';

const rowsOf = (file: string): string[] =>
  readFileSync(new URL(`../places/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).split(' → ')[0] ?? '');

const rounds = 5;
/** Fuse.js scans every name: a few inputs say enough. */
const fuseInputs = 12;

export interface Times {
  p50: number;
  p99: number;
  worst: number;
}

/** Milliseconds over the inputs; the first round warms up and is not counted. */
function measure(inputs: readonly string[], work: (input: string) => unknown, times: number): Times {
  const taken: number[] = [];
  for (let round = 0; round <= times; round += 1)
    for (const input of inputs) {
      const start = performance.now();
      work(input);
      if (round > 0) taken.push(performance.now() - start);
    }
  taken.sort((a, b) => a - b);
  const share = (part: number): number =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? 0;
  return { p50: share(0.5), p99: share(0.99), worst: taken.at(-1) ?? 0 };
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

const told = (name: string, { p50, p99, worst }: Times): void =>
  console.log(`${name}: p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(2)} ms, worst ${worst.toFixed(2)} ms`);

export interface PlaceTimes {
  parse: Times;
  index: number;
  sentences: Times;
  answers: Times;
  fuse: Times;
}

/** Prints the times in milliseconds, and how many times longer fuse.js takes for an answer. */
export async function benchPlaces(): Promise<PlaceTimes> {
  const table = readFileSync(new URL('../../knowledge/places/communes.tsv', import.meta.url), 'utf8');
  const parse = measure([table], parseCommunes, 15);
  told('parsing the table', parse);
  const communes = parseCommunes(table);
  const [finder, index] = timed(() => placeFinder(communes));
  console.log(`building the index: ${index.toFixed(0)} ms`);
  const context = { locale: 'fr', asked: null, facts: {} } as const;
  const sentences = measure(rowsOf('sentences.md'), (text) => finder.find(read(text), context), rounds);
  told('places in a sentence', sentences);
  const inputs = rowsOf('inputs.md');
  const answers = measure(inputs, (text) => finder.resolve(text), rounds);
  told('a place alone, often misspelt', answers);
  const fuse = new Fuse(
    communes.all.map(({ name }) => name),
    { includeScore: true },
  );
  const few = inputs.filter((_, at) => at % Math.ceil(inputs.length / fuseInputs) === 0);
  const scanned = measure(few, (text) => fuse.search(text, { limit: 5 }), 1);
  told('fuse.js over the same names', scanned);
  console.log(`fuse.js takes ${Math.round(scanned.p50 / answers.p50)} times as long (p50)`);
  return { parse, index, sentences, answers, fuse: scanned };
}
