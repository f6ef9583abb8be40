/** Ours against what a user would pick otherwise, over the same labelled inputs; a Markdown table, after `npm run hearing`; `--only=places`, `--misses`. */
import type { FactName } from '../../knowledge/facts.ts';
import type { Heard } from '../../src/understanding/heard.ts';
import { buildEar } from './ear.ts';
import { month, quantity, yesOrNo } from './compare/recognisers.ts';
import { answers, dates, jobs, numbers, places, type Sample } from './compare/samples.ts';
import { jobSearches, townSearches } from './compare/searches.ts';

/** What a contender answers; `sure` is false when it asks instead of taking its first choice. */
interface Answer {
  first: string;
  sure: boolean;
}
type Contender = (sample: Sample) => Answer;
interface Contest {
  name: string;
  /** Contenders too slow for every input get one in so many. */
  oneIn?: Readonly<Record<string, number>>;
  samples: readonly Sample[];
  ours: Contender;
  theirs: Readonly<Record<string, Contender>>;
}

const hear = buildEar();
const heard = ({ said }: Sample, asked: FactName): Heard => hear({ text: said, locale: 'fr', asked });
const sure = (first: string): Answer => ({ first, sure: true });
const always =
  (search: (said: string, asked: string) => string): Contender =>
  ({ said, asked }) =>
    sure(search(said, asked));
const each = (searches: Readonly<Record<string, (said: string) => string>>): Record<string, Contender> =>
  Object.fromEntries(Object.entries(searches).map(([name, search]) => [name, always(search)]));

const truth = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

const contests: readonly Contest[] = [
  {
    name: 'yes or no',
    samples: answers,
    ours: (sample) => sure(truth(heard(sample, 'workStudy').facts.workStudy)),
    theirs: { 'recognizers-text': always(yesOrNo) },
  },
  {
    name: 'numbers',
    samples: numbers,
    ours: (sample) => {
      const asked = sample.asked as FactName; // numbers.tsv names facts
      return sure(String(heard(sample, asked).facts[asked] ?? ''));
    },
    theirs: { 'recognizers-text': always(quantity) },
  },
  {
    name: 'start dates',
    samples: dates,
    ours: (sample) => sure(heard(sample, 'startBy').facts.startBy ?? ''),
    theirs: { 'recognizers-text': always(month) },
  },
  {
    name: 'occupations',
    samples: jobs,
    oneIn: { 'fuse.js': 4 },
    ours: (sample) => sure(heard(sample, 'occupation').facts.sectors?.[0] ?? ''),
    theirs: each(jobSearches),
  },
  {
    name: 'places',
    samples: places,
    oneIn: { 'fuse.js': 10 },
    ours: (sample) => {
      const { facts, ambiguities } = heard(sample, 'place');
      const first = facts.place ?? ambiguities[0]?.options[0];
      return { first: first?.insee ?? '', sure: facts.place !== undefined };
    },
    theirs: each(townSearches),
  },
];

/** "2..3" takes anything between. */
function fits(first: string, meant: string): boolean {
  const [low, high] = meant.split('..');
  if (high === undefined) return first === meant;
  return first !== '' && Number(first) >= Number(low) && Number(first) <= Number(high);
}

interface Measure {
  right: number;
  wrong: number;
  p50: number;
  p99: number;
  misses: string[];
}

function measure(samples: readonly Sample[], contender: Contender): Measure {
  for (const sample of samples.slice(0, 5)) contender(sample);
  const times: number[] = [];
  const misses: string[] = [];
  let wrong = 0;
  for (const sample of samples) {
    const start = performance.now();
    const answer = contender(sample);
    times.push(performance.now() - start);
    if (fits(answer.first, sample.meant)) continue;
    // A town asked back is no answer yet; nothing heard is no answer either.
    const certain = answer.first !== '' && answer.sure;
    if (certain) wrong += 1;
    misses.push(
      `${sample.said} [${sample.asked}] ${answer.first || '-'}${certain ? '' : '?'}, meant ${sample.meant || '-'}`,
    );
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    right: (samples.length - misses.length) / samples.length,
    wrong: wrong / samples.length,
    p50: at(0.5),
    p99: at(0.99),
    misses,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const ms = (time: number): string => time.toFixed(time < 1 ? 3 : 1);
const ratio = (ours: number, theirs: number): string =>
  theirs === 0 ? '-' : `× ${(ours / theirs).toFixed(2)}`;

const table = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
const row = (name: string, who: string, size: number, { right, wrong, p50, p99 }: Measure): string[] => [
  name,
  String(size),
  who,
  percent(right),
  percent(wrong),
  ms(p50),
  ms(p99),
];

console.log('\n### Compared with others, same inputs\n');
table(
  '',
  'inputs',
  'who',
  'right first',
  'wrong with certainty',
  'p50 ms',
  'p99 ms',
  'right, ours to theirs',
  'p50',
);
table('---', '---:', '---', '---:', '---:', '---:', '---:', '---:', '---:');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
for (const { name, samples, oneIn, ours, theirs } of contests) {
  if (only !== undefined && only !== name) continue;
  const mine = measure(samples, ours);
  table(...row(name, '**ours**', samples.length, mine), '', '');
  for (const [who, contender] of Object.entries(theirs)) {
    const step = oneIn?.[who] ?? 1;
    const part = samples.filter((_, index) => index % step === 0);
    const result = measure(part, contender);
    const same = step === 1 ? mine : measure(part, ours);
    table(
      ...row(name, who, part.length, result),
      ratio(same.right, result.right),
      ratio(same.p50, result.p50),
    );
  }
  if (process.argv.includes('--misses')) for (const miss of mine.misses) console.error(`${name}: ${miss}`);
}
