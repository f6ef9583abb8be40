/** How long hearing takes: the sentences of the corpus, and texts of a thousand characters made to be slow. */
import { aim } from './aims.ts';
import { readCorpus } from '../hearing/corpus.ts';
import { buildEar } from '../hearing/ear.ts';

export interface HearTimes {
  p50: number;
  p99: number;
  /** The slowest of the hostile texts. */
  hostile: number;
}

const rounds = 3;
const size = 1000;

/** Each repeats something that many phrases open with, up to the length that is read. */
const hostile = [
  'je ',
  'pas de ',
  'mon patron ',
  'à Saint-',
  'a',
  'é́',
  '1 ',
  '10 ans ',
  'je veux devenir ',
  ', ',
  'et si je ',
  'saint pierre de ',
  '<b',
  'tout sauf le commerce ',
].map((part) => part.repeat(Math.ceil(size / part.length)).slice(0, size));

/** Milliseconds; the first round warms up and is not counted. */
export function benchHear(): HearTimes {
  const hear = buildEar();
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const inputs = readCorpus().map(({ input }) => input);
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const input of inputs) {
      const time = timed(() => hear(input));
      if (round > 0) taken.push(time);
    }
  taken.sort((a, b) => a - b);
  const share = (part: number): number => taken[Math.floor(taken.length * part)] ?? 0;
  const slow = hostile.map((text) =>
    Math.min(...Array.from({ length: rounds }, () => timed(() => hear({ text })))),
  );
  const times = { p50: share(0.5), p99: share(0.99), hostile: Math.max(...slow) };
  aim(`hear, p50 of ${inputs.length} sentences`, times.p50, 1, 'ms');
  aim('hear, p99', times.p99, 8, 'ms');
  aim('hear, slowest of the hostile texts of 1,000 characters', times.hostile, 50, 'ms');
  return times;
}
